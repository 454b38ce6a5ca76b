import { type SalaryRow, salaryRows } from './salary-scale.ts';

/** Education that a position asks for, lowest first. */
export const educations = ['SD', 'SMP', 'SMA', 'D1', 'D2', 'D3', 'D4', 'S1', 'S2', 'S3'] as const;
export type Education = (typeof educations)[number];

/** The golongan in which a full-time PPPK begins, as reported of PermenPANRB 72/2020; provenance in `data/README.md`. */
const golonganBy: Readonly<Record<Education, string>> = {
  SD: 'I',
  SMP: 'IV',
  SMA: 'V',
  D1: 'V',
  D2: 'VI',
  D3: 'VII',
  D4: 'IX',
  S1: 'IX',
  S2: 'X',
  S3: 'XI',
};

/** Gaji pokok of a golongan by Perpres 11/2024, whole rupiah a month: with which it begins, and where it ends. */
export type BasePay = Pick<SalaryRow, 'golongan' | 'least' | 'most'>;

/** Golongan and base pay of a full-time PPPK whose position asks for this education. */
export function basePayFor(education: Education): BasePay {
  const row = salaryRows.find(({ golongan }) => golongan === golonganBy[education]);
  if (row === undefined) throw new RangeError(`No base pay for ${education}`);
  const { golongan, least, most } = row;
  return { golongan, least, most };
}
