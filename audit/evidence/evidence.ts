import type { CaseVerdict } from '../checks/verdict.ts';

/** That a leaf stands in the tree of the checkpoint: its place, and the hashes beside its path to the root, in base64. */
export type Proof = { readonly index: number; readonly proof: readonly string[] };

/** An event as the ledger has it, with the proof of its digest. */
export type ProvenEvent = Proof & {
  readonly event: { readonly seq: number; readonly type: string } & Readonly<Record<string, unknown>>;
};

export type ProvenRun = {
  readonly workflow: string;
  readonly run: string;
  /** SHA-256 (hex) of `histories/<digest>.pb` in this file. */
  readonly digest: string;
  readonly bundles: readonly string[];
  readonly sdk: string;
  readonly outcome: string;
  readonly nextRun?: string;
} & Proof;

/** A stream whole, or of a supporting one (authority, decree, policy) all of it up to the checkpoint. */
export type ProvenStream = {
  readonly stream: string;
  readonly events: readonly ProvenEvent[];
  /** Of a process: its runs that have ended, in their order. */
  readonly runs: readonly ProvenRun[];
  /** Its last run, while that has not ended: its history is in no log yet. */
  readonly openRun?: { readonly workflow: string; readonly run: string };
};

/** What `evidence.json` of a berkas bukti holds. The digests of leaves are recomputed by whoever reads it: they are not told. */
export type Evidence = {
  readonly format: 'tenggat-evidence/1';
  /** RFC 3339. */
  readonly madeAt: string;
  readonly people: 'included' | 'redacted';
  /** The log's own account of its keys, in the order in which they signed; whoever checks brings those that they trust. */
  readonly keys: readonly ({ readonly key: string } & Partial<Proof>)[];
  /** The keys of witnesses (`name+id+key`) that the log works with; as above. */
  readonly witnesses: readonly string[];
  /** A signed note, with the cosignatures that there are. */
  readonly checkpoint: string;
  readonly cases: readonly (ProvenStream & {
    /** Who it is about; absent where redacted, erased or a batch. Not part of any proof. */
    readonly person?: Readonly<Record<string, string>>;
    /** The keys to whom it is about are destroyed: nobody can say it any more. */
    readonly erased?: true;
    /** The audit's own word, by the build that made this file. Not part of any proof. */
    readonly verdict?: CaseVerdict;
  })[];
  /** Streams that the cases rest on: authority, policies, decrees of the instansi and those that were shipped. */
  readonly supporting: readonly ProvenStream[];
  /** The workflow bundles by which the runs were made; the code itself in `bundles/<digest>.js`. */
  readonly bundles: readonly ({ readonly digest: string; readonly sdk: string } & Proof)[];
  /** Rules that the cases name, with their words, citation and value as of then. */
  readonly rules: readonly Readonly<Record<string, unknown>>[];
  /** Letters with windows that the cases name. */
  readonly letters: readonly Readonly<Record<string, unknown>>[];
};
