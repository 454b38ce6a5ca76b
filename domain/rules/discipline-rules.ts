import { civilDate } from '../calendar/civil-date.ts';
import { BY_POSITION, cite, kepmen, LINGGAUPOS, OWN_SINCE, ownPolicy } from './cite.ts';
import type { Rule } from './rule.ts';

const ABSENCE = 'https://hariankepri.com/aturan-baru-disiplin-pns-bolos-10-hari-berturut-turut-bisa-dipecat';
const LADDER =
  'https://m.goriau.com/berita/baca/aturan-baru-pns-dipecat-bila-tak-masuk-kerja-28-hari-dalam-setahun.html';
const FOR_PNS = 'Diatur bagi PNS; penerapan pada PPPK Paruh Waktu menurut rujukan perjanjian kerjanya.';

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
    awaits: 'discipline',
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
    awaits: 'discipline',
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
    awaits: 'discipline',
  },
  {
    id: 'JENJANG-TIDAK-MASUK',
    statement:
      'Tidak masuk kerja kumulatif 3 hari: teguran lisan; 4 sampai 6 hari: teguran tertulis; 7 sampai 10 hari: pernyataan tidak puas tertulis.',
    kind: 'statutory',
    citation: cite('PP 94/2021', 'jenjang hukuman ringan', 'reported', LADDER),
    lastKnownValidOn: civilDate('2021-09-14'),
    values: [
      {
        from: civilDate('2021-08-31'),
        fixed: [
          { n: 3, unit: 'working-day' },
          { n: 4, unit: 'working-day' },
          { n: 7, unit: 'working-day' },
        ],
      },
    ],
    ladder: [],
    binds: 'pegawai',
    breach: 'Hukuman disiplin ringan.',
    openQuestion:
      'Jenjang di atasnya (potongan tunjangan, penurunan jabatan) tidak punya arti yang jelas bagi PPPK Paruh Waktu.',
    awaits: 'discipline',
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
