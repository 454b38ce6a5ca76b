import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { startOfDay } from '../calendar/zone.ts';
import { followsFrom, nextAtOf } from '../employment/evolve.ts';
import { at, on } from '../testing/given.ts';
import { employed, given, lapsed, notRenew, opened, ppk, renew, renewedOn } from './testing/story.ts';

const by = { by: ppk };

describe('an employment that is not renewed', () => {
  it('ends with the last day of its term, and not before', () => {
    const { after } = given(opened).when(notRenew, '2026-09-01', by);
    expect(after).toMatchObject({ stage: 'ending', renewal: { ends: { on: '2026-09-30', outcome: 'not-renewed' } } });
    expect(after.clocks).toMatchObject([{ id: 'PERPANJANGAN/1', status: 'met' }]);
    expect(nextAtOf(after)).toBe(startOfDay(civilDate('2026-10-01'), 'WIB'));
    expect(followsFrom(after, at('2026-09-30 23:59'))).toBeUndefined();
    expect(followsFrom(after, at('2026-10-01 00:00'))).toEqual({
      event: { type: 'employment-ended', outcome: 'not-renewed', lastDay: '2026-09-30' },
      on: '2026-09-30',
    });
  });

  it('of which that was decided after the last day ends on the day of the SK, not as of a day gone by', () => {
    const { after } = given(lapsed).when(notRenew, '2026-10-20', by);
    expect(after.renewal.ends).toEqual({ on: '2026-10-20', outcome: 'not-renewed' });
    const writtenLate = given(lapsed).when(notRenew, '2026-09-30', { ...by, recorded: '2026-10-01' });
    expect(writtenLate.after.renewal.ends).toEqual({ on: '2026-09-30', outcome: 'not-renewed' });
  });

  it('for want of money alone needs the warning to have been read, unless the instansi wants none', () => {
    const onlyBudget = { ...notRenew, grounds: ['budget'] } as const;
    given(opened)
      .when(onlyBudget, '2026-09-01', by)
      .isRefused('BUDGET_WARNING_NOT_READ', {}, 'ANGGARAN-BUKAN-SATU-SATUNYA');
    const read = given(opened).when({ ...onlyBudget, budgetWarningRead: true }, '2026-09-01', by);
    read.leadsTo({
      type: 'not-renewed',
      ...{ term: 1, skNumber: '815/1', reason: 'Unit digabung.', grounds: ['budget'] },
      ...{ evidence: missing, lastDay: civilDate('2026-09-30'), budgetWarningRead: true },
    });
    const off = { ...by, known: { answers: { 'budget-only-warning': false } } };
    expect(given(opened).when(onlyBudget, '2026-09-01', off).after.stage).toBe('ending');
    const two = { ...notRenew, grounds: ['budget', 'need'] } as const;
    expect(given(opened).when(two, '2026-09-01', by).after.stage).toBe('ending');
  });

  it('is decided once, and after its lead time has begun', () => {
    given(employed('2025-10-01', '2026-09-30')).when(notRenew, '2026-06-01', by).isRefused('RENEWAL_NOT_OPEN');
    given(opened).when(notRenew, '2025-09-30', by).isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2025-10-01' });
    const { term, skNumber, reason, grounds } = notRenew;
    const lastDay = civilDate('2026-09-30');
    const end = { type: 'not-renewed', term, skNumber, reason, grounds, evidence: [], lastDay } as const;
    given([...opened, on('2026-09-01', end)])
      .when(renew, '2026-09-01', by)
      .isRefused('ALREADY_DECIDED', { seq: 4, effectiveOn: '2026-09-01' });
  });
});

/** Nobody evaluated anything: the quarters since the appointment that are over. */
const missing = ['2025-Q4', '2026-Q1', '2026-Q2'].map((of) => {
  return { kind: 'evaluation-missing', of } as const;
});

describe('the pension age', () => {
  const record = { kind: 'record-pension-age', term: 1, skNumber: '816/1' } as const;
  const reached = (day: string) => ({ ...by, known: { pensionOn: civilDate(day) } });

  it('within the term ends it with that day, whatever the lead time', () => {
    const { after } = given(employed('2025-10-01', '2026-09-30')).when(record, '2026-02-02', reached('2026-03-15'));
    expect(after.renewal.ends).toEqual({ on: '2026-03-15', outcome: 'pension-age' });
    expect(after.clocks).toMatchObject([{ id: 'PERPANJANGAN/1', status: 'met' }]);
    expect(followsFrom(after, at('2026-03-16 00:00'))?.event).toMatchObject({ outcome: 'pension-age' });
    const late = given(employed('2025-10-01', '2026-09-30')).when(record, '2026-04-01', reached('2026-03-15')).after;
    expect(late.renewal.ends?.on).toBe('2026-04-01');
  });

  it('on the last day of the term is within it; after it, unknown, or switched off, it is not', () => {
    const story = given(opened);
    expect(story.when(record, '2026-09-01', reached('2026-09-30')).after.renewal.ends?.on).toBe('2026-09-30');
    story
      .when(record, '2026-09-01', reached('2026-10-01'))
      .isRefused('PENSION_AGE_NOT_REACHED', { until: '2026-09-30' });
    story.when(record, '2026-09-01', by).isRefused('PENSION_AGE_NOT_REACHED');
    const off = { pensionOn: civilDate('2026-03-15'), answers: { 'early-end-at-bup': false } };
    story.when(record, '2026-09-01', { ...by, known: off }).isRefused('PENSION_AGE_NOT_REACHED');
  });

  it('to which a term was renewed ends it without another decision, and nothing renews it', () => {
    const story = employed('2025-10-01', '2026-03-15', { endsAtPension: true }).slice(0, 1);
    const { state } = given(story);
    expect(nextAtOf(state)).toBe(startOfDay(civilDate('2026-03-16'), 'WIB'));
    expect(followsFrom(state, at('2026-03-15 23:59'))).toBeUndefined();
    expect(followsFrom(state, at('2026-03-16 00:00'))).toEqual({
      event: { type: 'employment-ended', outcome: 'pension-age', lastDay: '2026-03-15' },
      on: '2026-03-15',
    });
    given(story).when(renew, '2026-03-02', by).isRefused('PENSION_AGE_REACHED', { pensionOn: '2026-03-15' });
  });

  it('is not recorded over a renewal that was decided', () => {
    given([...opened, renewedOn('2026-09-01')])
      .when(record, '2026-09-02', reached('2026-09-20'))
      .isRefused('ALREADY_DECIDED', { seq: 4 });
  });
});
