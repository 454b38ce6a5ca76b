import { expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import type { DerivedDay } from '../../domain/clock/derivation.ts';
import { type Answer, answerJson, answerLines } from './answer.ts';

const day = (date: string, rest: Omit<DerivedDay, 'date'>): DerivedDay => ({ date: civilDate(date), ...rest });

/** One day each of two decrees, and a cuti bersama that the rule counts. */
const answer: Answer = {
  dueDate: civilDate('2026-03-02'),
  provisional: true,
  provisionalReason: 'Daftar belum lengkap.',
  calendarVersion: '2026-01-01.00000000',
  days: [
    day('2026-02-25', { counted: false, why: 'trigger' }),
    day('2026-02-26', { counted: false, why: 'libur-nasional', name: 'Hari Satu', decree: 'SKB A' }),
    day('2026-02-27', { counted: false, why: 'regional', name: 'Hari Dua', decree: 'SE B' }),
    day('2026-02-28', { counted: false, why: 'weekend' }),
    day('2026-03-01', { counted: false, why: 'weekend', name: 'Hari Tiga', decree: 'SKB A' }),
    day('2026-03-02', { counted: true, ordinal: 1, why: 'working-day', name: 'Cuti', decree: 'SE B' }),
  ],
};

it('people see every month touched, each day off with its reason, and each decree once', () => {
  expect(answerLines(answer)).toEqual([
    '',
    'SEMENTARA: Daftar belum lengkap.',
    '',
    ' Februari 2026',
    ' Sn    Sl    Rb    Km    Jm    Sb    Mg',
    '                                      1',
    '  2     3     4     5     6     7     8',
    '  9    10    11    12    13    14    15',
    ' 16    17    18    19    20    21    22',
    ' 23    24    25(0) 26*   27~   28.',
    '',
    ' Maret 2026',
    ' Sn    Sl    Rb    Km    Jm    Sb    Mg',
    '                                      1.',
    '  2(1)  3     4     5     6     7     8',
    '  9    10    11    12    13    14    15',
    ' 16    17    18    19    20    21    22',
    ' 23    24    25    26    27    28    29',
    ' 30    31',
    '',
    ' (0) hari pemicu, tidak dihitung; * libur nasional; ~ libur daerah; . di luar minggu kerja; (n) hitungan ke-n',
    '  Kam, 26 Feb 2026 * Hari Satu [1]',
    '  Jum, 27 Feb 2026 ~ Hari Dua [2]',
    '  Min, 01 Mar 2026 . Hari Tiga [1]',
    '  Sen, 02 Mar 2026 (1) Cuti [2]',
    '',
    'Keputusan yang dipakai (kalender 2026-01-01.00000000):',
    '  [1] SKB A',
    '  [2] SE B',
    'Dihitung dari kumpulan keputusan yang dibawa produk ini, tanpa basis data.',
  ]);
});

it('a certain answer warns of nothing, for people and for machines', () => {
  const { provisionalReason: _, ...rest } = answer;
  const certain = { ...rest, provisional: false };
  expect(answerLines(certain).join('\n')).not.toContain('SEMENTARA');
  expect(Object.keys(answerJson(certain))).toEqual(['dueDate', 'provisional', 'calendarVersion', 'days']);
  expect(answerJson(answer)).toMatchObject({ provisional: true, provisionalReason: 'Daftar belum lengkap.' });
});
