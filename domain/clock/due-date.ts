import type { Office } from '../authority/offices.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { uncoveredReason } from '../calendar/coverage.ts';
import type { Decree } from '../calendar/decree.ts';
import { calendarAsOf, type DecreeCalendar, withoutRegionalDays } from '../calendar/decree-calendar.ts';
import type { Place } from '../calendar/place.ts';
import type { WorkWeek } from '../calendar/work-week.ts';
import { endOfDay, type Instant, instantAt, type Zone } from '../calendar/zone.ts';
import { type AppliedPolicy, countWith } from '../policies/count-with.ts';
import { ladderWith } from '../policies/ladder-with.ts';
import { type RuleId, ruleOf } from '../rules/register.ts';
import { type Count, isLate, type LadderStep, type Rule, type RungKind, rungKinds } from '../rules/rule.ts';
import { valueAsOf } from '../rules/value-as-of.ts';
import { decreed, workingDaysAfter, workingDaysBefore } from './counting.ts';
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
  /** The ladder that it is to have; `default`, and without it, the rule's own. */
  readonly ladder?: readonly LadderStep[] | 'default';
};

export type Rung = { readonly kind: RungKind; readonly to: Office; readonly at: Instant };

/** In which unit an office sits, where the instansi has said so. */
export type OfficeUnits = Readonly<Partial<Record<Office, UnitCalendar>>>;

/** By whose working time the rungs to an office are placed, where that is not the clock's own unit. */
type Receivers = Readonly<Partial<Record<Office, { readonly unit: UnitCalendar; readonly calendar: DecreeCalendar }>>>;

export function receiversBy(units: OfficeUnits, calendarOf: (place: Place) => DecreeCalendar): Receivers {
  const entries = Object.entries(units).map(([office, unit]) => {
    return [office, { unit, calendar: calendarOf(unit.place ?? {}) }] as const;
  });
  return Object.fromEntries(entries);
}

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
  /** In order of their instant; without a breach, and without what comes after it, while provisional. */
  readonly rungs: readonly Rung[];
  /** The instansi's own ladder, where the rungs are not those of the rule. */
  readonly ladder?: readonly LadderStep[];
  /** The answers of the instansi that it was counted by, where they are not the default. */
  readonly policies?: readonly AppliedPolicy[];
};

export type DerivedDueDate = DueDate & { readonly derivation: readonly DerivedDay[] };

/** The due date by the decrees known at the place of the unit at `knownAt`; errors as of `dueDateBy`. */
export function dueDate(request: DueDateRequest, decrees: readonly Decree[]): DerivedDueDate {
  return dueDateBy(ruleOf(request.rule), request, calendarAsOf(request.knownAt, request.unit.place ?? {}, decrees));
}

/** Whether a letter or another paper gives the rule's last day, instead of a count. */
export function isWindow({ kind, lastDay }: Pick<Rule, 'kind' | 'lastDay'>): boolean {
  return kind === 'administrative-window' || lastDay === 'given';
}

/** What a due date is counted from, beside the rule. */
export type Fact = Omit<DueDateRequest, 'rule'>;

/**
 * The last day on which a duty is met in time, and how it was found. Counted rules count as they and the instansi say;
 * windows take the letter's last day as it is, even when it is no working day. A rule that does both is counted where no day
 * is given: so far from the trigger the given day has to lie. Throws `RangeError` when the rule is no
 * clock, when a letter's date is missing on a window or given to a counted rule, or when a time of day is not `HH:MM`.
 */
export function dueDateBy(rule: Rule, fact: Fact, calendar: DecreeCalendar, receivers: Receivers = {}): DerivedDueDate {
  const { triggerOn, byLetter } = fact;
  if (rule.ladder.length === 0) throw new RangeError(`Rule ${rule.id} opens no clock`);
  const counts = rule.values.some(({ count }) => count !== undefined);
  if (isWindow(rule) && (byLetter || !counts)) {
    if (!byLetter) throw new RangeError(`Rule ${rule.id} needs the last day from a letter`);
    const derivation: DerivedDay[] = [
      { date: triggerOn, counted: false, why: 'trigger', ...decreed(triggerOn, calendar) },
      { date: byLetter, counted: false, why: 'by-letter', ...decreed(byLetter, calendar) },
    ];
    const ends = { due: byLetter, dueAt: endOfDay(byLetter, fact.unit.zone), remindBy: byLetter };
    const { policies } = ladderWith(rule.id, [], fact.policies ?? []);
    return {
      ...placed(rule, ends, fact, calendar, receivers),
      ...(policies.length > 0 && { policies }),
      derivation,
    };
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
  const due = lastOf(derivation);
  const dueAt = count.end === 'office-close' ? closingOf(due, unit) : endOfDay(due, unit.zone);
  return {
    ...placed(rule, { due, dueAt, remindBy: stricterDate ?? due, uncovered }, fact, calendar, receivers),
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

type Ends = {
  readonly due: CivilDate;
  readonly dueAt: Instant;
  readonly remindBy: CivilDate;
  readonly uncovered?: string | undefined;
};

function placed(
  rule: Rule,
  { due, dueAt, remindBy, uncovered }: Ends,
  { unit, knownAt, policies = [], ladder = 'default' }: Fact,
  calendar: DecreeCalendar,
  receivers: Receivers,
): DueDate {
  const { steps } = ladderWith(rule.id, ladder === 'default' ? rule.ladder : ladder, policies);
  const rungs = steps.flatMap((step): Rung[] => {
    const { kind, to } = step;
    // Nothing is late by a date that may still move.
    if (uncovered && (kind === 'breach' || isLate(kind))) return [];
    if (kind === 'breach') return [{ kind, to, at: dueAt }];
    const by = receivers[to] ?? { unit, calendar };
    const from = kind === 'reminder' || kind === 'warning' ? remindBy : due;
    const on =
      'workingDaysAfter' in step
        ? workingDaysAfter(from, step.workingDaysAfter, by.unit.workWeek, by.calendar)
        : workingDaysBefore(from, step.workingDaysBefore, by.unit.workWeek, by.calendar);
    return [{ kind, to, at: instantAt(on, step.at, by.unit.zone) }];
  });
  return {
    dueDate: due,
    dueAt,
    calendarVersion: calendar.version,
    knownAt,
    provisional: uncovered !== undefined,
    ...(uncovered !== undefined && { provisionalReason: uncovered }),
    ...(ladder !== 'default' && { ladder }),
    rungs: rungs.sort((a, b) => a.at - b.at || rungKinds.indexOf(a.kind) - rungKinds.indexOf(b.kind)),
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
