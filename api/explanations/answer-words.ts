import type { AppliedPolicy } from '../../domain/policies/count-with.ts';
import type { PolicyValue } from '../../domain/policies/policy.ts';
import { type PolicyId, policyOf } from '../../domain/policies/register.ts';

/** What an answer by which due dates are counted says; one that is the default is never named. */
const words: Readonly<Partial<Record<PolicyId, (value: PolicyValue) => string>>> = {
  'notice-days': (n) => `masa tanggapan atas pemberitahuan ${n} hari kerja`,
  'selection-objection-days': (n) => `${n} hari kerja untuk menyanggah hasil seleksi`,
  'summons-days': (n) => `jarak antara panggilan dan pemeriksaan disiplin paling sedikit ${n} hari kerja`,
  'bts-days': (n) => `masa perbaikan berkas yang dikembalikan BKN ${n} hari kerja`,
  'relocation-answer-days': (n) => `masa jawaban unit penerima ${n} hari kerja`,
  'count-start': () => 'hari pemicu ikut dihitung',
  'ni-receipt-start': () => 'hari penyampaian usulan ikut dihitung',
  'received-off-hours': () => 'yang diterima di luar jam atau hari kerja dihitung sejak hari kerja berikutnya',
  'deadline-end': () => 'hari terakhir berakhir saat kantor tutup',
  'regional-holidays': () => 'hari libur daerah dihitung sebagai hari kerja',
  'skp-days': (n) => `masa penetapan SKP ${n} hari kerja`,
  'evaluation-days': (n) => `masa evaluasi triwulan ${n} hari kerja`,
  'annual-evaluation-days': (n) => `masa evaluasi tahunan ${n} hari kerja`,
  'cuti-bersama': () => 'cuti bersama dihitung sebagai hari kerja',
  'undecided-term': () => 'masa yang lewat tanpa keputusan diusulkan berakhir',
  'renewal-lead-days': (n) => `perpanjangan mulai disiapkan ${n} hari kerja sebelum akhir masa`,
};

/** An answer of the instansi in words. */
export function answerInWords({ id, value }: AppliedPolicy): string {
  return words[id]?.(value) ?? `${policyOf(id)?.question} ${value}`;
}
