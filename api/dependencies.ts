import type { Transaction } from 'kysely';
import type { Instant } from '../domain/calendar/zone.ts';
import type { KeyRing } from '../platform/keys.ts';
import type { Logger } from '../platform/log.ts';
import type { Database } from '../registry/database.ts';
import type { Tables } from '../registry/tables.ts';
import type { Edges } from './edges.ts';
import type { Engine } from './engine/engine.ts';
import type { Figures } from './figures.ts';
import type { AccountSettings } from './sign-in/settings.ts';
import type { SignIn } from './sign-in/sign-in.ts';

/** Moves the sandbox to an instant and answers where it is now and how many processes came along. */
type AdvanceSandbox = (to: Instant) => Promise<{ readonly now: Instant; readonly advanced: number }>;

/** All that the API stands on. */
export type Dependencies = {
  readonly db: Database;
  readonly keys: KeyRing;
  readonly engine: Engine;
  readonly signIn: SignIn;
  readonly accounts: AccountSettings;
  /**
   * The instant that a request is received at: the sandbox's in a sandbox, the wall clock's in production. Whoever asks within
   * a transaction gives it, or would wait for a second connection while holding the first.
   */
  readonly clock: (tx?: Transaction<Tables>) => Promise<Instant>;
  /** Only in a sandbox. */
  readonly advanceSandbox?: AdvanceSandbox;
  readonly edges: Edges;
  readonly figures: Figures;
  /** Whether this process is about to end: it answers, but wants no more to be sent to it. */
  readonly draining: () => boolean;
  readonly log: Logger;
};
