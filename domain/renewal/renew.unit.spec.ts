import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { Known } from '../case/known.ts';
import { on, unit } from '../testing/given.ts';
import { grantOf, mandateOf, signer } from '../testing/mandates.ts';
import { employed, given, lapsed, opened, ppk, preparedOn, renew, renewedOn, termOf } from './testing/story.ts';

const by = { by: ppk };
/** As the registry found it out. */
const knowing = (known: Partial<Known>) => ({ ...by, known });

describe('a renewal', () => {
  it('is one more year from the day after the last, without a gap and without an overlap', () => {
    const { after } = given(opened).when(renew, '2026-09-01', by);
    expect(after.renewal.next).toEqual(
      termOf(2, '2026-10-01', '2027-09-30', { sk: { number: '814/2', on: civilDate('2026-09-01') } }),
    );
    expect(after.stage).toBe('renewed');
    expect(after.clocks).toMatchObject([{ id: 'PERPANJANGAN/1', status: 'met', breached: false }]);
  });

  it('of a first term that began on 29 February ends on the last of February of the year after', () => {
    const story = [
      ...employed('2028-02-29', '2029-02-28'),
      on('2028-12-01', { type: 'renewal-opened', term: 1 } as const),
    ];
    const { after } = given(story).when(renew, '2029-02-01', by);
    expect(after.renewal.next).toMatchObject({ from: '2029-03-01', until: '2030-02-28' });
  });

  it('is in time on a last day that is a Sunday, and late on the Monday after', () => {
    // 31 May 2026 is a Sunday; 1 June a holiday. A contract's last day does not move for that.
    const story = [
      ...employed('2025-06-01', '2026-05-31'),
      on('2026-03-02', { type: 'renewal-opened', term: 1 } as const),
    ];
    const sunday = given(story).when(renew, '2026-05-31', by).after;
    expect(sunday.clocks).toMatchObject([{ dueDate: '2026-05-31', status: 'met' }]);
    expect(sunday.renewal.next?.decidedLate).toBeUndefined();
    given(story)
      .when(renew, '2026-06-02', by)
      .isRefused('LATE_RENEWAL_NEEDS_BASIS', { until: '2026-05-31', effectiveOn: '2026-06-02' });
  });

  it('at 23:59 of the last day is in time; at 00:00 it is late and says by which paper', () => {
    const last = { ...by, recorded: '2026-09-30 23:59' };
    const inTime = given(opened).when(renew, '2026-09-30', last).after;
    expect(inTime.clocks).toMatchObject([{ status: 'met', breached: false, recordedLate: false }]);
    const midnight = { ...by, recorded: '2026-10-01 00:00' };
    given(lapsed)
      .when(renew, '2026-10-01', midnight)
      .isRefused('LATE_RENEWAL_NEEDS_BASIS', {}, 'MASA-LEWAT-TANPA-KEPUTUSAN');
    const late = given(lapsed).when({ ...renew, basis: 'Nota dinas 9' }, '2026-10-01', midnight).after;
    expect(late.renewal.next).toMatchObject({ from: '2026-10-01', until: '2027-09-30', decidedLate: true });
    expect(late.clocks).toMatchObject([{ status: 'met-late', breached: true }]);
  });

  it('that happened on the last day and was written down after it is met, recorded late', () => {
    const { after } = given(lapsed).when(renew, '2026-09-30', { ...by, recorded: '2026-10-01 00:00' });
    expect(after.clocks).toMatchObject([{ status: 'met', breached: false, recordedLate: true }]);
    expect(after.renewal.next?.decidedLate).toBeUndefined();
  });

  it('leaves a gap where no TMT may lie before its decision', () => {
    const mandate = mandateOf([grantOf(1)], { retroactiveTmt: false });
    const { after } = given(lapsed).when({ ...renew, basis: 'Nota 9' }, '2026-10-20', { by: signer(1), mandate });
    expect(after.renewal.next).toMatchObject({ from: '2026-10-20', until: '2027-10-19', decidedLate: true });
  });

  it('is as long as the instansi answered, and marked where that is not one year', () => {
    const { after } = given(opened).when(renew, '2026-09-01', knowing({ answers: { 'term-years': 5 } }));
    expect(after.renewal.next).toMatchObject({ until: '2031-09-30', notOneYear: true });
  });

  it('ends with the day of the pension age, and by that is the last', () => {
    const pensionOn = civilDate('2027-03-15');
    const { after } = given(opened).when(renew, '2026-09-01', knowing({ pensionOn }));
    expect(after.renewal.next).toMatchObject({ until: '2027-03-15', endsAtPension: true });
    const uncut = knowing({ pensionOn, answers: { 'early-end-at-bup': false } });
    const whole = given(opened).when(renew, '2026-09-01', uncut).after;
    expect(whole.renewal.next?.until).toBe('2027-09-30');
    expect(whole.renewal.next?.endsAtPension).toBeUndefined();
  });

  it('is refused to whoever reaches the pension age before it would begin, not on its first day', () => {
    const reaching = (day: string) => given(opened).when(renew, '2026-09-01', knowing({ pensionOn: civilDate(day) }));
    reaching('2026-09-30').isRefused(
      'PENSION_AGE_REACHED',
      { pensionOn: '2026-09-30', from: '2026-10-01' },
      'MASA-SAMPAI-BUP',
    );
    const { after } = reaching('2026-10-01');
    expect(after.renewal.next).toMatchObject({ from: '2026-10-01', until: '2026-10-01' });
  });

  it('may lie in another position and another unit of the same instansi, by whose week everything counts from then on', () => {
    const sixDays = { ...unit, workWeek: '6-day', place: { instansi: '7100', unit: 'PUSK' } } as const;
    const moved = { ...renew, position: 'Penata Layanan Operasional', unit: 'PUSK' };
    const { after } = given(opened).when(moved, '2026-09-01', knowing({ units: [sixDays] }));
    expect(after.renewal.next).toMatchObject({ position: 'Penata Layanan Operasional', unit: 'PUSK' });
    expect(after.unit).toEqual(unit);
    for (const found of [by, knowing({}), knowing({ units: [sixDays] })]) {
      given(opened)
        .when({ ...renew, unit: 'LUAR' }, '2026-09-01', found)
        .isRefused('UNIT_NOT_OF_INSTANSI', { unit: 'LUAR' }, 'PERPANJANGAN-JABATAN-LAIN');
    }
  });

  it('in another unit leaves what was counted before to the unit in which it was', () => {
    const sixDays = { ...unit, workWeek: '6-day', place: { instansi: '7100', unit: 'PUSK' } } as const;
    const elsewhere = renewedOn('2026-09-01', { unit: 'PUSK' }, { calendar: sixDays });
    const began = on('2026-10-01', { type: 'term-began', term: 2 } as const);
    const sign = { kind: 'set-signing-date', term: 2, cause: 'absent', lastDay: civilDate('2026-10-09') } as const;
    const { after } = given([...opened, elsewhere, began]).when(sign, '2026-10-01', by);
    expect(after.unit).toEqual(sixDays);
    expect(after.clocks[0]).toMatchObject({ id: 'PERPANJANGAN/1', unit });
  });

  it('is not decided before its lead time, for another term, before the term began, or after somebody else', () => {
    given(employed('2025-10-01', '2026-09-30'))
      .when(renew, '2026-07-03', by)
      .isRefused('RENEWAL_NOT_OPEN', { until: '2026-09-30' });
    given(opened)
      .when({ ...renew, term: 2 }, '2026-09-01', by)
      .isRefused('OTHER_PERIOD', { named: '2', present: '1' });
    given(opened).when(renew, '2025-09-30', by).isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2025-10-01' });
    const decided = given(opened).when(renew, '2026-09-01', by).after;
    expect(decided.facts.renewed?.seq).toBe(4);
    const renewed = [...opened, renewedOn('2026-09-01')];
    given(renewed)
      .when({ ...renew, skNumber: '814/9' }, '2026-09-01', by)
      .isRefused('ALREADY_DECIDED', { seq: 4 });
    given(renewed)
      .when({ kind: 'not-renew', term: 1, skNumber: '815/1', reason: 'r', grounds: ['need'] }, '2026-09-01', by)
      .isRefused('ALREADY_DECIDED', { seq: 4 });
  });

  it('is decided by other eyes than those that prepared it, whichever of them', () => {
    const prepared = [...opened, preparedOn('2026-08-03', 'acc-both'), preparedOn('2026-08-04', 'acc-2')];
    const deciding = (account: string) => {
      const mandate = mandateOf([grantOf(1, { account })]);
      return given(prepared).when(renew, '2026-09-01', { by: signer(1, account), mandate });
    };
    deciding('acc-both').isRefused('FOUR_EYES', { preparedOn: '2026-08-03' });
    deciding('acc-2').isRefused('FOUR_EYES', { preparedOn: '2026-08-04' });
    expect(deciding('acc-3').after.stage).toBe('renewed');
  });
});
