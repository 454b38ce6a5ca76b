import { type CivilDate, weekday } from './civil-date.ts';

const days = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;
const months = [
  ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'],
  ...['Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
] as const;

/** A civil date in Indonesian with its day of the week: `Senin 15 September 2025`. */
export function longDate(date: CivilDate): string {
  return `${days[weekday(date) - 1]} ${shortDate(date)}`;
}

/** A civil date in Indonesian: `15 September 2025`. */
export function shortDate(date: CivilDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[Number(month) - 1]} ${year}`;
}
