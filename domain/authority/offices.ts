/**
 * Offices that the product knows by name: those of an escalation ladder from the desk to the PPK, and those to which
 * PermenPANRB 6/2024 Pasal 61 lets *kuasa* be given. `pyb` is the Sekda of a region and the Sekjen of a central instansi;
 * `kepala-bkpsdm` heads whatever body looks after personnel.
 */
export const offices = [
  'operator',
  'verifikator',
  'kabid',
  'kepala-bkpsdm',
  'pyb',
  'ppk',
  'kepala-unit',
  'inspektorat',
  'kepala-instansi-vertikal',
  'kepala-satker-mandiri',
] as const;
export type Office = (typeof offices)[number];
