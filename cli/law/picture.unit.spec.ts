import { expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { monthPicture, sideBySide } from './picture.ts';

const marks = (days: Record<string, string>) =>
  new Map(Object.entries(days).map(([date, mark]) => [civilDate(date), mark]));
const drawn = (lines: readonly string[]) => lines.map((line) => line.trimEnd());

it('a month begins under its day of the week and each day keeps its mark', () => {
  const picture = monthPicture('2026-11', marks({ '2026-11-22': '(0)', '2026-11-23': '(1)', '2026-11-30': '(6)' }));
  expect(drawn(picture)).toEqual([
    ' November 2026',
    ' Sn    Sl    Rb    Km    Jm    Sb    Mg',
    '                                      1',
    '  2     3     4     5     6     7     8',
    '  9    10    11    12    13    14    15',
    ' 16    17    18    19    20    21    22(0)',
    ' 23(1) 24    25    26    27    28    29',
    ' 30(6)',
  ]);
});

it('a month of four whole weeks has four lines, and 29 February only where there is one', () => {
  expect(drawn(monthPicture('2027-02', marks({})))).toEqual([
    ' Februari 2027',
    ' Sn  Sl  Rb  Km  Jm  Sb  Mg',
    '  1   2   3   4   5   6   7',
    '  8   9  10  11  12  13  14',
    ' 15  16  17  18  19  20  21',
    ' 22  23  24  25  26  27  28',
  ]);
  expect(monthPicture('2028-02', marks({})).at(-1)).toContain(' 29');
});

it('months side by side stay in their columns when one is shorter', () => {
  const months = ['2027-02', '2027-03', '2027-04'].map((month) => monthPicture(month, marks({})));
  const lines = sideBySide(months, 2);
  expect(lines).toHaveLength(2 + 5 + 1 + 2 + 5 + 1);
  expect(lines.slice(0, 7)).toEqual([
    ' Februari 2027                 Maret 2027',
    ' Sn  Sl  Rb  Km  Jm  Sb  Mg    Sn  Sl  Rb  Km  Jm  Sb  Mg',
    '  1   2   3   4   5   6   7     1   2   3   4   5   6   7',
    '  8   9  10  11  12  13  14     8   9  10  11  12  13  14',
    ' 15  16  17  18  19  20  21    15  16  17  18  19  20  21',
    ' 22  23  24  25  26  27  28    22  23  24  25  26  27  28',
    '                               29  30  31',
  ]);
});
