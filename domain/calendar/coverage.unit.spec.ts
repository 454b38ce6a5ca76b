import { describe, expect, it } from 'vitest';
import { civilDate } from './civil-date.ts';
import { uncoveredReason } from './coverage.ts';
import { add, calendarOn, decreeOf } from './testing/decrees.ts';

const calendar = calendarOn('2025-01-01', [decreeOf([], { covers: [2025, 2026] })]);
const days = (...texts: string[]) => texts.map(civilDate);

describe('why days may still become days off', () => {
  it('from the first to the last day of the years whose lists are known, none may', () => {
    expect(uncoveredReason(days('2025-01-01', '2026-12-31'), calendar)).toBeUndefined();
  });

  it.each([['2024-12-31'], ['2027-01-01']])(
    '%s alone is outside, and the sentence says which years are known',
    (date) => {
      expect(uncoveredReason(days('2025-05-05', date), calendar)).toBe(
        'Libur nasional dan cuti bersama baru diketahui dari 2025-01-01 sampai 2026-12-31; hitungan ini keluar dari rentang itu dan dapat berubah.',
      );
    },
  );

  it('before any national list is known, the sentence names no years', () => {
    const galungan = decreeOf([add('2025-04-23', 'regional')], {
      scope: { kind: 'province', code: '51' },
      covers: [2025],
    });
    for (const decrees of [[], [galungan]]) {
      expect(uncoveredReason(days('2025-05-05'), calendarOn('2025-01-01', decrees, { province: '51' }))).toBe(
        'Belum ada daftar libur yang diketahui pada saat itu; hitungan ini dapat berubah.',
      );
    }
  });
});
