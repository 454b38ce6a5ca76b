import type { KeyRing } from '../../platform/keys.ts';
import type { Database } from '../../registry/database.ts';
import type { Archive } from '../archive/archive.ts';
import type { History } from '../archive/history.ts';
import type { ReadLog } from '../log/read-log.ts';

/** A run as the engine knows it, and its history as of when it is read; `gone`: it knows none; `away`: it did not answer. */
export type RunAtEngine =
  | { readonly run: string; readonly state: 'open' | 'ended'; readonly history: () => Promise<HistoryAtEngine> }
  | 'gone'
  | 'away';

/** Its payloads opened; `sealed`: the keys of this audit do not open them. */
export type HistoryAtEngine = History | 'gone' | 'away' | 'sealed';

/** What the checks ask. */
export type Evidence = {
  readonly db: Database;
  readonly archive: Archive;
  readonly keys: KeyRing;
  /** What the signed head covers, or why nothing can be said of it. */
  readonly log: ReadLog | 'CHECKPOINT_MISSING' | 'CHECKPOINT_FORGED' | 'LOG_DAMAGED';
  /** Whether whoever checks asks for a witness. */
  readonly witnessed: boolean;
  /** The last position of the ledger that the head covers. */
  readonly through: number;
  /** A workflow's run, or its last one. */
  readonly atEngine: (workflow: string, run?: string) => Promise<RunAtEngine>;
};

const without = ['policy/', 'authority/', 'erasure/', 'webhook/', 'account/', 'decree/shipped/'];

/** Whether a process stands behind a stream: what the API writes by itself has no history. */
export function hasWorkflow(stream: string): boolean {
  return !without.some((prefix) => stream.startsWith(prefix));
}
