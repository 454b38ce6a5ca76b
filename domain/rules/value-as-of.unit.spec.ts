import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { workingDaysAfter } from './cite.ts';
import { register, ruleOf } from './register.ts';
import type { Rule } from './rule.ts';
import { valueAsOf } from './value-as-of.ts';

/** A rule of this test alone: seven working days, ten since an amendment, nothing once that was repealed. */
const amended: Pick<Rule, 'values'> = {
  values: [
    { from: civilDate('2025-01-13'), until: civilDate('2026-07-01'), count: workingDaysAfter(7) },
    { from: civilDate('2026-07-01'), until: civilDate('2027-01-01'), count: workingDaysAfter(10) },
  ],
};

describe('what a rule counts', () => {
  it.each([
    ['2025-01-12', undefined],
    ['2025-01-13', 7],
    ['2026-06-30', 7],
    ['2026-07-01', 10],
    ['2026-12-31', 10],
    ['2027-01-01', undefined],
  ])('on %s is %s', (on, days) => {
    expect(valueAsOf(amended, civilDate(on))?.count?.n).toBe(days);
  });

  it('is what its newest value counts: NI-USUL seven working days since the Kepmen was signed', () => {
    expect(valueAsOf(ruleOf('NI-USUL'), civilDate('2025-01-12'))).toBeUndefined();
    expect(valueAsOf(ruleOf('NI-USUL'), civilDate('2025-01-13'))?.count).toMatchObject({ n: 7, unit: 'working-day' });
  });

  it('fixes 37.5 hours a week, 32.5 in Ramadan, since Perpres 21/2023', () => {
    const value = valueAsOf(ruleOf('JAM-KERJA-INSTANSI'), civilDate('2026-02-20'));
    expect(value?.fixed?.map(({ n }) => n)).toEqual([37.5, 32.5]);
  });
});

it('no rule has two values for a day, and each value either counts or fixes', () => {
  for (const { id, values } of register) {
    for (const [index, value] of values.entries()) {
      expect((value.count === undefined) !== (value.fixed === undefined), id).toBe(true);
      const next = values[index + 1];
      if (next) expect(value.until !== undefined && value.until <= next.from, id).toBe(true);
    }
  }
});
