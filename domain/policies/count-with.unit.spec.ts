import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { shippedDecrees } from '../calendar/shipped.ts';
import { add, calendarOn, decreeOf } from '../calendar/testing/decrees.ts';
import { openClock, retimeClock } from '../clock/clock.ts';
import { type DueDate, dueDateBy } from '../clock/due-date.ts';
import { effectOf } from '../decree/effect.ts';
import { type RuleId, register, ruleOf } from '../rules/register.ts';
import { at, unit } from '../testing/given.ts';
import { type AppliedPolicy, answersOn, countWith } from './count-with.ts';
import type { PolicyType, PolicyValue } from './policy.ts';
import type { PolicySetting } from './policy-as-of.ts';
import { type PolicyId, policies } from './register.ts';

const calendar = calendarOn('2025-12-31', shippedDecrees);

/** Counted for an instansi with this answer and no other. */
function due(rule: RuleId, triggerOn: string, id: PolicyId, value: PolicyValue) {
  const fact = { triggerOn: civilDate(triggerOn), unit, knownAt: at('2025-12-31'), policies: [{ id, value }] };
  return dueDateBy(ruleOf(rule), fact, calendar);
}

describe('what an instansi answered', () => {
  // Maulid is on Friday 5 September 2025; 18 August 2025 is cuti bersama.
  it.each([
    ['BTS-PERBAIKAN', '2025-09-08', 'bts-days', 8, '2025-09-18', '2025-09-15'],
    ['TANGGAPAN-PEMBERITAHUAN', '2025-09-10', 'notice-days', 7, '2025-09-19', '2025-09-15'],
    ['JAWABAN-UNIT-PENERIMA', '2026-02-04', 'relocation-answer-days', 3, '2026-02-09', '2026-02-11'],
    ['TANGGAPAN-PEMBERITAHUAN', '2025-09-10', 'notice-days', 0, '2025-09-10', '2025-09-15'],
    ['TANGGAPAN-PEMBERITAHUAN', '2025-09-06', 'notice-days', 0, '2025-09-06', '2025-09-10'],
    ['SKP-WAKTU', '2025-10-01', 'skp-days', 5, '2025-10-08', '2025-10-15'],
    ['EVALUASI-TRIWULAN', '2025-12-31', 'evaluation-days', 5, '2026-01-08', '2026-01-15'],
    ['EVALUASI-TAHUNAN', '2025-12-31', 'annual-evaluation-days', 10, '2026-01-15', '2026-01-30'],
    ['NI-TERIMA', '2025-09-08', 'ni-receipt-start', 'same-day', '2025-09-16', '2025-09-17'],
    ['NI-USUL', '2025-09-04', 'count-start', 'same-day', '2025-09-15', '2025-09-16'],
    ['NI-USUL', '2025-09-06', 'received-off-hours', 'deem-next-working-day', '2025-09-17', '2025-09-16'],
    ['NI-USUL', '2025-08-11', 'cuti-bersama', 'included', '2025-08-20', '2025-08-21'],
  ] as const)('%s from %s with %s = %s is due on %s instead of %s', (rule, from, id, value, other, byDefault) => {
    expect(due(rule, from, id, value)).toMatchObject({ dueDate: other, policies: [{ id, value }] });
    const { dueDate, policies: applied } = due(rule, from, 'inspectorate-rung', true);
    expect([dueDate, applied]).toEqual([byDefault, undefined]);
  });

  it('counts a day of the region where its circular is no more than a dispensation, and names it all the same', () => {
    const circular = decreeOf([add('2025-09-08', 'regional')], { scope: { kind: 'province', code: '51' } });
    const bali = calendarOn('2025-12-31', [...shippedDecrees, circular], { province: '51' });
    const by = (policies: readonly AppliedPolicy[] = []) =>
      dueDateBy(
        ruleOf('NI-USUL'),
        { triggerOn: civilDate('2025-09-04'), unit, knownAt: at('2025-12-31'), policies },
        bali,
      );
    expect(by().dueDate).toBe('2025-09-17');
    const included = by([{ id: 'regional-holidays', value: false }]);
    expect(included).toMatchObject({ dueDate: '2025-09-16', policies: [{ id: 'regional-holidays', value: false }] });
    expect(included.derivation.find(({ date }) => date === '2025-09-08')).toMatchObject({ counted: true });
  });

  it('ends the last day when the office closes', () => {
    expect(due('NI-USUL', '2025-09-04', 'deadline-end', 'office-close').dueAt).toBe(at('2025-09-16 16:00'));
  });

  it('leaves no stricter date beside a count that already takes the stricter reading', () => {
    expect(due('NI-TERIMA', '2025-09-08', 'inspectorate-rung', true).stricterDate).toBe('2025-09-16');
    expect(due('NI-TERIMA', '2025-09-08', 'ni-receipt-start', 'same-day').stricterDate).toBeUndefined();
    expect(due('NI-TERIMA', '2025-09-08', 'count-start', 'same-day')).toMatchObject({
      dueDate: '2025-09-17',
      stricterDate: '2025-09-16',
    });
  });

  it.each([
    ['NI-USUL', '2025-09-04', 'notice-days', 30, '2025-09-16'],
    ['NI-USUL', '2025-09-04', 'bts-days', 60, '2025-09-16'],
    ['EVALUASI-TRIWULAN', '2025-12-31', 'annual-evaluation-days', 60, '2026-01-15'],
    ['BTS-PERBAIKAN', '2025-09-08', 'notice-days', 30, '2025-09-15'],
    ['NI-TERIMA', '2025-09-06', 'received-off-hours', 'deem-next-working-day', '2025-09-16'],
  ] as const)('to another question does not touch %s', (rule, from, id, value, dueOn) => {
    const { dueDate, policies: applied } = due(rule, from, id, value);
    expect([dueDate, applied]).toEqual([dueOn, undefined]);
  });

  it('leaves the number of days to the instansi where the law names none: two evaluations', () => {
    const left = register.filter(({ kind, values }) => kind !== 'policy' && values.some(({ count }) => count?.by));
    expect(left.map(({ id }) => id).sort()).toEqual(['EVALUASI-TAHUNAN', 'EVALUASI-TRIWULAN']);
  });

  it('never changes how many days the law gives, whatever is answered', () => {
    const anyOf = (type: PolicyType): fc.Arbitrary<PolicyValue> => {
      if (type.kind === 'choice') return fc.constantFrom(...type.options);
      return type.kind === 'boolean' ? fc.boolean() : fc.integer({ min: type.min, max: type.max });
    };
    const anyAnswer = fc
      .constantFrom(...policies)
      .chain(({ id, type }) => fc.record({ id: fc.constant(id), value: anyOf(type) }));
    const law = register.filter(({ kind }) => kind !== 'policy');
    const counts = law.flatMap(({ id, values }) =>
      values.flatMap(({ count }) => (count && count.by === undefined ? [{ id, count }] : [])),
    );
    fc.assert(
      fc.property(fc.constantFrom(...counts), fc.array(anyAnswer), ({ id, count }, answers: AppliedPolicy[]) => {
        const { n, unit: counted } = countWith(id, count, answers).count;
        expect([n, counted]).toEqual([count.n, count.unit]);
      }),
    );
  });
});

