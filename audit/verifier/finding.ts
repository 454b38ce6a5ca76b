/** The questions that are asked of a berkas bukti, in this order; the names are those of the audit. */
export const checkNames = ['logged', 'built', 'replayed', 'told', 'lawful'] as const;
export type CheckName = (typeof checkNames)[number];

/**
 * `failed`: it is not so. `disputed`: honest, and contested by law. `open`: cannot be said yet, since a run has not ended.
 * `unknown`: nothing was brought by which it could be asked.
 */
export type Result = 'passed' | 'open' | 'unknown' | 'disputed' | 'failed';

/**
 * What a verifier can find: the codes of the audit where they mean the same, and of its own `FILE_UNREADABLE` (no berkas
 * bukti, or not whole), `EVENT_OUT_OF_ORDER` and `NOT_RECOMPUTED`.
 */
export type FindingCode =
  | 'FILE_UNREADABLE'
  | 'EVENT_NOT_LOGGED'
  | 'EVENT_CHANGED'
  | 'EVENT_MISSING'
  | 'EVENT_OUT_OF_ORDER'
  | 'HISTORY_NOT_LOGGED'
  | 'HISTORY_MISSING'
  | 'HISTORY_CHANGED'
  | 'HISTORY_OF_ANOTHER'
  | 'RUN_OPEN'
  | 'CHECKPOINT_MISSING'
  | 'CHECKPOINT_FORGED'
  | 'CHECKPOINT_NOT_COSIGNED'
  | 'LOG_FORKED'
  | 'BUNDLE_NOT_LOGGED'
  | 'BUNDLE_MISSING'
  | 'BUNDLE_OF_ANOTHER_BUILD'
  | 'EVENT_DIFFERS_FROM_RECORD'
  | 'EVENT_NOT_IN_HISTORY'
  | 'EVENT_NOT_IN_LEDGER'
  | 'AUTHORITY_MISSING'
  | 'AUTHORITY_NOT_HELD'
  | 'AUTHORITY_OF_ANOTHER'
  | 'AUTHORITY_DISPUTED'
  | 'DUE_DATE_DIFFERS'
  | 'DECREE_UNKNOWN'
  | 'NOT_RECOMPUTED'
  | 'NOT_ASKED';

/** Where it was found: a stream and the number of its event, a run, or the id of a clock, a bundle or a part of the file. */
export type Place = { readonly stream?: string; readonly seq?: number; readonly run?: string; readonly id?: string };

export type Finding = {
  readonly code: FindingCode;
  readonly result: Exclude<Result, 'passed'>;
  readonly at?: Place;
  readonly sentence: string;
};

/** `asked`: how many things were held against each other; a check that asked nothing has not passed. */
export type Check = { readonly result: Result; readonly asked: number; readonly findings: readonly Finding[] };

const gravity: readonly Result[] = ['passed', 'open', 'unknown', 'disputed', 'failed'];

export function gravest(results: readonly Result[]): Result {
  return results.reduce((worst, one) => (gravity.indexOf(one) > gravity.indexOf(worst) ? one : worst), 'passed');
}

/** What a check came to: nothing is proven by asking nothing. What was not recomputed is told, and weighs nothing. */
export function concluded(asked: number, findings: readonly Finding[]): Check {
  const weighing = findings.filter(({ code }) => code !== 'NOT_RECOMPUTED');
  const result = gravest(weighing.map((finding) => finding.result));
  return { result: asked === 0 && result === 'passed' ? 'unknown' : result, asked, findings };
}

export function found(result: Finding['result'], code: FindingCode, at: Place | undefined, sentence: string): Finding {
  return { code, result, ...(at && { at }), sentence };
}
