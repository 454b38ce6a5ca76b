import type { CivilDate } from '../calendar/civil-date.ts';
import { calendarAsOf, type DecreeCalendar, type DecreeRow } from '../calendar/decree-calendar.ts';
import type { WorkWeek } from '../calendar/work-week.ts';
import { endOfDay, type Instant, instantAt, type Zone } from '../calendar/zone.ts';
import { type RuleId, ruleOf } from '../rules/register.ts';
import type { LadderStep } from '../rules/rule.ts';
import { type CountedDay, countWorkingDays, decreed, workingDaysBefore } from './counting.ts';

export type UnitCalendar = { readonly workWeek: WorkWeek; readonly zone: Zone };

export type DueDateRequest = {
  readonly rule: RuleId;
  /** The day of the fact that starts the clock, whatever the hour and whether or not it is a working day. */
  readonly triggerOn: CivilDate;
  readonly unit: UnitCalendar;
  /** Only decrees issued by then are used. */
  readonly knownAt: Instant;
  /** Administrative windows only: the last day, inclusive, that the letter gives. */
  readonly byLetter?: CivilDate;
};

/** One day of the derivation: a counted day, or the last day that a letter gives. */
export type DerivedDay = Omit<CountedDay, 'why'> & { readonly why: CountedDay['why'] | 'by-letter' };

export type RungKind = LadderStep['kind'];
export type Rung = { readonly kind: RungKind; readonly at: Instant };

export type DueDate = {
  readonly dueDate: CivilDate;
  /** 24:00 local on the due date. */
  readonly dueAt: Instant;
  /** The earlier date of a second reading of the rule's words, to be shown beside the due date. */
  readonly stricterDate?: CivilDate;
  readonly calendarVersion: string;
  /** True when the count leaves the years whose decrees are known: holidays may still be missing. */
  readonly provisional: boolean;
  readonly provisionalReason?: string;
  /** In order of their instant; without a breach while provisional. */
  readonly rungs: readonly Rung[];
};

/**
 * The last day on which a duty is met in time, and how it was found. Counted rules step over working days; windows take
 * the letter's last day as it is, even when it is no working day. Throws `RangeError` when the rule is no clock, or when
 * a letter's date is missing on a window or given to a counted rule.
 */
export function dueDate(
  request: DueDateRequest,
  decrees: readonly DecreeRow[],
): DueDate & { readonly derivation: readonly DerivedDay[] } {
  const { triggerOn, unit, byLetter } = request;
  const rule = ruleOf(request.rule);
  const calendar = calendarAsOf(request.knownAt, decrees);
  if (rule.ladder.length === 0) throw new RangeError(`Rule ${rule.id} opens no clock`);
  if (!rule.count) {
    if (!byLetter) throw new RangeError(`Rule ${rule.id} needs the last day from a letter`);
    return {
      ...placed(byLetter, byLetter, rule.ladder, unit, calendar),
      derivation: [
        { date: triggerOn, counted: false, why: 'trigger', ...decreed(triggerOn, calendar) },
        { date: byLetter, counted: false, why: 'by-letter', ...decreed(byLetter, calendar) },
      ],
    };
  }
  if (byLetter) throw new RangeError(`Rule ${rule.id} is counted; a letter does not move it`);
  const derivation = countWorkingDays(triggerOn, rule.count, unit.workWeek, calendar);
  const due = lastOf(derivation);
  const { stricterStart } = rule.count;
  const stricterDate =
    stricterStart &&
    lastOf(countWorkingDays(triggerOn, { ...rule.count, start: stricterStart }, unit.workWeek, calendar));
  const uncovered = uncoveredReason(triggerOn, due, calendar);
  return {
    ...placed(due, stricterDate ?? due, rule.ladder, unit, calendar, uncovered),
    ...(stricterDate && { stricterDate }),
    derivation,
  };
}

function placed(
  due: CivilDate,
  remindBy: CivilDate,
  ladder: readonly LadderStep[],
  unit: UnitCalendar,
  calendar: DecreeCalendar,
  provisionalReason?: string,
): DueDate {
  const dueAt = endOfDay(due, unit.zone);
  const rungs = ladder.flatMap((step): Rung[] => {
    if (step.kind === 'breach') return provisionalReason ? [] : [{ kind: step.kind, at: dueAt }];
    const from = step.kind === 'reminder' ? remindBy : due;
    const on = workingDaysBefore(from, step.workingDaysBefore, unit.workWeek, calendar);
    return [{ kind: step.kind, at: instantAt(on, step.at, unit.zone) }];
  });
  return {
    dueDate: due,
    dueAt,
    calendarVersion: calendar.version,
    provisional: provisionalReason !== undefined,
    ...(provisionalReason !== undefined && { provisionalReason }),
    rungs: rungs.sort((a, b) => a.at - b.at),
  };
}

function uncoveredReason(from: CivilDate, due: CivilDate, calendar: DecreeCalendar): string | undefined {
  const { coveredFrom, coveredUntil } = calendar;
  if (from >= coveredFrom && due <= coveredUntil) return undefined;
  return `Libur nasional dan cuti bersama baru diketahui dari ${coveredFrom} sampai ${coveredUntil}; hitungan ini keluar dari rentang itu dan dapat berubah.`;
}

function lastOf(days: readonly DerivedDay[]): CivilDate {
  return days[days.length - 1]!.date;
}
