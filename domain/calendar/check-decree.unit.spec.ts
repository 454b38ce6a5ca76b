import { describe, expect, it } from 'vitest';
import { checkDecree, findingTexts } from './check-decree.ts';
import { placeIn } from './place.ts';
import { shippedDecrees } from './shipped.ts';
import { add, calendarOn, decreeOf, move, remove, rename } from './testing/decrees.ts';

const calendar = calendarOn('2026-11-22', shippedDecrees);
const found = (...args: Parameters<typeof decreeOf>) =>
  checkDecree(decreeOf(args[0], { issued: '2026-12-01', ...args[1] }), calendar).map(({ code, date }) => [code, date]);

describe('the preview of a decree', () => {
  it('finds nothing odd about days that are there to be changed', () => {
    expect(found([remove('2027-05-18'), move('2027-05-17', '2027-05-16'), rename('2027-05-20', 'Waisak')])).toEqual([]);
    expect(found([add('2027-05-21', 'cuti-bersama')])).toEqual([]);
  });

  it('names a day that is not there, and it stays a working day', () => {
    expect(found([remove('2027-05-21'), move('2027-05-24', '2027-05-25'), rename('2027-05-26', 'X')])).toEqual([
      ['DAY_NOT_THERE', '2027-05-21'],
      ['DAY_NOT_THERE', '2027-05-24'],
      ['DAY_NOT_THERE', '2027-05-26'],
    ]);
  });

  it('names a day that is already off, also as the target of a move', () => {
    expect(found([add('2027-05-18'), move('2027-05-17', '2027-05-20')])).toEqual([
      ['DAY_ALREADY_OFF', '2027-05-18'],
      ['DAY_ALREADY_OFF', '2027-05-20'],
    ]);
  });

  it('judges each change after those before it', () => {
    expect(found([remove('2027-05-18'), add('2027-05-18'), remove('2027-05-19'), remove('2027-05-19')])).toEqual([
      ['DAY_NOT_THERE', '2027-05-19'],
    ]);
  });

  it('looks only at days of its own scope', () => {
    const scope = { kind: 'province', code: '51' } as const;
    const regional = decreeOf([remove('2027-05-18'), add('2027-05-17', 'regional')], { issued: '2026-12-01', scope });
    expect(checkDecree(regional, calendarOn('2026-11-22', shippedDecrees, placeIn(scope)))).toEqual([
      { code: 'DAY_NOT_THERE', date: '2027-05-18' },
    ]);
  });

  it('names a date of a year whose list is not known, unless the decree is that list', () => {
    expect(found([add('2028-05-18')])).toEqual([['DATE_OUTSIDE_COVERED_YEARS', '2028-05-18']]);
    expect(found([add('2028-05-18')], { covers: [2028] })).toEqual([]);
  });

  it('names a date that had passed when it was issued, and a year that has its list', () => {
    expect(found([add('2026-11-30')])).toEqual([['DATE_BEFORE_ISSUE', '2026-11-30']]);
    expect(found([add('2027-05-21')], { covers: [2027] })).toEqual([['YEAR_ALREADY_COVERED', '2027-01-01']]);
  });

  it('has a sentence for each finding', () => {
    for (const text of Object.values(findingTexts)) expect(text).toMatch(/^[A-Z].*\.$/);
  });
});
