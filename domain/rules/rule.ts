import type { CutiBersama } from '../calendar/work-week.ts';

type RuleKind =
  | 'statutory' // law: a decree or ruling says it
  | 'administrative-window' // a letter fixes the last day
  | 'policy'; // the instansi chose it where the law is silent

type Citation = {
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
  readonly unit: 'working-day' | 'calendar-day' | 'month' | 'quarter' | 'year';
  /** `next-working-day`, `next-day`: the trigger is day 0. `same-day`: the trigger is day 1, of working days if it is one. */
  readonly start: 'next-working-day' | 'next-day' | 'same-day';
  /** A second reading of the same words, shown beside the due date. Only the due date itself can be breached. */
  readonly stricterStart?: 'same-day';
  /** A trigger on a day off or after office hours counts from its own date unless deemed received the next working day. */
  readonly received?: 'actual-date' | 'deem-next-working-day';
  readonly end: '24:00-local' | 'office-close';
  readonly cutiBersama: CutiBersama;
  /** Calendar units only: a last day that is off moves to the next working day. */
  readonly rollForward?: boolean;
};

/**
 * One rung of a clock's ladder. Reminders are placed by the stricter date where the rule has one, superiors by the due
 * date; the breach is always at 24:00 local on the due date.
 */
export type LadderStep =
  | { readonly kind: 'reminder' | 'superior'; readonly workingDaysBefore: number; readonly at: string }
  | { readonly kind: 'breach' };

/** Whom a rule binds. */
type Bound = 'PPK' | 'BKN' | 'instansi' | 'calon' | 'kepala-unit-kerja';

/** A rule of the register. `statement`, `breach` and `openQuestion` are shown to people and are in Indonesian. */
export type Rule = {
  readonly id: string;
  readonly statement: string;
  readonly kind: RuleKind;
  readonly citation: Citation;
  readonly count?: Count;
  /** Empty when the rule is no clock and is only cited in refusals. */
  readonly ladder: readonly LadderStep[];
  readonly binds: Bound;
  readonly breach: string;
  readonly openQuestion?: string;
};

/** Reminder two working days ahead and superior on the last day, both 08:00 local; breach at 24:00 local. */
export const defaultLadder = [
  { kind: 'reminder', workingDaysBefore: 2, at: '08:00' },
  { kind: 'superior', workingDaysBefore: 0, at: '08:00' },
  { kind: 'breach' },
] as const satisfies readonly LadderStep[];
