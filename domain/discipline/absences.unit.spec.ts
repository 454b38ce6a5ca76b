import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { proposedFor } from './absences.ts';
import { sanctionOf, sanctionsAt } from './sanctions.ts';

const proposed = (inTheYear: number, inARow = 0, on = '2026-03-02') =>
  proposedFor({ inARow, inTheYear }, civilDate(on));

describe('the ladder of absences', () => {
  it.each([
    [3, 'oral-reprimand'],
    [4, 'written-reprimand'],
    [6, 'written-reprimand'],
    [7, 'written-dissatisfaction'],
    [10, 'written-dissatisfaction'],
    [11, 'allowance-cut-6-months'],
    [13, 'allowance-cut-6-months'],
    [14, 'allowance-cut-9-months'],
    [16, 'allowance-cut-9-months'],
    [17, 'allowance-cut-12-months'],
    [20, 'allowance-cut-12-months'],
    [21, 'demotion-12-months'],
    [24, 'demotion-12-months'],
    [25, 'relieved-12-months'],
    [27, 'relieved-12-months'],
  ] as const)('proposes for %i days of a year %s', (days, sanction) => {
    expect(proposed(days)).toEqual({ sanction, rule: 'JENJANG-TIDAK-MASUK' });
  });

  it('proposes dismissal for 28 days of a year, and for 10 in a row whatever the year', () => {
    expect(proposed(28)).toEqual({ sanction: 'dismissal', rule: 'TIDAK-MASUK-SETAHUN' });
    expect(proposed(10, 10)).toEqual({ sanction: 'dismissal', rule: 'TIDAK-MASUK-BERTURUT' });
    expect(proposed(9, 9)).toEqual({ sanction: 'written-dissatisfaction', rule: 'JENJANG-TIDAK-MASUK' });
  });

  it('proposes nothing for two days, nor for any before there was a ladder', () => {
    expect(proposed(2, 2)).toBeUndefined();
    expect(proposed(28, 10, '2021-08-30')).toBeUndefined();
  });
});

describe('the ladders of sanctions', () => {
  it('say different things of one sanction', () => {
    expect(sanctionsAt('pp-94-2021', 'light')).toEqual([
      ...['oral-reprimand', 'written-reprimand', 'written-dissatisfaction'],
    ]);
    expect(sanctionsAt('own-ladder', 'light')).toEqual(['oral-reprimand']);
    expect(sanctionsAt('own-ladder', 'medium')).toEqual(['written-reprimand', 'written-dissatisfaction']);
    expect([sanctionsAt('pp-94-2021', 'severe').at(-1), sanctionsAt('own-ladder', 'severe')]).toEqual([
      ...['dismissal', ['dismissal']],
    ]);
  });

  it('know what has no meaning for part-time employees: all of PP 94/2021 between reprimand and dismissal', () => {
    const without = [...sanctionsAt('pp-94-2021', 'medium'), ...sanctionsAt('pp-94-2021', 'severe')].filter(
      (code) => sanctionOf(code).unclear,
    );
    expect(without).toEqual([
      ...['allowance-cut-6-months', 'allowance-cut-9-months', 'allowance-cut-12-months'],
      ...['demotion-12-months', 'relieved-12-months'],
    ]);
  });
});
