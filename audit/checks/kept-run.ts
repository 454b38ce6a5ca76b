import type { AboutRun, History } from '../archive/history.ts';
import type { Sent } from '../replay/derived.ts';

/** One run of a workflow, by its history. */
export type KeptRun = {
  readonly bytes: Buffer;
  readonly history: History;
  readonly about: AboutRun;
  /** What it sent to the ledger, as it was recorded. */
  readonly sent: readonly Sent[];
  /** The bundles that the log says. */
  readonly logged?: readonly string[];
  /** Taken from the engine, after the ledger was read: it may tell of more than was in the ledger then. */
  readonly unarchived?: true;
};
