import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { PolicySetting } from '../policies/policy-as-of.ts';
import type { PolicyId } from '../policies/register.ts';
import { employed, given, isWorkDay, opened, termOf, wageFrom } from '../testing/entitlement-story.ts';
import { at, on } from '../testing/given.ts';
import { entitlementsOf, toBeReversed } from './entitlements.ts';
import type { EntitlementKind } from './kinds.ts';
import { unknowingSpan } from './spans.ts';

function setting(id: PolicyId, value: string | number | boolean, from: string, until?: string): PolicySetting {
  const days = { from: civilDate(from), ...(until && { until: civilDate(until) }) };
  return { id, value, reason: 'Perwal 1', ...days, setBy: 'admin-1', recordedAt: at(from) };
}

type Story = Parameters<typeof given>[0];
/** From, until and formula of what is due of one kind in a year. */
function due(story: Story, year: number, kind: EntitlementKind, settings: readonly PolicySetting[] = []) {
  return entitlementsOf(given(story).state, year, { settings, isWorkDay })
    .filter((one) => one.kind === kind)
    .map(({ from, until, formula, wage }) => [from, until, formula, wage?.sheet] as const);
}

const wage = (from: string, term = 1) => on(from, { type: 'wage-set', ...wageFrom(from, { term }) });
const monthly = 'upah sebulan menurut lembar upah';
const appointment = { kind: 'appointment', case: 'a-1' } as const;

describe('the wage', () => {
  it('is due to the last day of the term, each from its own day to the day before the next', () => {
    const story = [employed, wage('2025-10-01'), wage('2026-01-01')];
    expect(due(story, 2025, 'wage')).toEqual([['2025-10-01', '2025-12-31', monthly, 'sheet-2025-10-01']]);
    expect(due(story, 2026, 'wage')).toEqual([['2026-01-01', '2026-09-30', monthly, 'sheet-2026-01-01']]);
    expect(due(story, 2027, 'wage')).toEqual([]);
  });

  it('begins with the month for who starts on its first working day, and with the next for who starts later', () => {
    const term = termOf(1, '2025-10-01', '2026-09-30');
    const started = (day: string) => [opened(day, term, appointment), wage('2025-10-01')];
    expect(due(started('2025-12-01'), 2025, 'wage')[0]?.[0]).toBe('2025-12-01');
    expect(due(started('2025-12-02'), 2025, 'wage')).toEqual([]);
    expect(due(started('2025-12-02'), 2026, 'wage')[0]?.[0]).toBe('2026-01-01');
    // 1 January is off: the 2nd, a Friday, is the first working day.
    expect(due(started('2026-01-02'), 2026, 'wage')[0]?.[0]).toBe('2026-01-01');
    expect(due(started('2026-01-05'), 2026, 'wage')[0]?.[0]).toBe('2026-02-01');
    const byDay = [setting('pay-start', 'start-date', '2025-10-01')];
    expect(due(started('2025-12-02'), 2025, 'wage', byDay)[0]?.[0]).toBe('2025-12-02');
  });

  it('that is set before it is paid for the first time begins with that month all the same', () => {
    const term = termOf(1, '2025-10-01', '2026-09-30');
    const story = [opened('2025-12-02', term, appointment), wage('2025-12-15')];
    expect(due(story, 2026, 'wage')[0]?.[0]).toBe('2026-01-01');
    expect(due(story, 2025, 'wage')).toEqual([]);
  });

  it('names why it begins when it does, the first one', () => {
    const { state } = given([employed, wage('2025-10-01'), wage('2026-01-01')]);
    const rules = entitlementsOf(state, 2025, { settings: [], isWorkDay }).find(({ kind }) => kind === 'wage')?.rules;
    expect(rules).toEqual(['UPAH-TERENDAH', 'MULAI-UPAH']);
    const later = entitlementsOf(state, 2026, { settings: [], isWorkDay }).find(({ kind }) => kind === 'wage')?.rules;
    expect(later).toEqual(['UPAH-TERENDAH']);
  });

  it('one that was replaced is due on no day', () => {
    const right = on('2025-10-03', { type: 'wage-set', ...wageFrom('2025-10-01', { sheet: 's2', replaces: 2 }) });
    expect(due([employed, wage('2025-10-01'), right], 2025, 'wage').map(([, , , sheet]) => sheet)).toEqual(['s2']);
  });
});

