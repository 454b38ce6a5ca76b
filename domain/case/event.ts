import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/zone.ts';

/** The closed set of roles an account may act in. */
export const roles = [
  'operator',
  'verifier',
  'pyb',
  'ppk',
  'unit-head',
  'auditor',
  'administrator',
  /** Another system of the instansi, that reads events and decides nothing. */
  'integration',
] as const;
export type Role = (typeof roles)[number];

/** The parts of the system that write events of their own. */
export type SystemName =
  | 'clock'
  | 'siasn'
  | 'formation'
  | 'appointment'
  | 'intake'
  | 'conversion'
  | 'selection'
  | 'decree'
  | 'bulk'
  | 'digest'
  | 'webhook'
  | 'shipped';

/** Who stands behind an event: an official in a role (an opaque account id, never a name), or a part of the system. */
export type Actor =
  | {
      readonly kind: 'official';
      readonly account: string;
      readonly role: Role;
      /** By which authority it was decided, where a power was needed: its number, as of this version of the register. */
      readonly authority?: { readonly id: number; readonly version: number };
    }
  | {
      readonly kind: 'system';
      readonly name: SystemName;
    };

/**
 * The two times of every fact, its author and its place in its stream.
 * `effectiveOn` is the civil date on which it happened, by its evidence; `recordedAt` is the instant at which Tenggat
 * received it. Whether a clock was met is judged from `effectiveOn` alone.
 */
export type Head = {
  readonly seq: number;
  readonly effectiveOn: CivilDate;
  readonly recordedAt: Instant;
  readonly by: Actor;
  /** Digest of (instansi, caller, Idempotency-Key) of the request that caused it. */
  readonly request?: string;
};

/** An event with its head: what the ledger keeps. */
export type Recorded<Event> = Event & Head;

/** What comes with a message about an event to be: everything but its number. */
export type Stamp = Omit<Head, 'seq'>;
