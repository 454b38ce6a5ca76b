import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { shippedDecrees } from '../calendar/shipped.ts';
import { add, calendarOn, decreeOf, remove } from '../calendar/testing/decrees.ts';
import { moved2021 } from '../calendar/testing/precedents.ts';
import { whatMoved } from './retiming.ts';

const request = (triggerOn: string, knownOn = '2025-08-07') => ({
  rule: 'NI-USUL' as const,
  triggerOn: civilDate(triggerOn),
  unit: { workWeek: '5-day', zone: 'WIB' } as const,
  knownAt: Date.parse(`${knownOn}T00:00:00+07:00`),
});
const before = calendarOn('2025-08-06', shippedDecrees);
const after = calendarOn('2025-08-07', shippedDecrees);

describe('what a decree moved', () => {
  it('the decree of 7 August 2025 gives a proposal of 8 August one day more', () => {
    expect(whatMoved(request('2025-08-08'), before, after)).toEqual({
      from: '2025-08-19',
      to: '2025-08-20',
      effect: 'extends',
      days: [
        {
          date: '2025-08-18',
          was: [],
          is: [expect.objectContaining({ kind: 'cuti-bersama' })],
          decree: 'SKB perubahan Menag 933/2025, Menaker 1/2025, MenPANRB 3/2025',
        },
      ],
    });
  });

  it('taking the day away again shortens', () => {
    const taken = calendarOn('2025-08-10', [
      ...shippedDecrees,
      decreeOf([remove('2025-08-18')], { issued: '2025-08-09' }),
    ]);
    expect(whatMoved(request('2025-08-08'), after, taken)).toMatchObject({
      from: '2025-08-20',
      to: '2025-08-19',
      effect: 'shortens',
      days: [{ date: '2025-08-18', decree: 'SKB 2025-08-09' }],
    });
  });

  it('names the days of the longer reach also when the due date comes before them', () => {
    const cut = ['2026-03-18', '2026-03-20', '2026-03-23', '2026-03-24'];
    const asDecreed = calendarOn('2026-03-01', shippedDecrees);
    const worked = calendarOn('2026-03-02', [...shippedDecrees, decreeOf(cut.map(remove), { issued: '2026-03-02' })]);
    const { days, ...moved } = whatMoved(request('2026-03-10', '2026-03-02'), asDecreed, worked);
    expect(moved).toEqual({ from: '2026-03-26', to: '2026-03-20', effect: 'shortens' });
    expect(days.map(({ date }) => date)).toEqual(cut);
  });

  it('leaves a due date whose days it does not touch, and names no day out of its reach', () => {
    expect(whatMoved(request('2025-08-19'), before, after)).toEqual({
      from: '2025-08-28',
      to: '2025-08-28',
      effect: 'unchanged',
      days: [],
    });
    expect(whatMoved(request('2025-08-01'), before, after)).toMatchObject({ effect: 'unchanged', days: [] });
  });

  it('a holiday moved within reach changes days but no due date', () => {
    const [first, second] = ['2021-06-17', '2021-06-18'].map((day) => calendarOn(day, moved2021));
    expect(whatMoved(request('2021-08-05', '2021-06-18'), first!, second!)).toMatchObject({
      from: '2021-08-17',
      to: '2021-08-17',
      effect: 'unchanged',
      days: [{ date: '2021-08-10' }, { date: '2021-08-11' }],
    });
  });

  it('a new day off on a weekend moves nothing', () => {
    const weekend = calendarOn('2025-08-10', [
      ...shippedDecrees,
      decreeOf([add('2025-08-16')], { issued: '2025-08-09' }),
    ]);
    expect(whatMoved(request('2025-08-08'), after, weekend)).toMatchObject({
      effect: 'unchanged',
      days: [{ date: '2025-08-16', decree: 'SKB 2025-08-09' }],
    });
  });
});
