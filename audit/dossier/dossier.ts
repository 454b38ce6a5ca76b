/** What a dossier says, in the words in which it is read; where it stands on the page is for `dossierPdf`. */
export type Dossier = {
  readonly title: string;
  readonly subtitle: string;
  /** Of the evidence, milliseconds since the epoch: the same evidence gives the same bytes. */
  readonly madeAt: number;
  readonly cover: readonly Field[];
  /** What is proven by the file that it lies in, and what not. */
  readonly proves: readonly string[];
  /** The case that it tells. */
  readonly told?: DossierCase;
  /** The cases that are told in dossiers of their own. */
  readonly list?: readonly ListedCase[];
  /** What all cases of the evidence rest on. */
  readonly law?: DossierLaw;
};

export type ListedCase = {
  readonly title: string;
  /** Whom it is about, where people are named. */
  readonly whom?: string;
  readonly state: string;
  readonly nextDue: string;
  /** Its name in the ZIP. */
  readonly file: string;
};

export type DossierLaw = {
  readonly rules: readonly DossierRule[];
  readonly letters: readonly { readonly number: string; readonly facts: readonly Field[] }[];
  readonly digests: readonly { readonly what: string; readonly digest: string }[];
};

export type Field = readonly [label: string, value: string];

export type DossierCase = {
  readonly title: string;
  readonly about: readonly Field[];
  readonly state: string;
  readonly nextDue: string;
  readonly timeline: readonly DossierEvent[];
  readonly clocks: readonly DossierClock[];
  readonly decisions: readonly DossierDecision[];
  /** What the last audit said, check by check; absent before the first. */
  readonly audit?: DossierAudit;
};

export type DossierAudit = {
  readonly checks: readonly { readonly check: string; readonly result: string; readonly asked: string }[];
  readonly findings: readonly { readonly check: string; readonly code: string; readonly sentence: string }[];
};

export type DossierEvent = {
  readonly seq: string;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly sentence: string;
  readonly rule?: string;
  readonly by: string;
  readonly basis?: string;
};

export type DossierClock = {
  readonly title: string;
  readonly facts: readonly Field[];
  /** Every due date that it was given, in the order in which they were recorded. */
  readonly dates: readonly DossierDate[];
};

/** A due date as an event recorded it, and how it was found by what was known then. */
export type DossierDate = {
  readonly title: string;
  readonly basis: string;
  /** Absent where it could not be counted again. */
  readonly why?: string;
  /** What speaks against it. */
  readonly finding?: string;
  /** The days of its derivation, those of one kind that follow one another as one. */
  readonly days: readonly {
    readonly days: string;
    readonly ordinal: string;
    readonly what: string;
    readonly decree: string;
  }[];
};

export type DossierDecision = {
  readonly title: string;
  readonly facts: readonly Field[];
};

export type DossierRule = {
  readonly id: string;
  readonly statement: string;
  readonly basis: string;
  readonly value: string;
  readonly remarks: readonly string[];
};
