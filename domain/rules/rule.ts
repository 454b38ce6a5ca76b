import type { Office } from '../authority/offices.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { CutiBersama } from '../calendar/work-week.ts';

type RuleKind =
  | 'statutory' // law: a decree or ruling says it
  | 'administrative-window' // a letter fixes the last day
  | 'practice' // contracts, letters of one region or the press; no decree says it
  | 'policy'; // the instansi chose it where the law is silent

export type Citation = {
  readonly instrument: string;
  readonly clause: string;
  /** `inferred` also covers a text that is reported while its clause number was placed by position. */
  readonly confidence: 'primary' | 'reported' | 'inferred' | 'policy';
  /** Public addresses, or the number of the letter. */
  readonly source: string;
  /** Civil date on which somebody last compared the entry with its source. */
  readonly reviewedOn: string;
};

/** How a rule counts. Working days are a unit of their own and never become hours. */
export type Count = {
  readonly n: number;
  /** The duty is law and the number ours, for the law gives none: an instansi may answer another. */
  readonly by?: 'policy';
  readonly unit: 'working-day' | 'calendar-day' | 'month' | 'quarter' | 'year';
  /** `next-working-day`, `next-day`: the trigger is day 0. `same-day`: the trigger is day 1, of working days if it is one. */
  readonly start: 'next-working-day' | 'next-day' | 'same-day';
  /** A second reading of the same words, shown beside the due date. Only the due date itself can be breached. */
  readonly stricterStart?: 'same-day';
  /** A trigger on a day off or after office hours counts from its own date unless deemed received the next working day. */
  readonly received?: 'actual-date' | 'deem-next-working-day';
  readonly end: '24:00-local' | 'office-close';
  readonly cutiBersama: CutiBersama;
  /** Days off of a region, an instansi or a unit count as working days when included; they are excluded unless said so. */
  readonly regionalDays?: 'excluded' | 'included';
  /** Calendar units only: a last day that is off moves to the next working day. */
  readonly rollForward?: boolean;
};

/** The rungs of a ladder in the order in which they are climbed, and of two at one instant the order in which they ring. */
export const rungKinds = ['reminder', 'warning', 'superior', 'breach', 'overdue', 'oversight', 'letter'] as const;
export type RungKind = (typeof rungKinds)[number];
type LateKind = 'overdue' | 'oversight' | 'letter';

/**
 * One rung of a clock's ladder and the office that it turns to, in working days of that office's unit and its local time,
 * `HH:MM`. Reminders and warnings are placed by the stricter date where the rule has one, all else by the due date; the
 * breach is always at the instant at which the due date is over.
 */
export type LadderStep =
  | {
      readonly kind: Exclude<RungKind, 'breach' | LateKind>;
      readonly to: Office;
      readonly workingDaysBefore: number;
      readonly at: string;
    }
  | { readonly kind: 'breach'; readonly to: Office }
  | { readonly kind: LateKind; readonly to: Office; readonly workingDaysAfter: number; readonly at: string };

/** Whether a rung lies after the breach: what it says is true only once the due date has passed. */
export function isLate(kind: RungKind): boolean {
  return rungKinds.indexOf(kind) > rungKinds.indexOf('breach');
}

/** Whom a rule binds. */
type Bound =
  | 'PPK'
  | 'BKN'
  | 'Menteri'
  | 'instansi'
  | 'calon'
  | 'pegawai'
  | 'kepala-unit-kerja'
  | 'pejabat-penilai'
  | 'pejabat-pelaksana';

/** An amount that a rule fixes without counting days from a fact. */
type Fixed = {
  readonly n: number;
  readonly unit: 'year' | 'quarter' | 'month' | 'hours-per-week' | 'working-day' | 'rupiah' | 'digit' | 'item';
};

/** What a rule counts or fixes from a day on; `until` is the first day on which it no longer holds. */
export type RuleValue = {
  readonly from: CivilDate;
  readonly until?: CivilDate;
  readonly count?: Count;
  readonly fixed?: readonly Fixed[];
};

/** Processes that are still to come; a rule may await one of them and nothing else. */
type AwaitedProcess = 'employment' | 'evaluation' | 'renewal' | 'relocation' | 'discipline' | 'termination' | 'wages';

/** A rule is named by product code, or only informs (`reason` says why), or awaits its process: `npm run check` holds it. */
type Standing =
  | { readonly informative?: never; readonly awaits?: never }
  | { readonly informative: true; readonly reason: string; readonly awaits?: never }
  | { readonly awaits: AwaitedProcess; readonly informative?: never };

/** A rule of the register. `statement`, `breach`, `reason` and `openQuestion` are shown to people and are in Indonesian. */
export type Rule = Standing & {
  readonly id: string;
  readonly statement: string;
  readonly kind: RuleKind;
  readonly citation: Citation;
  /** Date of the newest source seen that still applies the rule; where that bears none, the earliest it can have. */
  readonly lastKnownValidOn: CivilDate;
  /** Set where a paper of the case fixes the last day, as a perjanjian kerja does its own: nothing is counted. */
  readonly lastDay?: 'given';
  /** In order of their first day; empty when the rule neither counts nor fixes an amount. */
  readonly values: readonly RuleValue[];
  /** Empty when the rule is no clock and is only cited in refusals. */
  readonly ladder: readonly LadderStep[];
  readonly binds: Bound;
  readonly breach: string;
  readonly openQuestion?: string;
};

/** Who hears of a breach where the instansi's ladder names nobody else. */
export const breachStep = { kind: 'breach', to: 'pyb' } as const satisfies LadderStep;

/** From the desk to the PPK. A rule may be climbed otherwise where the instansi says so; the breach stays where it is. */
export const defaultLadder = [
  { kind: 'reminder', to: 'operator', workingDaysBefore: 2, at: '08:00' },
  { kind: 'warning', to: 'kabid', workingDaysBefore: 1, at: '08:00' },
  { kind: 'superior', to: 'kepala-bkpsdm', workingDaysBefore: 0, at: '08:00' },
  breachStep,
  { kind: 'overdue', to: 'ppk', workingDaysAfter: 1, at: '08:00' },
] as const satisfies readonly LadderStep[];

/** For what BKN or the Minister owes: once late, the desk drafts a letter of reminder. */
export const outwardLadder = [
  ...defaultLadder,
  { kind: 'letter', to: 'operator', workingDaysAfter: 2, at: '08:00' },
] as const satisfies readonly LadderStep[];

/** Where the PPK lets the Inspektorat be told. */
export const oversightStep = {
  kind: 'oversight',
  to: 'inspektorat',
  workingDaysAfter: 3,
  at: '08:00',
} as const satisfies LadderStep;
