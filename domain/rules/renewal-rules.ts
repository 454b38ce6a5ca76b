import { civilDate } from '../calendar/civil-date.ts';
import { BY_POSITION, cite, kepmen, LINGGAUPOS, OWN_SINCE, ownPolicy } from './cite.ts';
import { breachStep, defaultLadder, type LadderStep, type Rule } from './rule.ts';

const TWO_WAYS = 'https://palpres.disway.id//read/764466/inilah-2-jalur-nasib-pppk-paruh-waktu-di-tahun-2026';

/** From the day on which the renewal is prepared to the day after the last: the breach is a term that lapsed undecided. */
const renewalLadder = [
  { kind: 'reminder', to: 'operator', workingDaysBefore: 60, at: '08:00' },
  { kind: 'warning', to: 'kabid', workingDaysBefore: 20, at: '08:00' },
  { kind: 'superior', to: 'kepala-bkpsdm', workingDaysBefore: 5, at: '08:00' },
  breachStep,
  { kind: 'overdue', to: 'ppk', workingDaysAfter: 1, at: '08:00' },
] as const satisfies readonly LadderStep[];

/** What is weighed at the end of a term, and what happens when nobody decides. */
export const renewalRules = [
  {
    id: 'PERTIMBANGAN-EVALUASI',
    statement: 'Hasil evaluasi menjadi pertimbangan perpanjangan perjanjian kerja atau pengangkatan menjadi PPPK.',
    kind: 'statutory',
    citation: kepmen('KEDELAPAN BELAS', 'reported', TWO_WAYS),
    lastKnownValidOn: civilDate('2025-11-04'),
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Keputusan tanpa hasil evaluasi memerlukan alasan.',
    openQuestion: 'Predikat mana yang cukup tidak diatur.',
  },
  {
    id: 'PERPANJANGAN',
    statement:
      'Pegawai dapat tetap sebagai PPPK Paruh Waktu menurut evaluasi triwulan dan tahunan; perpanjangan selalu dengan keputusan.',
    kind: 'statutory',
    citation: kepmen('KEDUA PULUH TUJUH', 'inferred', LINGGAUPOS),
    lastKnownValidOn: civilDate('2026-09-25'),
    lastDay: 'given',
    values: [],
    ladder: renewalLadder,
    binds: 'PPK',
    breach: 'Masa perjanjian berakhir; perpanjangan diam-diam tidak dikenal.',
    openQuestion: BY_POSITION,
  },
  {
    id: 'PERPANJANGAN-JABATAN-LAIN',
    statement: 'Perpanjangan dapat menempatkan pegawai pada jabatan atau unit lain di instansi yang sama.',
    kind: 'statutory',
    citation: kepmen('KEDUA PULUH ENAM', 'inferred', LINGGAUPOS),
    lastKnownValidOn: civilDate('2025-08-20'),
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Penempatan di luar instansi ditolak.',
    openQuestion: `${BY_POSITION} Penerapannya saat perpanjangan hanya dari pers.`,
  },
  {
    id: 'PERTIMBANGAN-DISIPLIN',
    statement: 'Perpanjangan mempertimbangkan indikator kinerja instansi dan catatan disiplin pegawai.',
    kind: 'practice',
    citation: cite(
      'Keterangan pers',
      'perpanjangan PPPK Paruh Waktu',
      'reported',
      'Artikel pers tentang peluang menjadi PPPK; alamatnya tidak tercatat',
    ),
    lastKnownValidOn: civilDate('2025-01-15'),
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Keputusan dapat dipersoalkan.',
  },
  {
    id: 'MASA-LEWAT-TANPA-KEPUTUSAN',
    statement:
      'Masa perjanjian yang lewat tanpa keputusan bukan pemberhentian: tidak ada SK dan tidak ada kabar ke BKN sampai PPK memutuskan.',
    kind: 'policy',
    citation: ownPolicy(
      'akhir masa tanpa keputusan',
      'Kebijakan bawaan Tenggat: Kepmen tidak mengatur masa yang lewat tanpa keputusan',
    ),
    lastKnownValidOn: OWN_SINCE,
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Peringatan harian kepada PyB dan PPK; perpanjangan sesudahnya ditandai terlambat.',
  },
  {
    id: 'TEMBUSAN-PERPANJANGAN',
    statement: 'Tembusan keputusan perpanjangan disampaikan kepada Kepala BKN.',
    kind: 'statutory',
    citation: cite('PP 49/2018', 'Pasal 37', 'reported', 'PP 49/2018'),
    lastKnownValidOn: civilDate('2018-11-28'),
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Akibat tidak disebut.',
    openQuestion: 'Penerapan pada PPPK Paruh Waktu perlu dipastikan.',
  },
  {
    id: 'ANGGARAN-BUKAN-SATU-SATUNYA',
    statement: 'Anggaran sebagai satu-satunya alasan tidak memperpanjang menimbulkan peringatan.',
    kind: 'policy',
    citation: ownPolicy(
      'alasan anggaran',
      'Keterangan Kepala BKN Oktober 2025 dan Wakil Kepala BKN awal 2026, yang saling bertentangan',
    ),
    lastKnownValidOn: OWN_SINCE,
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Peringatan tercatat bersama keputusan.',
    openQuestion: 'Dua keterangan BKN saling bertentangan; keduanya disimpan.',
  },
  {
    id: 'MASA-SAMPAI-BUP',
    statement: 'Perjanjian berakhir pada akhir masanya atau saat batas usia pensiun jabatan, mana yang lebih dahulu.',
    kind: 'policy',
    citation: ownPolicy(
      'batas usia pensiun',
      'Kebijakan bawaan Tenggat: dibaca dari KepmenPANRB 16/2025 KEDUA PULUH EMPAT huruf e',
    ),
    lastKnownValidOn: OWN_SINCE,
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Masa yang melampaui batas usia pensiun dipotong.',
  },
  {
    id: 'JEDA-TIDAK-DISAMBUNG',
    statement:
      'Masa kerja bertahan melalui perpanjangan dan perpindahan unit; jeda antarperjanjian ditampilkan, tidak disambung.',
    kind: 'policy',
    citation: ownPolicy('jeda antarperjanjian', 'Kebijakan bawaan Tenggat: Kepmen tidak mengatur jeda'),
    lastKnownValidOn: OWN_SINCE,
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Masa kerja yang tercetak dikoreksi.',
  },
  {
    id: 'PENANDATANGANAN-PERJANJIAN',
    statement:
      'Bila salah satu pihak tidak hadir atau menolak menandatangani perjanjian kerja, pejabat menetapkan hari terakhirnya.',
    kind: 'policy',
    citation: ownPolicy(
      'penandatanganan perjanjian kerja',
      'Kebijakan bawaan Tenggat: Kepmen tidak mengatur penandatanganan yang tertunda',
    ),
    lastKnownValidOn: OWN_SINCE,
    lastDay: 'given',
    values: [],
    ladder: defaultLadder,
    binds: 'pegawai',
    breach: 'Tidak ada akibat dengan sendirinya; pejabat memutuskan.',
  },
] as const satisfies readonly Rule[];
