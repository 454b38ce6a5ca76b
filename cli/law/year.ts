import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { uncoveredReason } from '../../domain/calendar/coverage.ts';
import { calendarAsOf, type DecreeCalendar } from '../../domain/calendar/decree-calendar.ts';
import { shippedDecrees } from '../../domain/calendar/shipped.ts';
import { dayKind, isWorkDay, type WorkWeek } from '../../domain/calendar/work-week.ts';
import { SHIPPED_ALONE } from './answer.ts';
import { DecreeList } from './decree-list.ts';
import { type CalendarOptions, readKnownAt, readPlace, readWorkWeek, readYear } from './options.ts';
import { datesOf, type Marks, monthPicture, sideBySide } from './picture.ts';
import { print } from './print.ts';
import { legendOf, signOf } from './signs.ts';
import { shortDate, weekName } from './words.ts';

/** `tenggat calendar year`: the working days and the days off of one year. */
export function showYear(yearText: string, options: CalendarOptions & { readonly json: boolean }): void {
  const year = readYear(yearText);
  const workWeek = readWorkWeek(options.workWeek);
  const calendar = calendarAsOf(readKnownAt(options.knownAt), readPlace(options.region), shippedDecrees);
  const workingDays = workingDaysOf(year, workWeek, calendar);
  const provisionalReason = uncoveredReason(datesOfYear(year), calendar);
  const json = {
    year: Number(year),
    workWeek,
    workingDays,
    provisional: provisionalReason !== undefined,
    ...(provisionalReason !== undefined && { provisionalReason }),
    calendarVersion: calendar.version,
    daysOff: daysOffOf(year, calendar),
  };
  print(options.json, json, () => {
    const decrees = new DecreeList();
    return [
      `${year}: ${workingDays} hari kerja (${weekName(workWeek)}).`,
      ...(provisionalReason === undefined ? [] : ['', `SEMENTARA: ${provisionalReason}`]),
      '',
      ...yearPicture(year, workWeek, calendar),
      ...daysOffOf(year, calendar).map(
        ({ date, name, kind, decree }) => `  ${shortDate(date)} ${signOf(kind)} ${name}${decrees.cite(decree)}`,
      ),
      '',
      ...decrees.lines(calendar.version),
      SHIPPED_ALONE,
    ];
  });
}

/** How many days of a year a unit works; cuti bersama is off. */
export function workingDaysOf(year: string, workWeek: WorkWeek, calendar: DecreeCalendar): number {
  return datesOfYear(year).filter((date) => isWorkDay(date, workWeek, calendar, 'excluded')).length;
}

function yearPicture(year: string, workWeek: WorkWeek, calendar: DecreeCalendar): readonly string[] {
  const kinds = datesOfYear(year).map((date) => [date, dayKind(date, workWeek, calendar, 'excluded')] as const);
  const marks: Marks = new Map(kinds.map(([date, kind]) => [date, signOf(kind)]));
  const months = monthsOf(year).map((month) => monthPicture(month, marks));
  return [...sideBySide(months, 3), ` ${legendOf(kinds.map(([, kind]) => kind))}`];
}

function daysOffOf(year: string, calendar: DecreeCalendar) {
  return calendar.datesOff
    .filter((date) => date.startsWith(year))
    .flatMap((date) => calendar.dayOff(date).map(({ name, kind, decree }) => ({ date, name, kind, decree })));
}

function datesOfYear(year: string): readonly CivilDate[] {
  return monthsOf(year).flatMap(datesOf);
}

function monthsOf(year: string): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}
