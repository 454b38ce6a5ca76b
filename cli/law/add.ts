import { uncoveredReason } from '../../domain/calendar/coverage.ts';
import { calendarAsOf } from '../../domain/calendar/decree-calendar.ts';
import { shippedDecrees } from '../../domain/calendar/shipped.ts';
import { countCalendarDays, countWorkingDays } from '../../domain/clock/counting.ts';
import { lastOf } from '../../domain/clock/derivation.ts';
import { type Answer, answerJson, answerLines } from './answer.ts';
import {
  type CalendarOptions,
  readCutiBersama,
  readDate,
  readDays,
  readKnownAt,
  readPlace,
  readWorkWeek,
} from './options.ts';
import { print } from './print.ts';
import { longDate, weekName } from './words.ts';

type Options = CalendarOptions & {
  readonly from: string;
  readonly days: string;
  readonly cutiBersama: string;
  readonly json: boolean;
};

/** `tenggat calendar add`: the n-th working day after a date, which is day 0, and every day on the way. */
export function addWorkingDays(options: Options): void {
  const from = readDate(options.from);
  const count = {
    n: readDays(options.days),
    start: 'next-working-day',
    cutiBersama: readCutiBersama(options.cutiBersama),
  } as const;
  const workWeek = readWorkWeek(options.workWeek);
  const calendar = calendarAsOf(readKnownAt(options.knownAt), readPlace(options.region), shippedDecrees);
  // No working day after a date is the date itself, whatever it is.
  const days =
    count.n === 0 ? countCalendarDays(from, count, calendar) : countWorkingDays(from, count, workWeek, calendar);
  const reason = uncoveredReason(
    days.map(({ date }) => date),
    calendar,
  );
  const answer: Answer = {
    dueDate: lastOf(days),
    provisional: reason !== undefined,
    ...(reason !== undefined && { provisionalReason: reason }),
    calendarVersion: calendar.version,
    days,
  };
  print(options.json, answerJson(answer), () => [
    `${count.n} hari kerja setelah ${longDate(from)} jatuh pada ${longDate(answer.dueDate)} (${weekName(workWeek)}).`,
    ...answerLines(answer),
  ]);
}
