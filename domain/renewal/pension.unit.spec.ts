import { expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { at } from '../testing/given.ts';
import { pensionWithin } from './pension.ts';

type Settings = Parameters<typeof pensionWithin>[2];

const guru = 'Guru Kelas Ahli Pertama';
/** Decided on 1 September 2026 about a term from October on, unless told otherwise. */
function day(born: string, position: string, settings: Settings, from = '2026-10-01', on = '2026-09-01') {
  return pensionWithin({ position, from: civilDate(from) }, civilDate(born), settings, civilDate(on)).pensionOn;
}
const answered = (id: 'bup-years' | 'bup-years-guru' | 'term-years', value: number, from = '2026-09-01') => ({
  ...{ id, value, reason: 'r', setBy: 'acc-1', recordedAt: at('2026-01-05'), from: civilDate(from) },
});

it('the pension age is reached on the 58th birthday, by teachers on the 60th, by whoever was born on 29 February on the 28th', () => {
  expect(day('1968-06-19', 'Operator Layanan Operasional', [])).toBe('2026-06-19');
  expect(day('1966-06-19', guru, [])).toBe('2026-06-19');
  expect(day('1968-02-29', 'Pengelola Umum Operasional', [])).toBe('2026-02-28');
});

it('the instansi may answer otherwise for the day of the decision, for teachers and for all others apart', () => {
  const lower = [answered('bup-years', 56)];
  expect(day('1970-01-02', 'Arsiparis Terampil', lower)).toBe('2026-01-02');
  expect(day('1967-01-02', guru, lower)).toBe('2027-01-02');
  expect(day('1970-01-02', guru, [answered('bup-years-guru', 56)])).toBe('2026-01-02');
  const tomorrow = [answered('bup-years', 57, '2026-09-02')];
  expect(day('1969-01-02', 'Arsiparis Terampil', tomorrow)).toBe('2027-01-02');
  expect(day('1969-01-02', 'Arsiparis Terampil', tomorrow, '2026-10-01', '2026-09-02')).toBe('2026-01-02');
});

it('nobody hears of it who asks for a term that ends before it', () => {
  expect(day('1969-09-30', 'Arsiparis Terampil', [])).toBe('2027-09-30');
  expect(day('1969-10-01', 'Arsiparis Terampil', [])).toBeUndefined();
  // A term of five years, and one that a late decision lets begin on its own day.
  expect(day('1973-09-30', 'Arsiparis Terampil', [answered('term-years', 5)])).toBe('2031-09-30');
  expect(day('1973-10-01', 'Arsiparis Terampil', [answered('term-years', 5)])).toBeUndefined();
  expect(day('1969-11-30', 'Arsiparis Terampil', [], '2026-10-01', '2026-12-01')).toBe('2027-11-30');
  expect(day('1969-12-01', 'Arsiparis Terampil', [], '2026-10-01', '2026-12-01')).toBeUndefined();
});
