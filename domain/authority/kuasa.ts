import type { RuleId } from '../rules/register.ts';
import type { Office } from './offices.ts';

/** PermenPANRB 6/2024 Pasal 61 gives each kind of instansi its own list. */
export const instansiKinds = ['pusat', 'provinsi', 'kabupaten-kota'] as const;
export type InstansiKind = (typeof instansiKinds)[number];

/**
 * Who may be given *kuasa* to appoint, by a keputusan PPK: the secretariat (Sekjen, Sekda) everywhere; in a region the head
 * of personnel too, in a central instansi the heads of its vertical and of its independent units.
 */
const kuasaBranches: Readonly<Record<InstansiKind, readonly Office[]>> = {
  pusat: ['pyb', 'kepala-instansi-vertikal', 'kepala-satker-mandiri'],
  provinsi: ['pyb', 'kepala-bkpsdm'],
  'kabupaten-kota': ['pyb', 'kepala-bkpsdm'],
};

/** By which rule an office outside its branch is refused. */
export function ruleOfBranch(instansi: InstansiKind): RuleId {
  return instansi === 'pusat' ? 'KUASA-PENERIMA' : 'KUASA-CABANG';
}

/** Whether this office may be given kuasa to appoint in such an instansi. */
export function mayBeGivenKuasa(instansi: InstansiKind, office: Office): boolean {
  return kuasaBranches[instansi].includes(office);
}
