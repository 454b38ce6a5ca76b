import { type CivilDate, isCivilDate } from '../calendar/civil-date.ts';

/** Why a text is no NI of this person. */
export type NiFault = 'NI_LENGTH' | 'NI_BIRTH_DATE' | 'NI_SEX' | 'NI_BIRTH_DATE_DIFFERS' | 'NI_SEX_DIFFERS';

type Holder = { readonly bornOn?: CivilDate; readonly sex?: 'male' | 'female' };

/**
 * NI PPPK: 18 digits, 1–8 the birth date, 9–12 the year of appointment, 15 the sex (1 male, 2 female), 16–18 a serial.
 * Sources disagree on 13 and 14, so these are never looked at. Spaces between the groups do not count.
 */
export function niFaults(text: string, holder: Holder = {}): readonly NiFault[] {
  const ni = text.replaceAll(' ', '');
  if (!/^\d{18}$/.test(ni)) return ['NI_LENGTH'];
  const born = `${ni.slice(0, 4)}-${ni.slice(4, 6)}-${ni.slice(6, 8)}`;
  const sex = { 1: 'male', 2: 'female' }[ni.charAt(14)];
  return [
    ...(isCivilDate(born) ? differs(born, holder.bornOn, 'NI_BIRTH_DATE_DIFFERS') : (['NI_BIRTH_DATE'] as const)),
    ...(sex ? differs(sex, holder.sex, 'NI_SEX_DIFFERS') : (['NI_SEX'] as const)),
  ];
}

function differs(found: string, known: string | undefined, fault: NiFault): readonly NiFault[] {
  return known === undefined || known === found ? [] : [fault];
}
