/** The five questions of an audit, each answered by itself. What each proves and does not: docs/audit.md. */
export const checkNames = ['logged', 'built', 'replayed', 'told', 'lawful'] as const;
export type CheckName = (typeof checkNames)[number];

/**
 * `passed`: asked, and so it is. `failed`: it is not so. `disputed`: honest, and contested by law, such as an authority
 * revoked afterwards. `open`: cannot be said yet, since the run has not ended or the head is not signed yet. `unknown`: could
 * not be asked, since something is away; nothing is said against the case. `noted`: so it is, and something is worth saying
 * beside it. `none`: there is nothing here that this check could ask.
 */
export const results = ['none', 'passed', 'noted', 'open', 'unknown', 'disputed', 'failed'] as const;
export type Result = (typeof results)[number];

/** One thing that was found: its code from a closed set, where, and a sentence in Indonesian for people. */
export type Finding = {
  readonly code: FindingCode;
  readonly result: Exclude<Result, 'passed' | 'none'>;
  /** The run or the number of the event that it is about. */
  readonly at?: { readonly run?: string; readonly stream?: string; readonly seq?: number; readonly id?: string };
  readonly sentence: string;
};

/** `asked`: how many things were held against each other; a check that asked nothing has not passed. */
export type CheckVerdict = {
  readonly result: Result;
  readonly asked: number;
  readonly findings: readonly Finding[];
};

export type CaseVerdict = {
  readonly stream: string;
  readonly result: Result;
  readonly checks: Readonly<Record<CheckName, CheckVerdict>>;
};

const findingCodes = [
  // logged
  'EVENT_NOT_LOGGED',
  'EVENT_CHANGED',
  'EVENT_MISSING',
  'HISTORY_NOT_LOGGED',
  'HISTORY_MISSING',
  'HISTORY_CHANGED',
  'HISTORY_OF_ANOTHER',
  'RUN_OPEN',
  'CHECKPOINT_MISSING',
  'CHECKPOINT_FORGED',
  'CHECKPOINT_NOT_COSIGNED',
  'LOG_FORKED',
  'HEAD_BEHIND',
  'LOG_DAMAGED',
  // built
  'BUNDLE_NOT_LOGGED',
  'BUNDLE_MISSING',
  'BUNDLE_OF_ANOTHER_BUILD',
  // replayed
  'REPLAY_FAILED',
  // told
  'EVENT_DIFFERS_FROM_REPLAY',
  'EVENT_DIFFERS_FROM_RECORD',
  'EVENT_NOT_IN_HISTORY',
  'EVENT_NOT_IN_LEDGER',
  'INPUT_DIFFERS',
  'ANSWER_DIFFERS',
  'TIMER_DIFFERS',
  'VALIDATOR_STRICTER',
  'OUTCOME_DIFFERS',
  // lawful
  'AUTHORITY_MISSING',
  'AUTHORITY_NOT_HELD',
  'AUTHORITY_OF_ANOTHER',
  'AUTHORITY_DISPUTED',
  'DUE_DATE_DIFFERS',
  'DECREE_UNKNOWN',
  // any
  'NOT_ASKED',
  // replayed, told: by the code of today, where the code that made it agrees
  'CODE_CHANGED_SINCE',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** The gravest of results, which stand in that order; `passed` where there is none. */
export function gravest(all: readonly Result[]): Result {
  return all.reduce<Result>((worst, one) => (results.indexOf(one) > results.indexOf(worst) ? one : worst), 'passed');
}

/** What a check found, out of so many things that it asked. */
export function concluded(asked: number, findings: readonly Finding[]): CheckVerdict {
  if (asked === 0 && findings.length === 0) return { result: 'none', asked, findings };
  return { result: gravest(findings.map(({ result }) => result)), asked, findings };
}

export function verdictOn(stream: string, checks: Readonly<Record<CheckName, CheckVerdict>>): CaseVerdict {
  return { stream, result: gravest(Object.values(checks).map(({ result }) => result)), checks };
}
