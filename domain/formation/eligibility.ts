/** Who may be proposed: diktum KELIMA a and b; `completed-pppk-2024` is category iii of letter B/3832, which is wider. */
export const eligibilityCategories = {
  'failed-cpns-2024': { clause: 'KELIMA huruf a', inDatabase: true, byKepmen: true },
  'no-vacancy-pppk-2024': { clause: 'KELIMA huruf b', inDatabase: true, byKepmen: true },
  'completed-pppk-2024': { clause: 'kategori iii', inDatabase: false, byKepmen: false },
} as const;
/** Who is eligible as the instansi reads the law: policy `eligibility-profile`. */
export type EligibilityProfile = 'kepmen' | 'kepmen-and-category-iii';
export type EligibilityCategory = keyof typeof eligibilityCategories;

/** Order of priority of letter B/3832, the first served first. */
export const priorities = ['database-and-active', 'active-two-years', 'ppg-graduate'] as const;
export type Priority = (typeof priorities)[number];

/** BKN's code of a participant, in words for people. */
export const participantCodes = {
  R1: 'prioritas seleksi guru 2021',
  R2: 'eks tenaga honorer kategori II',
  R3: 'terdata dalam pangkalan data non-ASN BKN',
  R4: 'tidak terdata, aktif bekerja paling sedikit dua tahun',
  R5: 'lulusan PPG',
} as const;

/** What is known of a person when the list is made. */
export type Candidacy = {
  readonly inDatabase: boolean;
  /** Whole years of unbroken work up to the day of the list. */
  readonly activeYears: number;
  readonly active: boolean;
  readonly ppgListed: boolean;
  readonly selection: 'cpns-2024-failed' | 'pppk-2024-completed' | 'none';
};

/** The category a person falls under; none when the law, read as widely as the profile says, knows no place for them. */
export function eligibilityOf(
  { inDatabase, selection }: Candidacy,
  profile: EligibilityProfile,
): EligibilityCategory | undefined {
  if (inDatabase && selection === 'cpns-2024-failed') return 'failed-cpns-2024';
  if (inDatabase && selection === 'pppk-2024-completed') return 'no-vacancy-pppk-2024';
  return selection === 'pppk-2024-completed' && profile !== 'kepmen' ? 'completed-pppk-2024' : undefined;
}

/** Which priority a person has; none when nothing puts them in the order. */
export function priorityOf({ inDatabase, active, activeYears, ppgListed }: Candidacy): Priority | undefined {
  if (inDatabase && active) return 'database-and-active';
  if (!inDatabase && active && activeYears >= 2) return 'active-two-years';
  return ppgListed ? 'ppg-graduate' : undefined;
}
