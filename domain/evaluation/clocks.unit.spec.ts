import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { EmploymentEvent } from '../employment/events.ts';
import { at, on } from '../testing/given.ts';
import { pressing } from './clocks.ts';
import {
  begun,
  clocksOf,
  evaluate,
  firstTerm,
  given,
  secondTerm,
  skp,
  term,
  told,
  withClocks,
} from './testing/story.ts';

const renewed: EmploymentEvent = {
  type: 'renewed',
  term: 1,
  next: secondTerm,
  evidence: [],
  reason: 'Kebutuhan tetap.',
};
const began: EmploymentEvent = { type: 'term-began', term: 2 };

describe('the clocks of a contract year', () => {
  it('are those of its two SKP years: four quarters, and the year that ends in it', () => {
    // 1 and 16 January and 3 April 2026 are holidays.
    expect(clocksOf(begun()(), 'EVALUASI')).toEqual({
      'EVALUASI-TRIWULAN/20254': 'open 2026-01-15',
      'EVALUASI-TRIWULAN/20261': 'open 2026-04-15',
      'EVALUASI-TRIWULAN/20262': 'open 2026-07-14',
      'EVALUASI-TRIWULAN/20263': 'open 2026-10-14',
      'EVALUASI-TAHUNAN/2025': 'open 2026-01-30',
    });
    expect(clocksOf(begun()(), 'SKP-WAKTU')).toEqual({
      'SKP-WAKTU/202501': 'open 2025-10-15',
      'SKP-WAKTU/202601': 'open 2026-01-15',
    });
  });

  it('tell the head of unit on the first working day after the quarter, then one office above, then the breach', () => {
    const q4 = given(begun()()).state.clocks.find(({ id }) => id === 'EVALUASI-TRIWULAN/20254');
    expect(q4?.rungs).toEqual([
      { kind: 'reminder', to: 'kepala-unit', at: at('2026-01-02 08:00') },
      { kind: 'superior', to: 'kepala-bkpsdm', at: at('2026-01-15 08:00') },
      { kind: 'breach', to: 'pyb', at: at('2026-01-16 00:00') },
    ]);
  });

  it('remind of a plan, and tell one office above once it is late', () => {
    const plan = given(begun()()).state.clocks.find(({ id }) => id === 'SKP-WAKTU/202601');
    expect(plan?.rungs).toEqual([
      { kind: 'reminder', to: 'kepala-unit', at: at('2026-01-02 08:00') },
      { kind: 'breach', to: 'kepala-bkpsdm', at: at('2026-01-16 00:00') },
    ]);
  });

  it('end on the last day of a quarter that two terms share, and wait until it is known who follows', () => {
    const mid = begun([term('2024-11-16', '2025-11-15')]);
    const story = mid();
    expect(clocksOf(story, 'EVALUASI')).not.toHaveProperty('EVALUASI-TRIWULAN/20254');
    const lapsed = withClocks([...story, on('2025-11-15', { type: 'term-lapsed', term: 1 })], '2025-11-16');
    // Ten working days after Saturday 15 November.
    expect(clocksOf(lapsed, 'EVALUASI')).toMatchObject({
      'EVALUASI-TRIWULAN/20254': 'open 2025-11-28',
      'EVALUASI-TAHUNAN/2025': 'open 2025-12-12',
    });
    const next = term('2025-11-16', '2026-11-15', 2);
    const late = withClocks(
      [...lapsed, on('2025-11-20', { type: 'renewed', term: 1, next, evidence: [], reason: 'x' })],
      '2025-11-20',
    );
    expect(clocksOf(late, 'EVALUASI')).toMatchObject({
      'EVALUASI-TRIWULAN/20254': 'open 2026-01-15',
      'EVALUASI-TAHUNAN/2025': 'open 2026-01-30',
    });
  });

  it('of the old term run on in the new one, beside its own', () => {
    const story = withClocks([...begun()(), on('2026-09-01', renewed), on('2026-10-01', began)], '2026-10-01');
    // 1 and 5 January 2027 are holidays.
    expect(clocksOf(story, 'EVALUASI')).toMatchObject({
      'EVALUASI-TRIWULAN/20263': 'open 2026-10-14',
      'EVALUASI-TRIWULAN/20264': 'open 2027-01-18',
      'EVALUASI-TAHUNAN/2026': 'open 2027-02-01',
    });
    expect(clocksOf(story, 'SKP-WAKTU')).toHaveProperty('SKP-WAKTU/202602', 'open 2026-10-15');
  });

  it('stand still when the employment ends', () => {
    const ended: EmploymentEvent = { type: 'employment-ended', outcome: 'died', lastDay: civilDate('2026-02-10') };
    const story = [...begun()(), on('2026-02-10', ended)];
    expect(new Set(Object.values(clocksOf(story, 'EVALUASI')).map((said) => said.split(' ')[0]))).toEqual(
      new Set(['withdrawn']),
    );
    expect(clocksOf(withClocks(story, '2026-02-11'), 'EVALUASI')).toEqual(clocksOf(story, 'EVALUASI'));
  });

  it('of an imported employment begin with the day on which it came: nobody is overdue for what was not known', () => {
    const story = begun([firstTerm], 'import')('2026-07-10');
    expect(clocksOf(story, 'EVALUASI')).toEqual({ 'EVALUASI-TRIWULAN/20263': 'open 2026-10-14' });
    expect(clocksOf(story, 'SKP-WAKTU')).toEqual({
      'SKP-WAKTU/202501': 'open 2026-07-24',
      'SKP-WAKTU/202601': 'open 2026-07-24',
    });
  });

  it('from a leap day end on its last day, as the term does', () => {
    const leap = withClocks(
      [...begun([term('2027-03-01', '2028-02-29')])(), on('2028-02-29', { type: 'term-lapsed', term: 1 })],
      '2028-03-01',
    );
    const q1 = given(leap).state.clocks.find(({ id }) => id === 'EVALUASI-TRIWULAN/20281');
    expect(q1).toMatchObject({ triggerOn: '2028-02-29' });
  });
});

