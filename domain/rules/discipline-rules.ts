import { civilDate } from '../calendar/civil-date.ts';
import { BY_POSITION, cite, KEPMEN_FROM, kepmen, LINGGAUPOS, OWN_SINCE, ownPolicy, workingDaysAfter } from './cite.ts';
import type { LadderStep, Rule } from './rule.ts';

const ABSENCE = 'https://hariankepri.com/aturan-baru-disiplin-pns-bolos-10-hari-berturut-turut-bisa-dipecat';
const LADDER =
  'https://m.goriau.com/berita/baca/aturan-baru-pns-dipecat-bila-tak-masuk-kerja-28-hari-dalam-setahun.html';
const FOR_PNS = 'Diatur bagi PNS; penerapan pada PPPK Paruh Waktu menurut rujukan perjanjian kerjanya.';

/** The desk is told before the day and, when nobody has written down what came of it, after it. */
const appearanceLadder = [
  { kind: 'reminder', to: 'operator', workingDaysBefore: 1, at: '08:00' },
  { kind: 'breach', to: 'operator' },
] as const satisfies readonly LadderStep[];

/** Discipline follows the rules of ASN; only the parts that can be applied to part-time employees. */
export const disciplineRules = [
  {
    id: 'DISIPLIN-ASN',
    statement: 'Disiplin mengikuti ketentuan disiplin yang berlaku bagi ASN.',
    kind: 'statutory',
    citation: kepmen('KEDUA PULUH TIGA', 'inferred', LINGGAUPOS),
    lastKnownValidOn: civilDate('2026-09-25'),
    values: [],
    ladder: [],
    binds: 'pegawai',
    breach: 'Hukuman disiplin menurut aturan yang dirujuk perjanjian kerja.',
    openQuestion: `${BY_POSITION} Satu daerah merujuk PP disiplin PNS, daerah lain menyusun jenjangnya sendiri.`,
  },
  {
    id: 'TIDAK-MASUK-BERTURUT',
    statement:
      'Tidak masuk kerja tanpa alasan sah sepuluh hari kerja berturut-turut dapat berakibat pemberhentian; pembayaran dihentikan bulan berikutnya.',
    kind: 'statutory',
    citation: cite('PP 94/2021', 'tidak masuk kerja berturut-turut', 'reported', ABSENCE),
    lastKnownValidOn: civilDate('2021-09-14'),
    values: [{ from: civilDate('2021-08-31'), fixed: [{ n: 10, unit: 'working-day' }] }],
    ladder: [],
    binds: 'pegawai',
    breach: 'Pemeriksaan disiplin berat.',
    openQuestion: FOR_PNS,
  },
  {
    id: 'TIDAK-MASUK-SETAHUN',
    statement:
      'Tidak masuk kerja tanpa alasan sah 28 hari kerja atau lebih dalam setahun dapat berakibat pemberhentian.',
    kind: 'statutory',
    citation: cite('PP 94/2021', 'tidak masuk kerja kumulatif', 'reported', LADDER),
    lastKnownValidOn: civilDate('2021-09-14'),
    values: [{ from: civilDate('2021-08-31'), fixed: [{ n: 28, unit: 'working-day' }] }],
    ladder: [],
    binds: 'pegawai',
    breach: 'Pemeriksaan disiplin berat.',
    openQuestion: FOR_PNS,
  },
  {
    id: 'JENJANG-TIDAK-MASUK',
    statement:
      'Tidak masuk kerja kumulatif setahun: 3 hari teguran lisan; 4 teguran tertulis; 7 pernyataan tidak puas tertulis; 11, 14, dan 17 hari potongan tunjangan 25% selama 6, 9, dan 12 bulan; 21 hari penurunan jabatan; 25 hari pembebasan menjadi pelaksana 12 bulan.',
    kind: 'statutory',
    citation: cite('PP 94/2021', 'jenjang hukuman ketidakhadiran', 'reported', LADDER),
    lastKnownValidOn: civilDate('2021-09-14'),
    values: [
      {
        from: civilDate('2021-08-31'),
        fixed: [
          { n: 3, unit: 'working-day' },
          { n: 4, unit: 'working-day' },
          { n: 7, unit: 'working-day' },
          { n: 11, unit: 'working-day' },
          { n: 14, unit: 'working-day' },
          { n: 17, unit: 'working-day' },
          { n: 21, unit: 'working-day' },
          { n: 25, unit: 'working-day' },
        ],
      },
    ],
    ladder: [],
    binds: 'pegawai',
    breach: 'Hukuman disiplin menurut jumlah harinya; jenjang hanya mengusulkan.',
    openQuestion:
      'Jenjang di atasnya (potongan tunjangan, penurunan jabatan) tidak punya arti yang jelas bagi PPPK Paruh Waktu.',
  },
  {
    id: 'PANGGILAN-DISIPLIN',
    statement:
      'Panggilan disampaikan paling sedikit tujuh hari kerja sebelum hari pemeriksaan; yang tidak hadir dipanggil sekali lagi.',
    kind: 'policy',
    citation: ownPolicy('panggilan pemeriksaan disiplin', 'Kebijakan bawaan Tenggat, menurut kebiasaan PP 94/2021'),
    lastKnownValidOn: OWN_SINCE,
    // The count is the distance that a summons keeps; the clock runs to the day that it names.
    lastDay: 'given',
    values: [{ from: KEPMEN_FROM, count: workingDaysAfter(7) }],
    ladder: appearanceLadder,
    binds: 'instansi',
    breach: 'Hari pemeriksaan lewat tanpa dicatat hadir atau tidaknya.',
    openQuestion: 'Jaraknya belum dicocokkan dengan naskah PP 94/2021; pilihan instansi.',
  },
  {
    id: 'PEMERIKSAAN-DISIPLIN',
    statement:
      'Hukuman didahului panggilan, pemeriksaan dengan berita acara, dan kesempatan didengar; keputusan disampaikan kepada pegawai.',
    kind: 'policy',
    citation: ownPolicy('pemeriksaan disiplin', 'Kebijakan bawaan Tenggat, menurut kebiasaan PP 94/2021'),
    lastKnownValidOn: OWN_SINCE,
    values: [],
    ladder: [],
    binds: 'instansi',
    breach: 'Keputusan tanpa pemeriksaan ditolak.',
  },
] as const satisfies readonly Rule[];