describe('a term that lapsed undecided closes nothing', () => {
  const lapsed = on('2026-09-30', { type: 'term-lapsed', term: 1 });
  it('wage and protection go on without an end', () => {
    const story = [employed, wage('2025-10-01'), lapsed];
    expect(due(story, 2027, 'wage')).toEqual([['2025-10-01', undefined, monthly, 'sheet-2025-10-01']]);
    expect(due(story, 2026, 'jkk').map(([from, until]) => [from, until])).toEqual([['2025-10-01', undefined]]);
  });

  it('and a renewal that begins later leaves its gap', () => {
    const next = termOf(2, '2026-11-01', '2027-10-31');
    const renewed = on('2026-11-01', {
      type: 'renewed',
      term: 1,
      next,
      evidence: [],
      reason: 'Terlambat.',
      basis: 'Nota 1',
    });
    expect(due([employed, lapsed, renewed], 2026, 'jkk').map(([from, until]) => [from, until])).toEqual([
      ['2025-10-01', '2026-09-30'],
      ['2026-11-01', '2027-10-31'],
    ]);
  });
});

describe('THR and gaji ketiga belas of 2026', () => {
  const paid = [employed, wage('2025-10-01')];
  it('are by twelfths for who has served less than a year: October to March is six', () => {
    const formula = 'upah sebulan × 6/12 (masa kerja 6 bulan)';
    expect(due(paid, 2026, 'thr')).toEqual([['2026-03-01', '2026-03-31', formula, 'sheet-2025-10-01']]);
    expect(due(paid, 2026, 'thirteenth')[0]?.[2]).toBe('upah sebulan × 9/12 (masa kerja 9 bulan)');
  });

  it('are whole from the twelfth month on', () => {
    const settings = [setting('thr-month', 9, '2026-01-01')];
    expect(due(paid, 2026, 'thr', settings)).toEqual([
      ['2026-09-01', '2026-09-30', 'upah sebulan', 'sheet-2025-10-01'],
    ]);
    expect(due(paid, 2026, 'thr', [setting('thr-month', 8, '2026-01-01')])[0]?.[2]).toMatch('× 11/12');
  });

  it('in February of a leap year end on the 29th', () => {
    const term = termOf(1, '2027-10-01', '2028-09-30');
    const own = { type: 'entitlement-granted', entitlement: 'thr', from: term.from, basis: 'Perwal 5/2028' } as const;
    const story = [opened('2027-10-01', term), on('2027-10-02', own)];
    expect(due(story, 2028, 'thr', [setting('thr-month', 2, '2028-01-01')])[0]?.slice(0, 2)).toEqual([
      '2028-02-01',
      '2028-02-29',
    ]);
  });

  it('take the wage of their month', () => {
    const story = [employed, wage('2025-10-01'), wage('2026-03-01'), wage('2026-04-01')];
    expect(due(story, 2026, 'thr')[0]?.[3]).toBe('sheet-2026-03-01');
  });

  it('are of 2026: another year has its own decree, or a paper of the contract', () => {
    const next = termOf(2, '2026-10-01', '2027-09-30');
    const renewed = on('2026-09-01', { type: 'renewed', term: 1, next, evidence: [], reason: 'Kebutuhan tetap.' });
    expect(due([...paid, renewed], 2027, 'thr')).toEqual([]);
    const own = on('2026-12-01', {
      ...{ type: 'entitlement-granted', entitlement: 'thr', from: civilDate('2027-01-01'), basis: 'Perwal 3/2027' },
    });
    expect(due([...paid, renewed, own], 2027, 'thr')[0]?.[2]).toBe('upah sebulan');
    // Eighteen months of service are twelve twelfths.
    const all = entitlementsOf(given([...paid, renewed, own]).state, 2027, { settings: [], isWorkDay });
    expect(all.find(({ kind }) => kind === 'thr')).toMatchObject({ twelfths: 12, paper: 'Perwal 3/2027' });
  });

  it('are not due to who is not employed when their month begins', () => {
    const late = [opened('2026-03-02', termOf(1, '2026-03-02', '2027-03-01'))];
    expect(due(late, 2026, 'thr')).toEqual([]);
    expect(due(late, 2026, 'thirteenth')[0]?.[2]).toBe('upah sebulan × 3/12 (masa kerja 3 bulan)');
  });
});

