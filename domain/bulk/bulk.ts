import type { Recorded, Role } from '../case/event.ts';
import type { Fact } from '../case/facts.ts';
import type { RefusalCode } from '../case/refusal.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import type { FileDecisionKind } from '../file/law.ts';

/**
 * What became of one file of a bulk run. `failed`: nobody knows whether its process heard the decision, or the process
 * could not be reached; `skipped`: the run was withdrawn before its turn.
 */
export const itemStates = ['waiting', 'decided', 'refused', 'failed', 'skipped'] as const;
export type ItemState = (typeof itemStates)[number];
export type BulkCounts = Readonly<Record<ItemState, number>>;

/** What is to be decided, before the names of each file are filled in. */
type BulkTemplate = { readonly kind: FileDecisionKind } & Readonly<Record<string, unknown>>;

/** What somebody confirms: the decision, and a list of files that does not change any more. */
export type BulkPlan = {
  readonly template: BulkTemplate;
  readonly total: number;
  /** Digest over every file of the list with its decision. */
  readonly list: string;
  /** Files per minute at most. */
  readonly perMinute: number;
  /**
   * What would have become of the files when the list was made; but for authority where whoever prepared it may not sign.
   */
  readonly would: {
    readonly decided: number;
    readonly refused: Readonly<Partial<Record<string, number>>>;
    readonly withoutAuthority?: true;
  };
  /** Code of the unit to which whoever prepared it is limited. */
  readonly unit?: string;
};

/** Whose name stands under the decisions that follow. */
export type Signer = { readonly account: string; readonly role: Role };

/** Why a run stands still: somebody asked, or the authority of its signer no longer carries it. */
type StopCause =
  | { readonly cause: 'asked' }
  | { readonly cause: 'authority'; readonly code: RefusalCode; readonly of: Signer };

export type BulkEvent =
  | { readonly type: 'bulk-prepared'; readonly unit: UnitCalendar; readonly plan: BulkPlan }
  | { readonly type: 'bulk-confirmed' }
  /** How all files of the run stood once a page was done. */
  | { readonly type: 'page-done'; readonly counts: BulkCounts }
  | ({ readonly type: 'bulk-stopped' } & StopCause)
  | { readonly type: 'bulk-resumed' }
  | { readonly type: 'bulk-retried'; readonly refused: boolean }
  | { readonly type: 'bulk-withdrawn' }
  | { readonly type: 'bulk-finished'; readonly counts: BulkCounts };

export type RecordedBulkEvent = Recorded<BulkEvent>;

/** `finished`: every file has had its turn; what failed or was refused may be tried again until the run ends. */
export type BulkStage = 'prepared' | 'running' | 'stopped' | 'finished' | 'withdrawn';

export type BulkState = {
  readonly unit: UnitCalendar;
  readonly version: number;
  /** Moves with what people decide, not with pages. */
  readonly revision: number;
  readonly stage: BulkStage;
  readonly outcome?: 'finished' | 'withdrawn';
  readonly plan: BulkPlan;
  readonly counts: BulkCounts;
  /** The how manieth time round; from the second on only what failed, or was refused too. */
  readonly round: number;
  readonly retryRefused: boolean;
  readonly signer?: Signer;
  readonly confirmed?: Fact & Signer;
  readonly stopped?: StopCause;
  /** What brought it into its stage. */
  readonly turned: Fact;
  /** A bulk run has no clock of its own. */
  readonly clocks: readonly [];
};

export type BulkDecision =
  | { readonly kind: 'confirm' | 'stop' | 'resume' | 'withdraw' }
  | { readonly kind: 'retry-failed'; readonly refused: boolean };

/** Whoever may take some decision about a file may prepare any, stop and withdraw; who may sign depends on what is decided. */
const deciders: readonly Role[] = ['operator', 'verifier', 'pyb', 'ppk', 'unit-head'];
export const bulkDecisionRoles: Readonly<Record<'prepare' | BulkDecision['kind'], readonly Role[]>> = {
  prepare: deciders,
  confirm: deciders,
  stop: deciders,
  resume: deciders,
  'retry-failed': deciders,
  withdraw: deciders,
};

/** The decisions by which a name comes under those about files: for them the role that takes such a decision is needed. */
export function signs(kind: BulkDecision['kind']): boolean {
  return kind === 'confirm' || kind === 'resume' || kind === 'retry-failed';
}
