import { describe, expect, it } from 'vitest';
import { civilDate } from './civil-date.ts';
import { add, calendarOn, decreeOf, somewhere } from './testing/decrees.ts';
import { dayKind, isWorkWeek, type WorkWeek } from './work-week.ts';

const calendar = calendarOn(
  '2025-01-01',
  [
    decreeOf([add('2025-06-11', 'cuti-bersama'), add('2025-06-13', 'cuti-bersama'), add('2025-06-14')]),
    decreeOf([add('2025-06-13', 'regional')], { id: 'kota', scope: { kind: 'regency', code: '16.71' } }),
  ],
  somewhere,
);
// Monday 9 to Sunday 15 June 2025
const week = (workWeek: WorkWeek, cutiBersama: 'excluded' | 'included' = 'excluded') =>
  ['09', '10', '11', '12', '13', '14', '15'].map((day) =>
    dayKind(civilDate(`2025-06-${day}`), workWeek, calendar, cutiBersama),
  );

describe('a work week', () => {
  it.each(['5-day', '6-day', 'days-12356', 'days-7', 'days-1234567'])('can be %s', (text) => {
    expect(isWorkWeek(text)).toBe(true);
  });

  it.each(['', '7-day', 'days-', 'days-11', 'days-21', 'days-08', 'days-12 ', 'DAYS-1', 'days-1,2'])(
    'cannot be %j',
    (text) => {
      expect(isWorkWeek(text)).toBe(false);
    },
  );

  it('of five days rests on Saturday and Sunday, whatever is decreed there', () => {
    expect(week('5-day')).toEqual([
      'working-day',
      'working-day',
      'cuti-bersama',
      'working-day',
      'cuti-bersama',
      'weekend',
      'weekend',
    ]);
  });

  it('of six days works on Saturday when it is no holiday', () => {
    expect(week('6-day').slice(5)).toEqual(['libur-nasional', 'weekend']);
  });

  it('of its own rests on the days it does not name', () => {
    expect(week('days-12567')).toEqual([
      'working-day',
      'working-day',
      'weekend',
      'weekend',
      'cuti-bersama',
      'libur-nasional',
      'working-day',
    ]);
  });

  it('that counts cuti bersama still rests on a local day of the same date', () => {
    expect(week('5-day', 'included').slice(2, 5)).toEqual(['working-day', 'working-day', 'regional']);
  });
});
