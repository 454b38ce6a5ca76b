import type { GrantedKind } from '../entitlements/kinds.ts';
import { KEPMEN_FROM } from '../rules/cite.ts';
import { openPoint, type Policy } from './policy.ts';

const CONTRACTS = 'https://github.com/kalamangna/sinjai-emails';
const PRESS = 'Artikel pers tentang gaji dan jadwal PPPK Paruh Waktu 2025; alamatnya tidak tercatat';
const THR = 'https://www.jpnn.com/news/asyik-terbit-regulasi-pppk-paruh-waktu-mendapat-thr-juga-gaji-ke-13';

/** What an instansi grants to all of its employees; one contract may say otherwise. The law itself promises facilities without naming them. */
export const entitlementPolicies = [
  grants('thr', 'THR', true, 'PP 9/2026 dibaca mencakup PPPK Paruh Waktu.', THR),
  grants('thirteenth', 'gaji ketiga belas', true, 'PP 9/2026 dibaca mencakup PPPK Paruh Waktu.', THR),
  grants('bpjs-kesehatan', 'jaminan kesehatan (BPJS Kesehatan)', true, 'Ada dalam perjanjian dua daerah.', CONTRACTS),
  grants('jkk', 'jaminan kecelakaan kerja', true, 'Ada dalam perjanjian dua daerah.', CONTRACTS),
  grants('jkm', 'jaminan kematian', true, 'Ada dalam perjanjian dua daerah.', CONTRACTS),
  grants(
    'bpjs-ketenagakerjaan',
    'jaminan hari tua (BPJS Ketenagakerjaan)',
    false,
    'Menurut kemampuan instansi.',
    PRESS,
  ),
  grants('transport', 'bantuan transportasi', false, 'Menurut kemampuan instansi.', PRESS),
  grants('job-allowance', 'tunjangan pekerjaan', false, 'Menurut kemampuan instansi.', PRESS),
  grants('work-facilities', 'sarana kerja', false, 'Menurut perjanjian masing-masing.', CONTRACTS),
  grants('annual-leave', 'cuti tahunan', false, 'Dua daerah memberi; pers menulis belum tentu.', CONTRACTS),
  grants('sick-leave', 'cuti sakit', false, 'Dua daerah memberi; pers menulis belum tentu.', CONTRACTS),
  grants('maternity-leave', 'cuti melahirkan', false, 'Dua daerah memberi; pers menulis belum tentu.', CONTRACTS),
  grants('joint-leave', 'cuti bersama', false, 'Dua daerah memberi; pers menulis belum tentu.', CONTRACTS),
  grants('competence-development', 'pengembangan kompetensi', false, 'Menurut perjanjian masing-masing.', CONTRACTS),
  inMonth('thr-month', 'THR', 3, 'Sebelum Idulfitri 2026; setiap tahun disetel menurut hari rayanya.'),
  inMonth('thirteenth-month', 'gaji ketiga belas', 6, 'Kebiasaan bulan Juni; pilihan kami.'),
] as const satisfies readonly Policy[];

function grants<const Kind extends GrantedKind>(
  kind: Kind,
  words: string,
  byDefault: boolean,
  reason: string,
  source: string,
) {
  return {
    id: `grants-${kind}`,
    question: `Apakah ${words} diberikan kepada semua PPPK Paruh Waktu?`,
    type: { kind: 'boolean' },
    ...{ default: byDefault, reason, citation: openPoint(source), since: KEPMEN_FROM },
  } as const;
}

function inMonth<const Id extends string>(id: Id, words: string, byDefault: number, reason: string) {
  return {
    ...{ id, question: `Masa kerja untuk ${words} dihitung sampai akhir bulan ke berapa?` },
    type: { kind: 'whole-number', unit: 'month', min: 1, max: 12 },
    ...{ default: byDefault, reason, citation: openPoint('PP 9/2026'), since: KEPMEN_FROM },
  } as const;
}
