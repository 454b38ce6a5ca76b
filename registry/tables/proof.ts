import type { Generated } from 'kysely';
import type { Json, Moment } from './column.ts';

/** What was archived, what stands in the transparency log, and what audits found. */
export type ProofTables = {
  archived_runs: {
    run: string;
    workflow: string;
    /** SHA-256 of the history as protobuf, its payloads opened. */
    digest: string;
    /** Digests of the workflow bundles that worked on it, in their order. */
    bundles: Json<string[]>;
    sdk: string;
    namespace: string;
    outcome: string;
    next_run: string | null;
    /** Ids of the keys that its payloads were sealed under in the engine. */
    codec_keys: Json<string[]>;
    engine_events: number;
    started_at: Moment;
    closed_at: Moment;
    archived_at: Moment;
  };
  /** What the archive of this registry says of itself, so that an empty folder is not taken for it. */
  archive_mark: { id: 1; mark: string };
  log_leaves: {
    index: number;
    name: string;
    /** Of an event: its place in the ledger. */
    position: number | null;
    leaf: Json<object>;
  };
  audit_rounds: {
    id: Generated<number>;
    began_at: Moment;
    ended_at: Date | null;
    /** Digest of the bundle of today. */
    bundle: string;
    /** The position of the ledger up to which it audits. */
    through: number;
  };
  audit_verdicts: {
    round: number;
    stream: string;
    result: string;
    verdict: Json<object>;
    at: Moment;
  };
};
