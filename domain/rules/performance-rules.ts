import { civilDate } from '../calendar/civil-date.ts';
import { BY_POSITION, cite, KEPMEN_FROM, kepmen, LINGGAUPOS, OWN_SINCE, ownPolicy } from './cite.ts';
import type { Rule } from './rule.ts';

const TWO_WAYS = 'https://palpres.disway.id//read/764466/inilah-2-jalur-nasib-pppk-paruh-waktu-di-tahun-2026';
const MATRIX = 'PermenPANRB 6/2022; https://www.pustakawan.org/onmateri.php?id=20';

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
    awaits: 'evaluation',
  },
  {
    id: 'EVALUASI-TRIWULAN',
    statement: 'Kinerja dievaluasi setiap triwulan menurut capaian kinerja organisasi.',
    kind: 'statutory',
    citation: kepmen('KETUJUH BELAS', 'reported', TWO_WAYS),
    lastKnownValidOn: civilDate('2025-11-04'),
    values: [{ from: KEPMEN_FROM, fixed: [{ n: 1, unit: 'quarter' }] }],
    ladder: [],
    binds: 'pejabat-penilai',
    breach: 'Triwulan yang hilang diberi alasan dan bukti pengganti.',
    openQuestion: 'Kelambatan evaluasi tidak diatur.',
    awaits: 'evaluation',
  },
  {
    id: 'EVALUASI-TAHUNAN',
    statement: 'Kinerja dievaluasi setiap tahun menurut capaian kinerja organisasi.',
    kind: 'statutory',
    citation: kepmen('KETUJUH BELAS', 'reported', TWO_WAYS),
    lastKnownValidOn: civilDate('2025-11-04'),
    values: [{ from: KEPMEN_FROM, fixed: [{ n: 1, unit: 'year' }] }],
    ladder: [],
    binds: 'pejabat-penilai',
    breach: 'Keputusan perpanjangan diambil tanpa hasil setahun.',
    openQuestion:
      'Tahun perjanjian (Oktober sampai September) berbeda dari tahun SKP; hasil setahun belum ada saat perpanjangan diputuskan.',
    awaits: 'evaluation',
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
    awaits: 'evaluation',
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
    awaits: 'evaluation',
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
    awaits: 'evaluation',
  },
] as const satisfies readonly Rule[];
