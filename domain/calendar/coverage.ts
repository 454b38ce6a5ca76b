import type { CivilDate } from './civil-date.ts';
import type { DecreeCalendar } from './decree-calendar.ts';

/**
 * Why an answer that rests on whether these dates are off may still change, in words for people: one of them lies outside
 * the years whose national list is known. Undefined when none does.
 */
export function uncoveredReason(
  dates: readonly CivilDate[],
  { coveredFrom, coveredUntil }: DecreeCalendar,
): string | undefined {
  if (dates.every((date) => date >= coveredFrom && date <= coveredUntil)) return undefined;
  // Years are covered whole: one single day stands for none.
  if (coveredFrom === coveredUntil)
    return 'Belum ada daftar libur yang diketahui pada saat itu; hitungan ini dapat berubah.';
  return `Libur nasional dan cuti bersama baru diketahui dari ${coveredFrom} sampai ${coveredUntil}; hitungan ini keluar dari rentang itu dan dapat berubah.`;
}
