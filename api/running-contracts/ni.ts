import type { CivilDate } from '../../domain/calendar/civil-date.ts';

export type NiFault = 'NI_FORMAT' | 'NI_BIRTH_DATE' | 'NI_SEX';

/**
 * What in an NI contradicts the person beside it: 18 digits, the birth date as YYYYMMDD, four of the year of appointment,
 * two that nobody agrees on and that are never judged (13 and 14), sex (1 male, 2 female), three serial.
 */
export function niFault(ni: string, bornOn: CivilDate, sex: 'L' | 'P'): NiFault | undefined {
  if (!/^\d{18}$/.test(ni)) return 'NI_FORMAT';
  if (ni.slice(0, 8) !== bornOn.replaceAll('-', '')) return 'NI_BIRTH_DATE';
  return ni[14] === (sex === 'L' ? '1' : '2') ? undefined : 'NI_SEX';
}

/** Whether the year in an NI is that of the TMT; proposed in one year and appointed in the next, it may differ. */
export function isOfYear(ni: string, appointedOn: CivilDate): boolean {
  return ni.slice(8, 12) === appointedOn.slice(0, 4);
}
