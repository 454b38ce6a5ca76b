import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { check, employed, given, setWage, termOf, wageFrom } from '../testing/entitlement-story.ts';
import { official, on } from '../testing/given.ts';
import { hasWageFor } from './state.ts';

const ppk = { by: official('ppk-1', 'ppk') };
const renewed = on('2026-09-01', {
  ...{
    type: 'renewed',
    term: 1,
    next: termOf(2, '2026-10-01', '2027-09-30'),
    evidence: [],
    reason: 'Kebutuhan tetap.',
  },
});
const lapsed = on('2026-09-30', { type: 'term-lapsed', term: 1 });
const held = on('2025-10-02', { type: 'wage-set', ...wageFrom('2025-10-01') });

describe('a wage is set', () => {
  it('for the present term, and the event has no amount but its sheet', () => {
    const { exception: _, answers: __, kind: ___, ...wage } = setWage('2025-10-01');
    given([employed])
      .when(setWage('2025-10-01'), '2025-10-02', ppk)
      .leadsTo({ type: 'wage-set', ...wage });
  });

  it('for the coming term before its SK, also before the renewal is decided', () => {
    const { after } = given([employed, held]).when(setWage('2026-10-01', { term: 2 }), '2026-09-01', ppk);
    expect([hasWageFor(after, 1), hasWageFor(after, 2), hasWageFor(after, 3)]).toEqual([true, true, false]);
    expect(after.entitlements.wage).toMatchObject({ term: 2, seq: 3 });
  });

  it('for no other term', () => {
    given([employed])
      .when(setWage('2026-10-01', { term: 3 }), '2026-09-01', ppk)
      .isRefused('OTHER_PERIOD', {
        named: '3',
        present: '1',
      });
  });

  it.each([
    ['2025-09-30', 1],
    ['2026-10-01', 1],
    ['2026-09-30', 2],
  ])('not from %s in term %i, a day outside of it', (from, term) => {
    given([employed]).when(setWage(from, { term }), '2026-09-01', ppk).isRefused('DAY_OUTSIDE_TERM', { on: from });
  });

  it('from the first and the last day of a term; of one that is decided, by its own days', () => {
    for (const [from, term] of [
      ['2025-10-01', 1],
      ['2026-09-30', 1],
      ['2026-10-01', 2],
    ] as const) {
      const { after } = given([employed, renewed]).when(setWage(from, { term }), '2026-09-02', ppk);
      expect(hasWageFor(after, term)).toBe(true);
    }
    given([employed, renewed])
      .when(setWage('2027-10-01', { term: 2 }), '2026-09-02', ppk)
      .isRefused('DAY_OUTSIDE_TERM', { on: '2027-10-01', until: '2027-09-30' });
  });

  it('in a term that lapsed undecided from a later day too: nothing is closed', () => {
    const { after } = given([employed, lapsed]).when(setWage('2027-01-01'), '2026-12-28', ppk);
    expect(after.entitlements.wage?.from).toBe('2027-01-01');
  });

  it('once for a day; a wrong one is replaced by its number, and never another term’s', () => {
    const table = given([employed, held]);
    table.when(setWage('2025-10-01'), '2025-10-03', ppk).isRefused('WAGE_ALREADY_SET', { from: '2025-10-01', seq: 2 });
    const { after } = table.when(setWage('2025-10-01', { sheet: 's2', replaces: 2 }), '2025-10-03', ppk);
    expect(after.entitlements).toMatchObject({ wage: { sheet: 's2' }, earlier: [{ seq: 2, replaced: true }] });
    table.when(setWage('2025-11-01', { replaces: 1 }), '2025-10-03', ppk).isRefused('WAGE_UNKNOWN', { replaces: 1 });
    table
      .when(setWage('2026-10-01', { term: 2, replaces: 2 }), '2025-10-03', ppk)
      .isRefused('WAGE_UNKNOWN', { replaces: 2 });
  });

  it('never for hours heavier than full-time', () => {
    const table = given([employed]);
    table
      .when(setWage('2025-10-01', { hours: { kind: 'weekly', minutes: 2_251 } }), '2025-10-02', ppk)
      .isRefused('HOURS_HEAVIER_THAN_FULL_TIME', { minutes: 2_251, full: 2_250 }, 'JAM-TIDAK-LEBIH-BERAT');
    table
      .when(setWage('2025-10-01', { hours: { kind: 'shifts', shifts: 6, minutesEach: 450 } }), '2025-10-02', ppk)
      .isRefused('HOURS_HEAVIER_THAN_FULL_TIME', { minutes: 2_700 });
  });

  it('from the spending that the instansi answered, on an account of it', () => {
    const { funding } = wageFrom('2025-10-01');
    const table = given([employed]);
    table
      .when(setWage('2025-10-01', { funding: { ...funding, expenditure: 'personnel' } }), '2025-10-02', ppk)
      .isRefused('FUNDING_NOT_AS_ANSWERED', { given: 'personnel', answered: 'goods-and-services' }, 'DANA-UPAH');
    table
      .when(setWage('2025-10-01', { funding: { ...funding, account: '5.1.02.02.01.0091' } }), '2025-10-02', ppk)
      .isRefused('ACCOUNT_NOT_OF_FUNDING', { account: '5.1.02.02.01.0091' }, 'ANGGARAN-DAERAH');
  });

  it('below its floor only with a reason, and only where the instansi allows it', () => {
    const below = { ...check, result: 'below' } as const;
    const exception = 'Anggaran belum cukup; disesuaikan pada perubahan APBD.';
    const table = given([employed]);
    const written = '2025-10-02';
    table
      .when(setWage('2025-10-01', { check: below }), written, ppk)
      .isRefused('WAGE_BELOW_FLOOR', {}, 'UPAH-TERENDAH');
    const { after } = table.when(setWage('2025-10-01', { check: below, exception }), written, ppk);
    expect(after.entitlements.wage).toMatchObject({ exception, check: { result: 'below' }, decidedBy: 'ppk' });
    const answers = { belowFloor: false, expenditure: 'goods-and-services' } as const;
    table
      .when(setWage('2025-10-01', { check: below, exception, answers }), written, ppk)
      .isRefused('WAGE_EXCEPTION_CLOSED');
  });

  it('a reason that is not needed is not kept', () => {
    const { after } = given([employed]).when(setWage('2025-10-01', { exception: 'x' }), '2025-10-02', ppk);
    expect(after.entitlements.wage).not.toHaveProperty('exception');
  });

  it('no more once the employment has ended', () => {
    const died = on('2026-03-10', { type: 'employment-ended', outcome: 'died', lastDay: civilDate('2026-03-10') });
    given([employed, died])
      .when(setWage('2026-04-01'), '2026-04-01', ppk)
      .isRefused('EMPLOYMENT_ENDED', { outcome: 'died', lastDay: '2026-03-10' });
  });
});

