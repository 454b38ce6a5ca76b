import type { CivilDate } from '../calendar/civil-date.ts';
import { uncoveredReason } from '../calendar/coverage.ts';
import type { Decree } from '../calendar/decree.ts';
import { calendarAsOf, type DecreeCalendar, withoutRegionalDays } from '../calendar/decree-calendar.ts';
import type { Place } from '../calendar/place.ts';
import type { WorkWeek } from '../calendar/work-week.ts';
import { endOfDay, type Instant, instantAt, type Zone } from '../calendar/zone.ts';
import { type AppliedPolicy, countWith } from '../policies/count-with.ts';
import { type RuleId, ruleOf } from '../rules/register.ts';
import type { Count, LadderStep, Rule } from '../rules/rule.ts';
import { valueAsOf } from '../rules/value-as-of.ts';
import { decreed, workingDaysBefore } from './counting.ts';
import { type DerivedDay, derive, lastOf } from './derivation.ts';

export type UnitCalendar = {
  readonly workWeek: WorkWeek;
  readonly zone: Zone;
  /** Decides which decrees hold; without it only the national ones do. */
  readonly place?: Place;
  /** Local closing time, `HH:MM`; 16:00 by policy where the unit says nothing. */
  readonly closesAt?: string;
};

/** Policy: Perpres 21/2023 fixes when the day begins and how long the week is, but no national closing hour. */
const DEFAULT_CLOSING = '16:00';

export type DueDateRequest = {
  readonly rule: RuleId;
  /** The day of the fact that starts the clock, whatever the hour and whether or not it is a working day. */
  readonly triggerOn: CivilDate;
  /** Local time of that fact, `HH:MM`: from closing time on, a rule that deems receipt takes it for the next working day's. */
  readonly triggerTime?: string;
  readonly unit: UnitCalendar;
  /** Only decrees known by then are used. */
  readonly knownAt: Instant;
  /** Administrative windows only: the last day, inclusive, that the letter gives. */
  readonly byLetter?: CivilDate;
  /** Days on which the clock was paused for a legal reason: they do not count. A pause that lasts is left out. */
  readonly pauses?: readonly { readonly from: CivilDate; readonly until: CivilDate }[];
  /** What the instansi answered where the rule leaves its count open; elsewhere it counts by the default. */
  readonly policies?: readonly AppliedPolicy[];
};

export type RungKind = LadderStep['kind'];
export type Rung = { readonly kind: RungKind; readonly at: Instant };

export type DueDate = {
  readonly dueDate: CivilDate;
  /** 24:00 local on the due date, or the closing of the office: the first instant that is too late. */
  readonly dueAt: Instant;
  /** The earlier date of a second reading of the rule's words, to be shown beside the due date. */
  readonly stricterDate?: CivilDate;
  readonly calendarVersion: string;
  /** The instant as of which the calendar was asked: with it the same derivation can be found again. */
  readonly knownAt: Instant;
  /** True when the count leaves the years whose decrees are known: holidays may still be missing. */
  readonly provisional: boolean;
  readonly provisionalReason?: string;
  /** In order of their instant; without a breach while provisional. */
  readonly rungs: readonly Rung[];
  /** The answers of the instansi that it was counted by, where they are not the default. */
  readonly policies?: readonly AppliedPolicy[];
};

export type DerivedDueDate = DueDate & { readonly derivation: readonly DerivedDay[] };

/** The due date by the decrees known at the place of the unit at `knownAt`; errors as of `dueDateBy`. */
export function dueDate(request: DueDateRequest, decrees: readonly Decree[]): DerivedDueDate {
  return dueDateBy(ruleOf(request.rule), request, calendarAsOf(request.knownAt, request.unit.place ?? {}, decrees));
}

/** Whether a letter gives the rule's last day, instead of a count. */
export function isWindow({ kind }: Pick<Rule, 'kind'>): boolean {
  return kind === 'administrative-window';
}

/** What a due date is counted from, beside the rule. */
export type Fact = Omit<DueDateRequest, 'rule'>;

/**
 * The last day on which a duty is met in time, and how it was found. Counted rules count as they and the instansi say;
 * windows take the letter's last day as it is, even when it is no working day. Throws `RangeError` when the rule is no
 * clock, when a letter's date is missing on a window or given to a counted rule, or when a time of day is not `HH:MM`.
 */
