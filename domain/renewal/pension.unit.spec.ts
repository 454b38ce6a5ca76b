import { expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { at } from '../testing/given.ts';
import { pensionDay } from './pension.ts';

const on = civilDate('2026-09-01');
const day = (birth: string, position: string, ...settings: Parameters<typeof pensionDay>[2]) =>
  pensionDay(civilDate(birth), position, settings, on);

it('the pension age is reached on the 58th birthday, by teachers on the 60th, by whoever was born on 29 February on the 28th', () => {
  expect(day('1968-06-19', 'Operator Layanan Operasional')).toBe('2026-06-19');
  expect(day('1968-06-19', 'Guru Kelas Ahli Pertama')).toBe('2028-06-19');
  expect(day('1968-02-29', 'Pengelola Umum Operasional')).toBe('2026-02-28');
});

it('the instansi may answer otherwise for a day, for teachers and for all others apart', () => {
  const setting = {
    value: 56,
    reason: 'r',
    setBy: 'acc-1',
    recordedAt: at('2026-01-05'),
    from: civilDate('2026-09-01'),
  };
  expect(day('1970-01-02', 'Arsiparis Terampil', { ...setting, id: 'bup-years' })).toBe('2026-01-02');
  expect(day('1970-01-02', 'Guru Kelas Ahli Pertama', { ...setting, id: 'bup-years' })).toBe('2030-01-02');
  const tomorrow = { ...setting, id: 'bup-years', from: civilDate('2026-09-02') } as const;
  expect(day('1970-01-02', 'Arsiparis Terampil', tomorrow)).toBe('2028-01-02');
});
