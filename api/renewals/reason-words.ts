import type { readinessReasons } from '../../domain/renewal/readiness.ts';
import { day, word } from '../problems/words.ts';

type Reason = { readonly code: (typeof readinessReasons)[number]; readonly of?: string };

const words: Readonly<Record<Reason['code'], (of: string) => string>> = {
  'not-prepared': () => 'kebutuhan dan anggarannya belum disiapkan',
  'evaluation-missing': (quarter) => `evaluasi ${quarter} belum ada, juga bukti penggantinya`,
  'no-budget': () => 'anggarannya belum ada',
  'weak-predicate': (quarter) => `predikat kinerja ${quarter} di bawah ekspektasi: perlu ditinjau`,
  'two-lowest-predicates': () => 'dua predikat terendah: peninjauan pemberhentian dapat dibuka',
  'discipline-record': (outcome) => `ada catatan disiplin: ${word(outcome)}`,
  'not-needed': () => 'unit tidak membutuhkan jabatan ini lagi',
  'budget-part-of-year': (month) => `anggaran hanya sampai bulan ${month}`,
  'pension-age': (on) => `batas usia pensiun tercapai ${day(on)}, sebelum masa ini berakhir`,
  'pension-age-in-next-term': (on) => `masa berikutnya berakhir ${day(on)} karena batas usia pensiun`,
  lapsed: (until) => `masa berakhir ${day(until)} tanpa keputusan`,
};

/** Why a file stands where it does on the list of renewals. */
export function reasonInWords({ code, of = '' }: Reason): string {
  return words[code](of);
}
