import { cpus } from 'node:os';
import Holidays from 'date-holidays';
import { addDays, type CivilDate, civilDate, weekday } from '../../domain/calendar/civil-date.ts';
import { calendarAsOf } from '../../domain/calendar/decree-calendar.ts';
import { shippedDecrees } from '../../domain/calendar/shipped.ts';
import { countWorkingDays } from '../../domain/clock/counting.ts';
import { dueDateBy } from '../../domain/clock/due-date.ts';
import { ruleOf } from '../../domain/rules/register.ts';
import { goldenDays } from '../golden/golden.ts';

/**
 * `node test/bench/calendar.ts`: seven working days after every day of 2024 to 2027 in a five-day week, by our calendar
 * and by `date-holidays`; how many a second, and how many are right by the golden file. Figures only: nothing is asserted.
 */
const DAYS = 7;
const SECONDS = 2;
const golden = goldenDays('5-day').map(({ date, works }) => ({ date: civilDate(date), works }));
const working = golden.filter(({ works }) => works).map(({ date }) => date);
const expected = golden.map(({ date }) => ({ from: date, due: working.filter((day) => day > date)[DAYS - 1] }));
/** The last triggers are due in 2028, of which no list is known. */
const asked = expected.filter((one): one is { from: CivilDate; due: CivilDate } => one.due !== undefined);

const knownAt = Date.now();
const calendar = calendarAsOf(knownAt, {}, shippedDecrees);
const rule = ruleOf('NI-USUL');
const count = { n: DAYS, start: 'next-working-day', cutiBersama: 'excluded' } as const;
const unit = { workWeek: '5-day', zone: 'WIB' } as const;

const theirs = new Holidays('ID');
const listed = new Set(
  [2024, 2025, 2026, 2027, 2028].flatMap((year) =>
    theirs.getHolidays(year).flatMap(({ date, type }) => (type === 'public' ? date.slice(0, 10) : [])),
  ),
);

const ways: Record<string, (from: CivilDate) => CivilDate> = {
  'Tenggat, due date with derivation and rungs': (triggerOn) =>
    dueDateBy(rule, { triggerOn, unit, knownAt }, calendar).dueDate,
  'Tenggat, days counted with their reasons': (from) => countWorkingDays(from, count, '5-day', calendar).at(-1)!.date,
  'date-holidays, isHoliday for each day': (from) => after(from, isHolidayByThem),
  'date-holidays, its dates listed once in a set': (from) => after(from, (date) => listed.has(date)),
};

console.log(`${asked.length} triggers, ${DAYS} working days each; ${cpus()[0]?.model}, Node ${process.version}`);
for (const [name, due] of Object.entries(ways)) {
  const right = asked.filter((one) => due(one.from) === one.due).length;
  const until = performance.now() + SECONDS * 1000;
  const began = performance.now();
  let counts = 0;
  for (; performance.now() < until; counts += 1) due(asked[counts % asked.length]!.from);
  const perSecond = Math.round((counts / (performance.now() - began)) * 1000);
  console.log(`${name.padEnd(46)} ${String(perSecond).padStart(8)} per second, ${right} of ${asked.length} right`);
}

function after(from: CivilDate, isOff: (date: CivilDate) => boolean): CivilDate {
  let date = from;
  for (let left = DAYS; left > 0; ) {
    date = addDays(date, 1);
    if (weekday(date) <= 5 && !isOff(date)) left -= 1;
  }
  return date;
}

function isHolidayByThem(date: CivilDate): boolean {
  const found = theirs.isHoliday(new Date(`${date}T12:00:00+07:00`));
  return found !== false && found.some(({ type }) => type === 'public');
}
