/** Whose ladder the instansi uses: the policy `discipline-ladder`. */
export type DisciplineLadder = 'pp-94-2021' | 'own-ladder';

export const disciplineLevels = ['light', 'medium', 'severe'] as const;
export type DisciplineLevel = (typeof disciplineLevels)[number];

type Sanction = {
  /** In words for people. */
  readonly words: string;
  /** Its level on each ladder that knows it. */
  readonly levels: Readonly<Partial<Record<DisciplineLadder, DisciplineLevel>>>;
  readonly citation: string;
  /** It takes away what a part-time employee does not have: it needs a paper that says what it means here. */
  readonly unclear?: true;
  /** It leads to the end of the employment, on ground i of diktum KEDUA PULUH EMPAT. */
  readonly dismissal?: true;
};

const PP_94 = 'PP 94/2021, jenjang hukuman disiplin';
const BOTH = 'PP 94/2021; jenjang dalam perjanjian kerja daerah';

/** The sanctions that are known: those of PNS, and those of the contracts in which a region wrote a ladder of its own. */
const sanctions = {
  'oral-reprimand': {
    words: 'teguran lisan',
    levels: { 'pp-94-2021': 'light', 'own-ladder': 'light' },
    citation: BOTH,
  },
  'written-reprimand': {
    words: 'teguran tertulis',
    levels: { 'pp-94-2021': 'light', 'own-ladder': 'medium' },
    citation: BOTH,
  },
  'written-dissatisfaction': {
    words: 'pernyataan tidak puas secara tertulis',
    levels: { 'pp-94-2021': 'light', 'own-ladder': 'medium' },
    citation: BOTH,
  },
  'allowance-cut-6-months': {
    ...{ words: 'potongan tunjangan kinerja 25% selama 6 bulan', unclear: true },
    ...{ levels: { 'pp-94-2021': 'medium' }, citation: PP_94 },
  },
  'allowance-cut-9-months': {
    ...{ words: 'potongan tunjangan kinerja 25% selama 9 bulan', unclear: true },
    ...{ levels: { 'pp-94-2021': 'medium' }, citation: PP_94 },
  },
  'allowance-cut-12-months': {
    ...{ words: 'potongan tunjangan kinerja 25% selama 12 bulan', unclear: true },
    ...{ levels: { 'pp-94-2021': 'medium' }, citation: PP_94 },
  },
  'demotion-12-months': {
    ...{ words: 'penurunan jabatan selama 12 bulan', unclear: true },
    ...{ levels: { 'pp-94-2021': 'severe' }, citation: PP_94 },
  },
  'relieved-12-months': {
    ...{ words: 'pembebasan dari jabatan menjadi pelaksana selama 12 bulan', unclear: true },
    ...{ levels: { 'pp-94-2021': 'severe' }, citation: PP_94 },
  },
  dismissal: {
    words: 'pemutusan hubungan perjanjian kerja',
    levels: { 'pp-94-2021': 'severe', 'own-ladder': 'severe' },
    citation: BOTH,
    dismissal: true,
  },
} as const satisfies Readonly<Record<string, Sanction>>;

export type SanctionCode = keyof typeof sanctions;
export const sanctionCodes = Object.keys(sanctions) as readonly SanctionCode[];

export function sanctionOf(code: SanctionCode): Sanction {
  return sanctions[code];
}

/** What may be imposed at a level of a ladder. */
export function sanctionsAt(ladder: DisciplineLadder, level: DisciplineLevel): readonly SanctionCode[] {
  return sanctionCodes.filter((code) => sanctionOf(code).levels[ladder] === level);
}
