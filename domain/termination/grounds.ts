/** How an employment ends. UU 20/2023 Pasal 52 (4) speaks on some grounds; the contracts in use on the others. */
export const terminationClasses = [
  'status-change',
  'honourable',
  'honourable-not-own-request',
  'dishonourable',
] as const;
export type TerminationClass = (typeof terminationClasses)[number];

export type TerminationGround = {
  /** Letter of diktum KEDUA PULUH EMPAT; `25` is the move of diktum KEDUA PULUH LIMA. */
  readonly letter: string;
  readonly words: string;
  /** Where the law gives no class the PPK decides, with a legal opinion. */
  readonly class: TerminationClass | 'decided-by-ppk';
  readonly basis: 'UU 20/2023 Pasal 52 ayat (4)' | 'perjanjian kerja yang dipakai daerah' | 'disimpulkan';
  /** The class that contract templates give where it is not that of the law: shown, never silently followed. */
  readonly templateClass?: TerminationClass;
  readonly evidence: readonly string[];
  /** A final judgment, by number and date. */
  readonly judgment: boolean;
  /** The person is heard before the decision. */
  readonly heard: boolean;
};

const LAW = 'UU 20/2023 Pasal 52 ayat (4)';
const TEMPLATES = 'perjanjian kerja yang dipakai daerah';

/** The twelve grounds of diktum KEDUA PULUH EMPAT in the order of two sources, and the move to another agency. */
export const terminationGrounds = {
  'appointed-elsewhere': {
    ...{ letter: 'a', words: 'diangkat menjadi PPPK atau CPNS', class: 'status-change', basis: 'disimpulkan' },
    ...{ evidence: ['keputusan pengangkatan'], judgment: false, heard: false },
  },
  resigned: {
    ...{ letter: 'b', words: 'mengundurkan diri', class: 'honourable', basis: TEMPLATES },
    ...{ evidence: ['surat pengunduran diri'], judgment: false, heard: false },
  },
  died: {
    ...{ letter: 'c', words: 'meninggal dunia', class: 'honourable', basis: TEMPLATES },
    ...{ evidence: ['akta kematian'], judgment: false, heard: false },
  },
  'against-pancasila': {
    ...{ letter: 'd', words: 'menyeleweng dari Pancasila dan UUD 1945', class: 'dishonourable', basis: LAW },
    ...{ evidence: ['berita acara pemeriksaan'], judgment: false, heard: true },
  },
  'term-or-pension-age': {
    ...{ letter: 'e', words: 'mencapai batas usia pensiun atau berakhir masa perjanjian kerja' },
    ...{ class: 'honourable', basis: TEMPLATES, evidence: ['perjanjian kerja'], judgment: false, heard: false },
  },
  downsizing: {
    ...{ letter: 'f', words: 'perampingan organisasi atau kebijakan pemerintah', class: 'honourable' },
    ...{ basis: TEMPLATES, evidence: ['peraturan penataan organisasi'], judgment: false, heard: false },
  },
  unfit: {
    ...{ letter: 'g', words: 'tidak cakap jasmani atau rohani', class: 'honourable', basis: TEMPLATES },
    ...{ evidence: ['keterangan tim penguji kesehatan'], judgment: false, heard: true },
  },
  'not-performing': {
    ...{ letter: 'h', words: 'tidak berkinerja', class: 'honourable-not-own-request', basis: TEMPLATES },
    ...{ evidence: ['hasil evaluasi kinerja', 'hasil peninjauan'], judgment: false, heard: true },
  },
  'severe-discipline': {
    ...{ letter: 'i', words: 'pelanggaran disiplin tingkat berat', class: 'dishonourable', basis: LAW },
    ...{ templateClass: 'honourable-not-own-request', judgment: false, heard: true },
    evidence: ['berita acara pemeriksaan', 'keputusan hukuman disiplin'],
  },
  'prison-two-years': {
    ...{ letter: 'j', words: 'dipidana penjara paling singkat dua tahun', class: 'decided-by-ppk' },
    ...{ basis: TEMPLATES, evidence: ['putusan', 'pendapat hukum'], judgment: true, heard: true },
  },
  'offence-of-office': {
    ...{ letter: 'k', words: 'dipidana karena kejahatan jabatan', class: 'dishonourable', basis: LAW },
    ...{ evidence: ['putusan'], judgment: true, heard: true },
  },
  'party-member': {
    ...{ letter: 'l', words: 'menjadi anggota atau pengurus partai politik', class: 'dishonourable', basis: LAW },
    ...{ evidence: ['dokumen keanggotaan atau kepengurusan'], judgment: false, heard: true },
  },
  'asked-to-move': {
    ...{ letter: '25', words: 'dinyatakan mengundurkan diri karena meminta pindah instansi', class: 'honourable' },
    ...{ basis: 'disimpulkan', judgment: false, heard: false },
    evidence: ['permintaan tertulis', 'peringatan yang diakui'],
  },
} as const satisfies Readonly<Record<string, TerminationGround>>;

/** The papers that a ground can rest on: those of the catalogue, and whatever else was put beside them. */
export type EvidenceKind = (typeof terminationGrounds)[keyof typeof terminationGrounds]['evidence'][number] | 'lainnya';
export const evidenceKinds: readonly EvidenceKind[] = [
  ...new Set(Object.values(terminationGrounds).flatMap(({ evidence }): readonly EvidenceKind[] => evidence)),
  'lainnya',
];
