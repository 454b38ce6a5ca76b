import { civilDate } from '../calendar/civil-date.ts';
import { BY_POSITION, cite, KEPMEN_FROM, kepmen, LINGGAUPOS, OWN_SINCE, ownPolicy, workingDaysAfter } from './cite.ts';
import { breachStep, type LadderStep, type Rule } from './rule.ts';

const TWO_WAYS = 'https://palpres.disway.id//read/764466/inilah-2-jalur-nasib-pppk-paruh-waktu-di-tahun-2026';
const MATRIX = 'PermenPANRB 6/2022; https://www.pustakawan.org/onmateri.php?id=20';

/** The head of unit is reminded of a plan on the first day of the count; once it is late, the office above hears of it. */
const planLadder = [
  { kind: 'reminder', to: 'kepala-unit', workingDaysBefore: 9, at: '08:00' },
  { kind: 'breach', to: 'kepala-bkpsdm' },
] as const satisfies readonly LadderStep[];

/** The head of unit is reminded on the first working day after the period, one office above on the last day in time. */
function ladderOf(days: number) {
  return [
    { kind: 'reminder', to: 'kepala-unit', workingDaysBefore: days - 1, at: '08:00' },
    { kind: 'superior', to: 'kepala-bkpsdm', workingDaysBefore: 0, at: '08:00' },
    breachStep,
  ] as const satisfies readonly LadderStep[];
}

/** Performance plans and the evaluations that later decisions consider. */
export const performanceRules = [
  {
    id: 'SKP',
    statement: 'Sasaran kinerja pegawai disusun dari target dalam perjanjian kerja.',
    kind: 'statutory',
    citation: kepmen('KEENAM BELAS', 'inferred', LINGGAUPOS),
    lastKnownValidOn: civilDate('2026-09-25'),
    values: [],
    ladder: [],
    binds: 'pegawai',
    breach: 'Kinerja tidak dapat dievaluasi.',
    openQuestion: BY_POSITION,
  },
  {
    id: 'SKP-WAKTU',
    statement:
      'Sasaran kinerja ditetapkan dalam jumlah hari kerja pilihan instansi sesudah masa perjanjian atau tahun SKP mulai.',
    kind: 'policy',
    citation: ownPolicy(
      'waktu penetapan SKP',
      'Kebijakan bawaan Tenggat: KepmenPANRB 16/2025 KEENAM BELAS tidak menyebut waktunya',
    ),
    lastKnownValidOn: OWN_SINCE,
    values: [{ from: KEPMEN_FROM, count: workingDaysAfter(10) }],
    ladder: planLadder,
    binds: 'pejabat-penilai',
    breach: 'SKP terlambat; triwulannya belum dapat dievaluasi.',
  },
  {
    id: 'EVALUASI-TRIWULAN',
    statement: 'Kinerja dievaluasi setiap triwulan menurut capaian kinerja organisasi.',
    kind: 'statutory',
    citation: kepmen('KETUJUH BELAS', 'reported', TWO_WAYS),
    lastKnownValidOn: civilDate('2025-11-04'),
    values: [{ from: KEPMEN_FROM, count: { ...workingDaysAfter(10), by: 'policy' } }],
    ladder: ladderOf(10),
    binds: 'pejabat-penilai',
    breach: 'Triwulan yang hilang diberi alasan dan bukti pengganti.',
    openQuestion: 'Kelambatan evaluasi tidak diatur; jumlah harinya pilihan instansi.',
  },
  {
    id: 'EVALUASI-TAHUNAN',
    statement: 'Kinerja dievaluasi setiap tahun menurut capaian kinerja organisasi.',
    kind: 'statutory',
    citation: kepmen('KETUJUH BELAS', 'reported', TWO_WAYS),
    lastKnownValidOn: civilDate('2025-11-04'),
    values: [{ from: KEPMEN_FROM, count: { ...workingDaysAfter(20), by: 'policy' } }],
    ladder: ladderOf(20),
    binds: 'pejabat-penilai',
    breach: 'Keputusan perpanjangan diambil tanpa hasil setahun.',
    openQuestion:
      'Tahun perjanjian (Oktober sampai September) berbeda dari tahun SKP; hasil setahun belum ada saat perpanjangan diputuskan. Jumlah harinya pilihan instansi.',
  },
  {
    id: 'MATRIKS-PREDIKAT',
    statement: 'Predikat kinerja ditentukan oleh peringkat hasil kerja dan peringkat perilaku.',
    kind: 'statutory',
    citation: cite('PermenPANRB 6/2022', 'lampiran: predikat kinerja', 'reported', MATRIX),
    lastKnownValidOn: civilDate('2022-12-31'),
    values: [],
    ladder: [],
    binds: 'pejabat-penilai',
    breach: 'Predikat yang tidak menurut matriks ditinjau.',
    openQuestion: 'Lampiran aslinya belum dilihat.',
  },
  {
    id: 'PERILAKU-BERAKHLAK',
    statement:
      'Perilaku dinilai menurut tujuh nilai dasar ASN: berorientasi pelayanan, akuntabel, kompeten, harmonis, loyal, adaptif, dan kolaboratif.',
    kind: 'statutory',
    citation: cite('PermenPANRB 6/2022', 'perilaku kerja', 'reported', MATRIX),
    lastKnownValidOn: civilDate('2022-12-31'),
    values: [],
    ladder: [],
    binds: 'pejabat-penilai',
    breach: 'Penilaian belum lengkap.',
  },
  {
    id: 'PERILAKU-KESELURUHAN',
    statement:
      'Tujuh nilai perilaku menjadi satu peringkat menurut nilai tengahnya, sehingga empat dari tujuh menentukan; instansi dapat memilih yang terendah.',
    kind: 'policy',
    citation: ownPolicy(
      'peringkat perilaku keseluruhan',
      'Kebijakan bawaan Tenggat: cara menyatukan tujuh nilai menurut PermenPANRB 6/2022 belum ditemukan',
    ),
    lastKnownValidOn: OWN_SINCE,
    values: [{ from: KEPMEN_FROM, fixed: [{ n: 7, unit: 'item' }] }],
    ladder: [],
    binds: 'pejabat-penilai',
    breach: 'Cara yang dipakai tercatat bersama evaluasinya.',
  },
  {
    id: 'PENILAI-KINERJA',
    statement:
      'Evaluasi dibuat Pejabat Penilai Kinerja yang ditetapkan, atau penggantinya selama ia tidak di tempat, dan disahkan orang lain.',
    kind: 'policy',
    citation: ownPolicy(
      'Pejabat Penilai Kinerja',
      'Kebijakan bawaan Tenggat: dibaca dari PermenPANRB 6/2022 tentang pejabat penilai kinerja',
    ),
    lastKnownValidOn: OWN_SINCE,
    values: [],
    ladder: [],
    binds: 'pejabat-penilai',
    breach: 'Evaluasi orang lain ditolak; penilai baru ditetapkan dengan alasan.',
  },
  {
    id: 'BUKTI-TRIWULAN-PENGGANTI',
    statement: 'Triwulan tanpa evaluasi diberi alasan tercatat dan bukti pengganti, tidak pernah predikat bawaan.',
    kind: 'policy',
    citation: ownPolicy(
      'evaluasi yang hilang',
      'Kebijakan bawaan Tenggat: tidak ada aturan tentang evaluasi yang tidak dilakukan',
    ),
    lastKnownValidOn: OWN_SINCE,
    values: [],
    ladder: [],
    binds: 'pejabat-penilai',
    breach: 'Triwulan itu tampak kosong.',
  },
] as const satisfies readonly Rule[];
