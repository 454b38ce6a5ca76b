import basePay from './data/gaji-pokok-pppk.json' with { type: 'json' };

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

/** Base pay of a golongan by Perpres 11/2024, whole rupiah a month. */
export type BasePay = { readonly golongan: string; readonly min: number; readonly max: number };

/** Golongan and base pay of a full-time PPPK whose position asks for this education. */
export function basePayFor(education: Education): BasePay {
  const golongan = golonganBy[education];
  const found = basePay.find((row) => row.golongan === golongan);
  if (found === undefined) throw new RangeError(`No base pay of golongan ${golongan}`);
  return found;
}
