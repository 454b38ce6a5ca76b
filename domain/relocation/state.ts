import type { ContractItems, Party } from '../appointment/terms.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { UnitCalendar } from '../clock/due-date.ts';

/** The unit that lets somebody go, and the one that has the need. */
export const sides = ['giving', 'receiving'] as const;
export type Side = (typeof sides)[number];

/** How the agreement follows: an addendum to it, or a new one for the rest of the term (policy `relocation-form`). */
export type RelocationForm = 'amendment' | 'new-contract';

/** The need of another unit that is being filled. */
type Relocation = {
  /** Number of the event by which it was opened. */
  readonly request: number;
  readonly toUnit: string;
  readonly position: string;
  readonly calendar: UnitCalendar;
  readonly competence?: { readonly fits: boolean };
  readonly agreed: readonly Side[];
  /** Decided, and takes effect on this day. */
  readonly decided?: { readonly from: CivilDate };
};

/** Where somebody worked until a relocation. */
type Posting = { readonly unit: string; readonly position: string; readonly until: CivilDate };

/** What both parties sign because of a relocation; `relocation` is the number of its request. */
export type RelocationPaper = {
  readonly relocation: number;
  readonly form: RelocationForm;
  readonly from: CivilDate;
  readonly decidedOn: CivilDate;
  readonly number?: string;
  readonly items?: ContractItems;
  readonly signedBy: readonly Party[];
};

/** What is known of the filling of a need in another unit, and of a wish to leave the instansi. */
export type RelocationState = {
  /** At most one at a time. */
  readonly open?: Relocation;
  /** Oldest first; where somebody works now stands in the present term. */
  readonly postings: readonly Posting[];
  readonly papers: readonly RelocationPaper[];
  /** The evaluator is still that of the unit before: who follows the work from now on is to be named. */
  readonly evaluationToHandOver?: true;
  /** A written request to go to another instansi, neither withdrawn nor decided. */
  readonly moveRequest?: {
    readonly request: number;
    readonly letter: string;
    /** Whether the instansi asks that the warning be acknowledged (policy `move-request-confirmed`). */
    readonly mustConfirm: boolean;
    readonly acknowledged?: true;
  };
  /** Selections for which somebody has registered: to be seen, and nothing else. */
  readonly selections: readonly { readonly selection: string; readonly on: CivilDate }[];
};

export const noRelocations: RelocationState = { postings: [], papers: [], selections: [] };
