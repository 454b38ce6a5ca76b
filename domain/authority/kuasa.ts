/** PermenPANRB 6/2024 Pasal 61 gives each kind of instansi its own list. */
export type InstansiKind = 'pusat' | 'provinsi' | 'kabupaten-kota';

/** An office by level and field, never by a person. */
export type Office = {
  readonly level: 'jpt-madya' | 'jpt-pratama' | 'head-of-equal-rank';
  readonly field: 'secretariat' | 'personnel' | 'vertical-unit' | 'independent-unit';
};

/** Who may be given *kuasa* to appoint, by a keputusan PPK. */
const kuasaBranches: Readonly<Record<InstansiKind, readonly (Office & { readonly words: string })[]>> = {
  pusat: [
    { level: 'jpt-madya', field: 'secretariat', words: 'pejabat pimpinan tinggi madya bidang kesekretariatan' },
    { level: 'jpt-pratama', field: 'vertical-unit', words: 'pejabat pimpinan tinggi pratama instansi vertikal' },
    { level: 'head-of-equal-rank', field: 'independent-unit', words: 'kepala satuan kerja mandiri yang setara' },
  ],
  provinsi: [
    { level: 'jpt-madya', field: 'secretariat', words: 'sekretaris daerah provinsi' },
    { level: 'jpt-pratama', field: 'personnel', words: 'kepala badan kepegawaian daerah' },
  ],
  'kabupaten-kota': [
    { level: 'jpt-pratama', field: 'secretariat', words: 'sekretaris daerah kabupaten atau kota' },
    { level: 'jpt-pratama', field: 'personnel', words: 'kepala BKPSDM' },
  ],
};

/** Whether this office may be given kuasa to appoint in such an instansi. */
export function mayBeGivenKuasa(instansi: InstansiKind, { level, field }: Office): boolean {
  return kuasaBranches[instansi].some((office) => office.level === level && office.field === field);
}