describe('an evaluation closes its own clock', () => {
  const planned = told(begun()(), skp(2025), '2025-10-10');

  it('and no other quarter’s, nor the year’s', () => {
    const story = told(planned, evaluate(2025, 4), '2026-01-05');
    expect(clocksOf(story, 'EVALUASI')).toMatchObject({
      'EVALUASI-TRIWULAN/20254': 'met 2026-01-15',
      'EVALUASI-TRIWULAN/20261': 'open 2026-04-15',
      'EVALUASI-TAHUNAN/2025': 'open 2026-01-30',
    });
    expect(clocksOf(story, 'SKP-WAKTU')).toMatchObject({
      'SKP-WAKTU/202501': 'met 2025-10-15',
      'SKP-WAKTU/202601': 'open 2026-01-15',
    });
  });

  it.each([
    ['2026-01-15', 'met'],
    ['2026-01-16', 'met-late'],
  ])('on %s it is %s', (day, status) => {
    expect(clocksOf(told(planned, evaluate(2025, 4), day), 'EVALUASI')['EVALUASI-TRIWULAN/20254']).toMatch(status);
  });

  it('and keeps its result when a late renewal gives the quarter another last day', () => {
    const lapsed = [...begun([term('2024-11-16', '2025-11-15')])(), on('2025-11-15', { type: 'term-lapsed', term: 1 })];
    const skpSet = told(withClocks(lapsed as typeof planned, '2025-11-16'), skp(2025), '2025-11-17');
    const done = told(skpSet, evaluate(2025, 4), '2025-11-18');
    const next = term('2025-11-16', '2026-11-15', 2);
    const renewedLate = [...done, on('2025-12-01', { type: 'renewed', term: 1, next, evidence: [], reason: 'x' })];
    const story = withClocks(renewedLate as typeof planned, '2025-12-01');
    expect(clocksOf(story, 'EVALUASI')).toMatchObject({
      'EVALUASI-TRIWULAN/20254': 'met 2025-11-28',
      'EVALUASI-TAHUNAN/2025': 'open 2026-01-30',
    });
  });

  it('and is not opened or moved again, whatever becomes of the term', () => {
    const story = told(planned, evaluate(2025, 4), '2026-01-05');
    expect(withClocks(story, '2026-01-06')).toEqual(story);
  });
});

describe('what presses', () => {
  it('is what has begun to count, not what lies ahead', () => {
    const ids = (story: Parameters<typeof given>[0]) => pressing(given(story).state).map(({ id }) => id);
    expect(ids(begun()())).toEqual(['SKP-WAKTU/202501']);
    const rung = { type: 'rung-fired', kind: 'reminder', to: 'kepala-unit', at: at('2026-01-02 08:00') } as const;
    const reminded = [...begun()(), on('2026-01-02', { ...rung, clock: 'EVALUASI-TAHUNAN/2025' })];
    expect(ids(reminded)).toEqual(['SKP-WAKTU/202501', 'EVALUASI-TAHUNAN/2025']);
  });
});
