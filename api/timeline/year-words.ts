import type { EntitlementEvent } from '../../domain/entitlements/events.ts';
import { entitlementKinds } from '../../domain/entitlements/kinds.ts';
import type { EvaluationEvent } from '../../domain/evaluation/events.ts';
import type { SkpPeriod } from '../../domain/evaluation/skp-period.ts';
import type { RenewalEvent } from '../../domain/renewal/events.ts';
import type { EndGround } from '../../domain/renewal/terms.ts';
import { on, partyOf, type Told } from './told.ts';

const quarters = { 1: 'triwulan I', 2: 'triwulan II', 3: 'triwulan III', 4: 'triwulan IV', annual: 'tahunan' } as const;

const endGrounds: Readonly<Record<EndGround, string>> = {
  ...{ performance: 'kinerja', discipline: 'disiplin', need: 'kebutuhan', budget: 'anggaran' },
  ...{ 'own-request': 'permintaan sendiri', other: 'lainnya' },
};

/** What comes every contract year: its evaluations, its wage, and how it is followed by another, or not. */
export const yearWords: Told<RenewalEvent | EvaluationEvent | EntitlementEvent> = {
  'renewal-opened': {
    rule: 'PERPANJANGAN',
    words: ({ term }) => `Waktu memutuskan perpanjangan masa ke-${term} dimulai`,
  },
  'renewal-prepared': {
    rule: 'PERPANJANGAN',
    words: ({ need }) =>
      `Perpanjangan disiapkan: ${need.needed ? 'masih' : 'tidak lagi'} dibutuhkan menurut ${need.basis}`,
  },
  renewed: {
    rule: 'PERPANJANGAN',
    words: ({ next }) =>
      `Perjanjian kerja diperpanjang${next.sk ? ` dengan SK ${next.sk.number}` : ''}, dari ${on(next.from)} sampai ${on(next.until)}`,
  },
  'not-renewed': {
    rule: 'PERPANJANGAN',
    words: ({ skNumber, lastDay, grounds }) =>
      `Perjanjian kerja tidak diperpanjang menurut SK ${skNumber}, hari terakhir ${on(lastDay)}; alasan: ${grounds.map((ground) => endGrounds[ground]).join(', ')}`,
  },
  'pension-age-recorded': {
    rule: 'MASA-SAMPAI-BUP',
    words: ({ skNumber, lastDay }) => `Batas usia pensiun dicatat dengan SK ${skNumber}, hari terakhir ${on(lastDay)}`,
  },
  'term-lapsed': {
    rule: 'MASA-LEWAT-TANPA-KEPUTUSAN',
    words: ({ term }) => `Masa ke-${term} lewat tanpa keputusan; ini bukan pemberhentian`,
  },
  'term-began': { rule: 'MASA-SATU-TAHUN', words: ({ term }) => `Masa ke-${term} dimulai` },
  'renewal-signed': {
    rule: 'PENANDATANGANAN-PERJANJIAN',
    words: ({ contractNumber, party }) => `Perjanjian perpanjangan ${contractNumber} ditandatangani ${partyOf(party)}`,
  },
  'signing-date-set': {
    rule: 'PENANDATANGANAN-PERJANJIAN',
    words: ({ lastDay }) => `Hari terakhir penandatanganan ditetapkan ${on(lastDay)}`,
  },
  'copy-sent': {
    rule: 'TEMBUSAN-PERPANJANGAN',
    words: ({ letterNumber }) => `Tembusan kepada Kepala BKN dikirim dengan surat ${letterNumber}`,
  },
  'wage-list-sent': {
    rule: 'SK-MEMUAT-UPAH',
    words: ({ letterNumber }) => `Daftar nominatif upah dikirim kepada BPKAD dengan surat ${letterNumber}`,
  },
  'siasn-updated': { rule: 'PERPANJANGAN', words: ({ term }) => `Status masa ke-${term} diperbarui di SIASN` },
  'skp-set': { rule: 'SKP', words: ({ year, term }) => `SKP tahun ${year} untuk masa ke-${term} ditetapkan` },
  'evaluator-assigned': { rule: 'PENILAI-KINERJA', words: () => 'Pejabat penilai kinerja ditetapkan' },
  evaluated: {
    rule: 'MATRIKS-PREDIKAT',
    words: (event) =>
      `Evaluasi ${periodOf(event)}: predikat ${event.predicate.replaceAll('-', ' ')}${event.asksForReview ? '; peninjauan kinerja diusulkan' : ''}`,
  },
  'evaluation-signed-off': { rule: 'PENILAI-KINERJA', words: (event) => `Evaluasi ${periodOf(event)} disahkan` },
  'evaluation-acknowledged': {
    rule: 'PENILAI-KINERJA',
    words: (event) =>
      `Evaluasi ${periodOf(event)} ${event.as === 'acknowledged' ? 'diakui pegawai' : 'diperlihatkan; pegawai tidak bersedia menandatangani'}`,
  },
  'evaluation-missed': {
    rule: 'BUKTI-TRIWULAN-PENGGANTI',
    words: (event) => `Evaluasi ${periodOf(event)} tidak dibuat; bukti penggantinya ${event.standIn}`,
  },
  'wage-set': { rule: 'UPAH-TERENDAH', words: ({ term, from }) => `Upah masa ke-${term} ditetapkan sejak ${on(from)}` },
  'entitlement-granted': {
    rule: 'UPAH-DAN-FASILITAS',
    words: ({ entitlement, from }) => `Diberi ${entitlementKinds[entitlement].words} sejak ${on(from)}`,
  },
  'entitlement-ended': {
    rule: 'UPAH-DAN-FASILITAS',
    words: ({ entitlement, from }) => `Pemberian ${entitlementKinds[entitlement].words} berakhir sejak ${on(from)}`,
  },
};

function periodOf({ year, quarter }: SkpPeriod): string {
  return quarter === 'annual' ? `tahunan ${year}` : `${quarters[quarter]} tahun ${year}`;
}
