import type { CivilDate } from '../../domain/calendar/civil-date.ts';

export type NikFault = 'NIK_FORMAT' | 'NIK_BIRTH_DATE' | 'NIK_SEX';

/** 16 digits: six of the area, the birth date as DDMMYY with 40 added to a woman's day, four serial. */
export function isNik(text: string): boolean {
  return /^\d{16}$/.test(text);
}

/** What in a NIK contradicts the birth date and sex beside it: the commonest reason for a file to bounce at BKN. */
export function nikFault(nik: string, bornOn: CivilDate, sex: 'L' | 'P'): NikFault | undefined {
  if (!isNik(nik)) return 'NIK_FORMAT';
  const day = Number(nik.slice(6, 8));
  const [year, month, dayOfBirth] = bornOn.split('-') as [string, string, string];
  const sameMonth = nik.slice(8, 12) === month + year.slice(2);
  const asMan = day === Number(dayOfBirth);
  const asWoman = day === Number(dayOfBirth) + 40;
  if (!sameMonth || !(asMan || asWoman)) return 'NIK_BIRTH_DATE';
  return asWoman === (sex === 'P') ? undefined : 'NIK_SEX';
}