describe('what an instansi grants to all', () => {
  it('holds from the day of its answer to the day before its end', () => {
    const settings = [setting('grants-transport', true, '2026-01-01', '2026-07-01')];
    expect(due([employed], 2026, 'transport', settings).map(([from, until]) => [from, until])).toEqual([
      ['2026-01-01', '2026-06-30'],
    ]);
    expect(due([employed], 2026, 'transport')).toEqual([]);
  });

  it('is not broken by an answer that says the same again', () => {
    const settings = [setting('grants-jkk', true, '2026-01-01')];
    expect(due([employed], 2026, 'jkk', settings).map(([from, until]) => [from, until])).toEqual([
      ['2025-10-01', '2026-09-30'],
    ]);
  });

  it('one contract may give more, and less, by its own paper', () => {
    const from = civilDate('2026-02-01');
    const until = civilDate('2026-03-31');
    const leave = on('2026-02-01', {
      ...{ type: 'entitlement-granted', entitlement: 'annual-leave', from, until, basis: 'PK/1 Pasal 7' },
    });
    const without = on('2026-02-01', {
      ...{ type: 'entitlement-ended', entitlement: 'jkk', from, basis: 'PK/1 Pasal 9', reason: 'Ditanggung lain.' },
    });
    expect(due([employed, leave, without], 2026, 'annual-leave').map(([a, b]) => [a, b])).toEqual([[from, until]]);
    expect(due([employed, leave, without], 2026, 'jkk').map(([a, b]) => [a, b])).toEqual([
      ['2025-10-01', '2026-01-31'],
    ]);
    const { state } = given([employed, leave]);
    const [shown] = entitlementsOf(state, 2026, { settings: [], isWorkDay }).filter((e) => e.kind === 'annual-leave');
    expect(shown).toMatchObject({ paper: 'PK/1 Pasal 7', rules: ['HAK-DI-LUAR-UPAH'] });
  });
});

it('the last word of a contract about a day is the one that holds', () => {
  const leave = { entitlement: 'annual-leave', basis: 'PK/1 Pasal 7' } as const;
  const granted = on('2026-01-05', { type: 'entitlement-granted', from: civilDate('2026-01-01'), ...leave });
  const ended = on('2026-03-02', {
    ...{ type: 'entitlement-ended', from: civilDate('2026-04-01'), reason: 'Adendum 2.', ...leave },
  });
  const again = on('2026-06-02', { type: 'entitlement-granted', from: civilDate('2026-07-01'), ...leave });
  expect(due([employed, granted, ended, again], 2026, 'annual-leave').map(([from, until]) => [from, until])).toEqual([
    ['2026-01-01', '2026-03-31'],
    ['2026-07-01', '2026-09-30'],
  ]);
});

describe('a death discovered late', () => {
  const lastDay = civilDate('2026-02-20');
  const died = on('2026-02-20', { type: 'employment-ended', outcome: 'died', lastDay }, { recorded: '2026-04-15' });
  const story = [employed, wage('2025-10-01'), died];
  const reversed = (year: number) => toBeReversed(given(story).state, year, { settings: [], isWorkDay });

  it('ends everything on the day of it', () => {
    expect(due(story, 2026, 'wage')[0]?.[1]).toBe('2026-02-20');
    expect(due(story, 2026, 'jkm')[0]?.[1]).toBe('2026-02-20');
    expect(due(story, 2026, 'thr')).toEqual([]);
  });

  it('lists what fell on the days until somebody wrote it down', () => {
    const days = reversed(2026).map(({ kind, from, until }) => [kind, from, until]);
    expect(days).toEqual([
      ['wage', '2026-02-21', '2026-04-15'],
      ['thr', '2026-03-01', '2026-03-31'],
      ['bpjs-kesehatan', '2026-02-21', '2026-04-15'],
      ['jkk', '2026-02-21', '2026-04-15'],
      ['jkm', '2026-02-21', '2026-04-15'],
    ]);
    expect(reversed(2025)).toEqual([]);
  });

  it('lists nothing of an end that was written down on its day', () => {
    const known = on('2026-02-20', { type: 'employment-ended', outcome: 'died', lastDay });
    const { state } = given([employed, known]);
    expect(unknowingSpan(state)).toBeUndefined();
    expect(toBeReversed(state, 2026, { settings: [], isWorkDay })).toEqual([]);
  });

  it('of somebody who had left meanwhile: up to the last day that was thought to be theirs', () => {
    const left = on('2026-03-31', { type: 'employment-ended', outcome: 'resigned', lastDay: civilDate('2026-03-31') });
    const late = [employed, wage('2025-10-01'), left, died];
    expect(unknowingSpan(given(late).state)).toEqual({ from: '2026-02-21', until: '2026-03-31' });
  });
});
