import { describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { tellDays } from './tell-days.ts';

const day = (date: string, more: object) => ({ date: civilDate(date), counted: false, ...more }) as never;

describe('the days of a derivation', () => {
  it('are told as one where they follow one another alike, with the decree behind each day off', () => {
    const days = [
      day('2025-12-22', { why: 'trigger' }),
      day('2025-12-23', { why: 'working-day', counted: true, ordinal: 1 }),
      day('2025-12-24', { why: 'working-day', counted: true, ordinal: 2 }),
      day('2025-12-25', { why: 'libur-nasional', name: 'Natal', decree: 'SKB 1' }),
      day('2025-12-26', { why: 'cuti-bersama', name: 'Cuti Natal', decree: 'SKB 1' }),
      day('2025-12-27', { why: 'weekend' }),
      day('2025-12-28', { why: 'weekend' }),
      day('2025-12-29', { why: 'working-day', counted: true, ordinal: 3 }),
    ];
    expect(tellDays(days)).toEqual([
      { days: 'Senin 22 Desember 2025', ordinal: '', what: 'hari kejadian yang memulainya', decree: '' },
      { days: 'Selasa 23 – Rabu 24 Desember 2025', ordinal: '1–2', what: 'hari kerja', decree: '' },
      { days: 'Kamis 25 Desember 2025', ordinal: '', what: 'libur nasional: Natal', decree: 'SKB 1' },
      { days: 'Jumat 26 Desember 2025', ordinal: '', what: 'cuti bersama: Cuti Natal', decree: 'SKB 1' },
      { days: 'Sabtu 27 – Minggu 28 Desember 2025', ordinal: '', what: 'di luar minggu kerja', decree: '' },
      { days: 'Senin 29 Desember 2025', ordinal: '3', what: 'hari kerja', decree: '' },
    ]);
  });

  it('stay apart over a gap, and where a day off has another name or another decree', () => {
    const month = { why: 'month', counted: true };
    const gap = [day('2026-01-31', { ...month, ordinal: 1 }), day('2026-02-28', { ...month, ordinal: 2 })];
    expect(tellDays(gap).map(({ ordinal }) => ordinal)).toEqual(['1', '2']);
    const off = { why: 'libur-nasional', name: 'Idulfitri', decree: 'SKB 1' };
    const holidays = [
      day('2026-03-20', off),
      day('2026-03-21', off),
      day('2026-03-22', { ...off, decree: 'SKB 2' }),
      day('2026-03-23', { ...off, decree: 'SKB 2', name: 'Nyepi' }),
    ];
    expect(tellDays(holidays).map(({ days, what, decree }) => [days, what, decree])).toEqual([
      ['Jumat 20 – Sabtu 21 Maret 2026', 'libur nasional: Idulfitri', 'SKB 1'],
      ['Minggu 22 Maret 2026', 'libur nasional: Idulfitri', 'SKB 2'],
      ['Senin 23 Maret 2026', 'libur nasional: Nyepi', 'SKB 2'],
    ]);
  });

  it('bear a number only where they are counted', () => {
    const paused = [day('2026-01-05', { why: 'paused', ordinal: 3 }), day('2026-01-06', { why: 'paused', ordinal: 3 })];
    expect(tellDays(paused)).toMatchObject([{ ordinal: '', what: 'dijeda, tidak dihitung' }]);
  });

  it('say a year or a month twice only where it changes', () => {
    const over = [
      day('2025-12-31', { why: 'paused' }),
      day('2026-01-01', { why: 'paused' }),
      day('2026-02-01', { why: 'calendar-day', counted: true, ordinal: 1 }),
    ];
    expect(tellDays(over).map(({ days }) => days)).toEqual([
      'Rabu 31 Desember 2025 – Kamis 1 Januari 2026',
      'Minggu 1 Februari 2026',
    ]);
  });
});
