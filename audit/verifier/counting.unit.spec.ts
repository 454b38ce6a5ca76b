import { describe, expect, it } from 'vitest';
import { register } from '../../domain/rules/register.ts';
import { readHistories } from '../../test/replay/recorded.ts';
import { recordedIn } from '../replay/recorded.ts';
import type { Berkas, LedgerEvent, Stream } from './berkas.ts';
import { calendarsOf, decreesIn } from './calendar.ts';
import { lastDay } from './counting.ts';
import { dayFrom, textOf } from './day.ts';
import { dueDatesIn } from './due-dates.ts';
import { toldByAll } from './testing/berkas.ts';

/** The streams of the fixture, without proofs: what is counted from them does not ask for any. */
const streamOf = ({ stream, events }: { stream: string; events: readonly object[] }): Stream => ({
  ...{ stream, runs: [] },
  events: events.map((event) => ({ event: event as LedgerEvent, index: 0, proof: [] })),
});
const streams = toldByAll().map(streamOf);
const calendarAt = calendarsOf(decreesIn(streams));
const now = Date.parse('2026-01-01T00:00:00Z');
const office = { workWeek: '5-day', zone: 'WIB', place: {} };

function counted(triggerOn: string, count: object, unit = office, pauses: [number, number][] = []): string {
  const day = lastDay(
    { ...count },
    { triggerOn: dayFrom(triggerOn)!, unit, calendar: calendarAt(unit.place, now), pauses },
  );
  return day === undefined ? 'none' : textOf(day);
}

const working = { n: 7, unit: 'working-day', start: 'next-working-day', cutiBersama: 'excluded' };

describe('a count of days', () => {
  // 2025-08-15 was a Friday; 17 August a Sunday, 18 August cuti bersama, 5 September (Friday) Maulid.
  it.each([
    ['working days leave the day of the fact, the weekend and days off out', '2025-08-13', working, '2025-08-25'],
    [
      'one that includes the day of the fact ends one earlier',
      '2025-08-13',
      { ...working, start: 'same-day' },
      '2025-08-22',
    ],
    ['cuti bersama counts where the rule says so', '2025-08-13', { ...working, cutiBersama: 'included' }, '2025-08-22'],
    ['a public holiday is left out', '2025-09-04', { ...working, n: 1 }, '2025-09-08'],
    ['calendar days count whatever they are', '2025-08-13', { ...working, unit: 'calendar-day', n: 5 }, '2025-08-18'],
    [
      'a last day that is off rolls forward where the rule says so',
      '2025-08-13',
      { ...working, unit: 'calendar-day', n: 5, rollForward: true },
      '2025-08-19',
    ],
    [
      'what came on a day off is deemed received the next working day',
      '2025-08-16',
      { ...working, n: 1, received: 'deem-next-working-day' },
      '2025-08-20',
    ],
    ['months are not counted here', '2025-08-13', { ...working, unit: 'month' }, 'none'],
    ['nor what counts nothing', '2025-08-13', { ...working, n: 0 }, 'none'],
    ['nor what would never end', '2025-08-13', { ...working, n: 1e9 }, 'none'],
  ])('%s', (_, triggerOn, count, due) => expect(counted(triggerOn, count)).toBe(due));

  it('goes by the week of the unit, and without paused days', () => {
    expect(counted('2025-08-13', working, { ...office, workWeek: '6-day' })).toBe('2025-08-22');
    expect(counted('2025-08-13', working, { ...office, workWeek: 'days-12356' })).toBe('2025-08-25');
    expect(counted('2025-08-13', working, { ...office, workWeek: 'days-' })).toBe('none');
    const pause: [number, number] = [dayFrom('2025-08-20')!, dayFrom('2025-08-22')!];
    expect(counted('2025-08-13', working, office, [pause])).toBe('2025-08-27');
  });

  it('goes by the decrees that were known: 18 August was made cuti bersama on the 13th', () => {
    const before = calendarAt({}, Date.parse('2025-08-12T00:00:00Z'));
    const fact = { triggerOn: dayFrom('2025-08-12')!, unit: office, calendar: before, pauses: [] };
    expect(textOf(lastDay({ ...working }, fact)!)).toBe('2025-08-21');
  });
});

describe('the due dates of the committed histories', () => {
  const cases = readHistories().filter(({ workflowId }) => /^(appointment|formation)\//.test(workflowId));

  it.each(cases.map(({ name, workflowId, history }) => ({ name, workflowId, history })))(
    'are counted alike: $name',
    ({ workflowId, history }) => {
      const events = recordedIn(history).flatMap((one) =>
        one.kind === 'activity' && one.type === 'commit' ? (one.input[0] as { events: object[] }).events : [],
      );
      const one = streamOf({ stream: workflowId, events });
      const berkas = { cases: [one], supporting: streams, rules: register, letters: [] } as unknown as Berkas;
      const { asked, findings } = dueDatesIn(berkas)(one);
      expect(findings).toEqual([]);
      expect(asked).toBeGreaterThanOrEqual(5);
    },
  );
});