export function dueDateBy(rule: Rule, fact: Fact, calendar: DecreeCalendar): DerivedDueDate {
  const { triggerOn, byLetter } = fact;
  if (rule.ladder.length === 0) throw new RangeError(`Rule ${rule.id} opens no clock`);
  if (isWindow(rule)) {
    if (!byLetter) throw new RangeError(`Rule ${rule.id} needs the last day from a letter`);
    const derivation: DerivedDay[] = [
      { date: triggerOn, counted: false, why: 'trigger', ...decreed(triggerOn, calendar) },
      { date: byLetter, counted: false, why: 'by-letter', ...decreed(byLetter, calendar) },
    ];
    return { ...placed(rule, undefined, derivation, { remindBy: byLetter }, fact, calendar), derivation };
  }
  if (byLetter) throw new RangeError(`Rule ${rule.id} is counted; a letter does not move it`);
  const { count, policies } = countWith(rule.id, countOn(rule, triggerOn), fact.policies ?? []);
  const { unit, pauses } = fact;
  const counting = {
    ...{ triggerOn, afterHours: isAfterHours(fact), workWeek: unit.workWeek },
    calendar: count.regionalDays === 'included' ? withoutRegionalDays(calendar) : calendar,
    ...(pauses && { pauses }),
  };
  const derivation = derive(count, counting);
  const { stricterStart } = count;
  const stricterDate = stricterStart && lastOf(derive({ ...count, start: stricterStart }, counting));
  const uncovered = uncoveredReason(askedOf(count, derivation), calendar);
  return {
    ...placed(rule, count, derivation, { remindBy: stricterDate ?? lastOf(derivation), uncovered }, fact, calendar),
    ...(stricterDate && { stricterDate }),
    ...(policies.length > 0 && { policies }),
    derivation,
  };
}

/**
 * The count that holds on the day of the trigger. A fact dated before the rule took effect, or after it ended, is counted
 * by the nearest value: the date may be a slip, and a clock that could not be counted would watch nobody.
 */
function countOn(rule: Rule, on: CivilDate): Count {
  const nearest = rule.values[0] && on < rule.values[0].from ? rule.values[0] : rule.values.at(-1);
  const count = (valueAsOf(rule, on) ?? nearest)?.count;
  if (!count) throw new RangeError(`Rule ${rule.id} counts nothing`);
  return count;
}

function placed(
  { ladder }: Rule,
  count: Count | undefined,
  derivation: readonly DerivedDay[],
  { remindBy, uncovered }: { readonly remindBy: CivilDate; readonly uncovered?: string | undefined },
  { unit, knownAt }: Fact,
  calendar: DecreeCalendar,
): DueDate {
  const due = lastOf(derivation);
  const dueAt = count?.end === 'office-close' ? closingOf(due, unit) : endOfDay(due, unit.zone);
  const rungs = ladder.flatMap((step): Rung[] => {
    if (step.kind === 'breach') return uncovered ? [] : [{ kind: step.kind, at: dueAt }];
    const from = step.kind === 'reminder' ? remindBy : due;
    const on = workingDaysBefore(from, step.workingDaysBefore, unit.workWeek, calendar);
    return [{ kind: step.kind, at: instantAt(on, step.at, unit.zone) }];
  });
  return {
    dueDate: due,
    dueAt,
    calendarVersion: calendar.version,
    knownAt,
    provisional: uncovered !== undefined,
    ...(uncovered !== undefined && { provisionalReason: uncovered }),
    rungs: rungs.sort((a, b) => a.at - b.at),
  };
}

function isAfterHours({ triggerOn, triggerTime, unit }: Fact): boolean {
  return triggerTime !== undefined && instantAt(triggerOn, triggerTime, unit.zone) >= closingOf(triggerOn, unit);
}

function closingOf(date: CivilDate, unit: UnitCalendar): Instant {
  return instantAt(date, unit.closesAt ?? DEFAULT_CLOSING, unit.zone);
}

/** Only the days that were asked whether they are off must be covered: a count of months without roll-forward asks none. */
function askedOf(count: Count, days: readonly DerivedDay[]): readonly CivilDate[] {
  return (count.unit === 'working-day' ? days : askedOfPeriod(count, days)).map(({ date }) => date);
}

function askedOfPeriod(count: Count, days: readonly DerivedDay[]): readonly DerivedDay[] {
  const received = Math.max(
    0,
    days.findIndex(({ why }) => why === 'received'),
  );
  return [
    ...(count.received === 'deem-next-working-day' ? days.slice(0, received + 1) : []),
    ...(count.rollForward ? days.slice(days.findLastIndex(({ counted }) => counted)) : []),
  ];
}