describe('what one contract says beside the policy', () => {
  const leave = { entitlement: 'annual-leave', term: 1, from: civilDate('2026-01-01'), basis: 'PK/1 Pasal 7' } as const;
  const granted = on('2026-01-02', {
    ...{ type: 'entitlement-granted', entitlement: 'annual-leave', from: leave.from, basis: 'PK/1 Pasal 7' },
  });

  it('gives, and gives no more, from a day and by a paper', () => {
    given([employed])
      .when({ kind: 'grant-entitlement', ...leave }, '2026-01-02', ppk)
      .leadsTo({ type: 'entitlement-granted', entitlement: 'annual-leave', from: leave.from, basis: 'PK/1 Pasal 7' });
    const end = { ...leave, kind: 'end-entitlement', from: civilDate('2026-07-01'), reason: 'Adendum.' } as const;
    given([employed, granted])
      .when(end, '2026-06-20', ppk)
      .leadsTo({
        ...{ type: 'entitlement-ended', entitlement: 'annual-leave', from: civilDate('2026-07-01') },
        ...{ basis: 'PK/1 Pasal 7', reason: 'Adendum.' },
      });
  });

  it('says it once, within the term and with an end after its beginning', () => {
    given([employed, granted])
      .when({ kind: 'grant-entitlement', ...leave, from: civilDate('2026-02-01') }, '2026-02-01', ppk)
      .isRefused('ENTITLEMENT_ALREADY_SO', { entitlement: 'annual-leave', from: '2026-01-01', seq: 2 });
    given([employed])
      .when({ kind: 'grant-entitlement', ...leave, until: civilDate('2025-12-31') }, '2026-01-02', ppk)
      .isRefused('PERIOD_EMPTY', { from: '2026-01-01', until: '2025-12-31' });
    given([employed])
      .when({ kind: 'grant-entitlement', ...leave, from: civilDate('2026-10-01') }, '2026-01-02', ppk)
      .isRefused('DAY_OUTSIDE_TERM', { on: '2026-10-01' });
    given([employed])
      .when({ kind: 'end-entitlement', ...leave, term: 4, reason: 'Adendum.' }, '2026-01-02', ppk)
      .isRefused('OTHER_PERIOD', { named: '4' });
  });
});
