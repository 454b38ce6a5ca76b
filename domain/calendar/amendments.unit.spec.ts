import { describe, expect, it } from 'vitest';
import { civilDate } from './civil-date.ts';
import { differenceOf } from './difference.ts';
import { shippedDecrees } from './shipped.ts';
import { add, calendarOn, decreeOf, kindsOn, move, remove, rename, somewhere } from './testing/decrees.ts';
import { endOf2020, idulAdha2023, moved2021 } from './testing/precedents.ts';

const moved = (decrees: typeof moved2021, before: string, after: string) =>
  differenceOf(calendarOn(before, decrees), calendarOn(after, decrees)).map(({ date, was, is, decree }) => [
    date,
    was.map(({ kind }) => kind).join() || 'kerja',
    is.map(({ kind }) => kind).join() || 'kerja',
    decree,
  ]);

describe('what amendments have done', () => {
  it('18 August 2025 becomes cuti bersama eleven days before', () => {
    expect(moved(shippedDecrees, '2025-08-06', '2025-08-07')).toEqual([
      ['2025-08-18', 'kerja', 'cuti-bersama', 'SKB perubahan Menag 933/2025, Menaker 1/2025, MenPANRB 3/2025'],
    ]);
  });

  it('2021: Tahun Baru Islam and Maulid move by a day, 24 December is worked', () => {
    const decree = 'SKB perubahan kedua Menag 712/2021, Menaker 1/2021, MenPANRB 3/2021';
    expect(moved(moved2021, '2021-06-17', '2021-06-18')).toEqual([
      ['2021-08-10', 'libur-nasional', 'kerja', decree],
      ['2021-08-11', 'kerja', 'libur-nasional', decree],
      ['2021-10-19', 'libur-nasional', 'kerja', decree],
      ['2021-10-20', 'kerja', 'libur-nasional', decree],
      ['2021-12-24', 'cuti-bersama', 'kerja', decree],
    ]);
    expect(calendarOn('2021-06-18', moved2021).dayOff(civilDate('2021-10-20'))[0]).toMatchObject({
      name: 'Maulid Nabi Muhammad SAW',
      decree,
    });
  });

  it('2020: 28, 29 and 30 December are worked after all, 31 December stays off', () => {
    expect(moved(endOf2020, '2020-11-30', '2020-12-01').map(([date, , is]) => [date, is])).toEqual([
      ['2020-12-28', 'kerja'],
      ['2020-12-29', 'kerja'],
      ['2020-12-30', 'kerja'],
    ]);
    expect(kindsOn(calendarOn('2020-12-01', endOf2020), '2020-12-31')).toEqual(['cuti-bersama']);
  });

  it('2023: Idul Adha of one day becomes three', () => {
    expect(moved(idulAdha2023, '2023-06-15', '2023-06-16').map(([date, , is]) => [date, is])).toEqual([
      ['2023-06-28', 'cuti-bersama'],
      ['2023-06-30', 'cuti-bersama'],
    ]);
  });

  it('February 2024: names change and no day does', () => {
    expect(moved(shippedDecrees, '2024-02-25', '2024-02-26')).toEqual([]);
  });

  it('looked at backwards, a day that is not yet known names the decree that will make it', () => {
    expect(moved(shippedDecrees, '2025-08-07', '2025-08-06')).toEqual([
      ['2025-08-18', 'cuti-bersama', 'kerja', 'SKB perubahan Menag 933/2025, Menaker 1/2025, MenPANRB 3/2025'],
    ]);
  });
});

describe('a decree speaks only about the days of its own scope', () => {
  const bali = { kind: 'province', code: '51' } as const;
  const galungan = decreeOf([add('2025-04-23', 'regional', 'Galungan')], { scope: bali, issued: '2025-01-10' });
  const denpasar = { province: '51', regency: '51.71' };

  it('a national amendment never takes away a regional day', () => {
    const national = decreeOf([remove('2025-04-23')], { issued: '2025-02-01' });
    expect(kindsOn(calendarOn('2025-03-01', [galungan, national], denpasar), '2025-04-23')).toEqual(['regional']);
  });

  it('a regional decree never moves or renames a national day', () => {
    const national = decreeOf([add('2025-04-22', 'libur-nasional', 'Nasional')], { issued: '2025-01-01' });
    const regional = decreeOf([move('2025-04-22', '2025-04-25'), rename('2025-04-22', 'Lain')], {
      scope: bali,
      issued: '2025-02-01',
    });
    const calendar = calendarOn('2025-03-01', [national, regional], denpasar);
    expect(calendar.datesOff).toEqual(['2025-04-22']);
    expect(calendar.dayOff(civilDate('2025-04-22'))[0]?.name).toBe('Nasional');
  });

  it('holds where the scope reaches: in Bali and in Denpasar, not in Palembang', () => {
    const on = (place: object) => kindsOn(calendarOn('2025-03-01', [galungan], place), '2025-04-23');
    expect([on(denpasar), on({ regency: '51.71' }), on({ province: '16' }), on({})]).toEqual([
      ['regional'],
      ['regional'],
      [],
      [],
    ]);
  });

  it('a day off twice is shown twice, most general first, and stays off when one is taken away', () => {
    const unit = decreeOf([add('2025-04-23', 'regional')], {
      scope: { kind: 'unit', instansi: 'palembang', code: 'puskesmas-1' },
      issued: '2025-01-05',
    });
    const city = decreeOf([add('2025-04-23', 'election-day')], { scope: { kind: 'regency', code: '16.71' } });
    const country = decreeOf([add('2025-04-23', 'cuti-bersama')], { issued: '2025-02-01' });
    const decrees = [unit, city, country];
    expect(kindsOn(calendarOn('2025-03-01', decrees, somewhere), '2025-04-23')).toEqual([
      'cuti-bersama',
      'election-day',
      'regional',
    ]);
    const taken = [...decrees, decreeOf([remove('2025-04-23')], { issued: '2025-02-02' })];
    expect(kindsOn(calendarOn('2025-03-01', taken, somewhere), '2025-04-23')).toEqual(['election-day', 'regional']);
  });
});