const eightDays: PolicySetting = {
  ...{ id: 'bts-days', value: 8, reason: 'surat sekolah lama', from: civilDate('2025-09-10') },
  ...{ until: civilDate('2025-10-01'), setBy: 'acc-1', recordedAt: at('2025-09-09') },
};

describe('the answers for a trigger', () => {
  it('are those of its day, and name no default', () => {
    const on = (day: string, ...more: PolicySetting[]) => answersOn([eightDays, ...more], civilDate(day));
    expect(['2025-09-09', '2025-09-10', '2025-09-30', '2025-10-01'].map((day) => on(day).length)).toEqual([0, 1, 1, 0]);
    expect(on('2025-09-10')).toEqual([{ id: 'bts-days', value: 8 }]);
    expect(on('2025-09-10', { ...eightDays, value: 5, recordedAt: at('2025-09-11') })).toEqual([]);
    expect(on('2025-09-10', { ...eightDays, id: 'inspectorate-rung', value: true })).toHaveLength(1);
  });
});

describe('a decree', () => {
  const holiday = decreeOf([add('2025-09-16')], { issued: '2025-09-11' });
  const moved = (asked: readonly AppliedPolicy[], dueDate: string) =>
    effectOf(holiday, shippedDecrees, at('2025-09-12')).on({
      ...{ clock: 'BTS-PERBAIKAN/4', rule: 'BTS-PERBAIKAN', triggerOn: civilDate('2025-09-08'), unit },
      ...{ dueDate: civilDate(dueDate), policies: asked, pauses: [] },
    });

  it('moves a clock by the answers that it was opened with, and the clock keeps them', () => {
    const asked = [{ id: 'bts-days', value: 8 }] as const;
    const touched = moved(asked, '2025-09-18');
    expect(touched?.due).toMatchObject({ dueDate: '2025-09-19', policies: asked });
  });

  it('leaves alone a clock whose days end before', () => {
    expect(moved([], '2025-09-15')).toBeUndefined();
  });
});

describe('a running clock', () => {
  it('says what it is counted by, and another due date brings its own', () => {
    const [eight, byDefault] = [8, 5].map((n) => due('BTS-PERBAIKAN', '2025-09-08', 'bts-days', n));
    const { policies: _, ...five } = byDefault as DueDate;
    const opening = {
      id: 'c',
      rule: 'BTS-PERBAIKAN' as const,
      triggerOn: civilDate('2025-09-08'),
      openedAt: at('2025-09-08'),
    };
    const clock = openClock({ ...opening, due: eight as DueDate });
    expect(clock.policies).toEqual([{ id: 'bts-days', value: 8 }]);
    expect(retimeClock(clock, five, at('2025-09-09')).policies).toBeUndefined();
  });
});
