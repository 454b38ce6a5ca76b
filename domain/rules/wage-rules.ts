import { civilDate } from '../calendar/civil-date.ts';
import { cite, KEPMEN_FROM, kepmen, OWN_SINCE, ownPolicy } from './cite.ts';
import type { Rule } from './rule.ts';

const BUDGETING =
  'Surat Mendagri 900.1.1/227/SJ; http://updatecpns.com/2025/01/penganggaran-gaji-bagi-pppk-paruh-waktu.html?m=1';
const WAGE_RIGHTS =
  'https://rbtv.disway.id/amp/91998/honorer-pppk-paruh-waktu-ini-hak-dan-skema-penggajian-sesuai-keputusan-menpan-rb/16';

/** What a part-time employee is paid, from when, and from which budget. */
export const wageRules = [
  {
    id: 'UPAH-TERENDAH',
    statement:
      'Upah paling sedikit sebesar yang diterima saat menjadi pegawai non-ASN atau sesuai upah minimum yang berlaku di wilayahnya.',
    kind: 'statutory',
    citation: kepmen('KESEMBILAN BELAS', 'reported', BUDGETING),
    lastKnownValidOn: civilDate('2025-08-20'),
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Upah di bawah batas memerlukan alasan tertulis.',
    openQuestion:
      '"Atau" dapat dibaca sebagai yang lebih besar, salah satu, atau menurut kemampuan anggaran; upah minimum provinsi atau kabupaten/kota?',
  },
  {
    id: 'BUKTI-PENGHASILAN-TERAKHIR',
    statement:
      'Penghasilan terakhir sebagai pegawai non-ASN dicatat dengan jumlah, masa, dan buktinya (SK, DPA, atau daftar pembayaran).',
    kind: 'policy',
    citation: ownPolicy(
      'penghasilan terakhir',
      'Kebijakan bawaan Tenggat: KepmenPANRB 16/2025 KESEMBILAN BELAS tidak menyebut buktinya',
    ),
    lastKnownValidOn: OWN_SINCE,
    values: [],
    ladder: [],
    binds: 'instansi',
    breach: 'Batas upah tidak dapat dihitung dan disebut demikian.',
  },
  {
    id: 'UPAH-MINIMUM-TAHUNAN',
    statement: 'Upah minimum provinsi berlaku sejak 1 Januari tahunnya.',
    kind: 'statutory',
    citation: cite(
      'PP 49/2025',
      'upah minimum 2026',
      'reported',
      'https://jakarta365.net/ekonomi/2326574/ump-2026-berlaku-januari-cek-daftar-36-provinsi-yang-sudah-menetapkan',
    ),
    lastKnownValidOn: civilDate('2025-12-26'),
    values: [],
    ladder: [],
    binds: 'instansi',
    breach: 'Upah dihitung ulang pada 1 Januari.',
    openQuestion: 'Keputusan gubernur tiap provinsi belum dimuat.',
  },
  {
    id: 'DANA-UPAH',
    statement: 'Upah dapat didanai dari selain belanja pegawai.',
    kind: 'statutory',
    citation: kepmen('KEDUA PULUH', 'reported', BUDGETING),
    lastKnownValidOn: civilDate('2025-08-20'),
    values: [],
    ladder: [],
    binds: 'instansi',
    breach: 'Sumber dana dicatat bersama upahnya.',
    openQuestion: 'Satu sumber menulis belanja pegawai; praktik daerah memakai belanja barang dan jasa.',
  },
  {
    id: 'UPAH-DAN-FASILITAS',
    statement: 'Selain upah, pegawai mendapat fasilitas lain menurut peraturan perundang-undangan.',
    kind: 'statutory',
    citation: kepmen('KEDUA PULUH SATU', 'reported', WAGE_RIGHTS),
    lastKnownValidOn: civilDate('2025-01-15'),
    values: [],
    ladder: [],
    binds: 'instansi',
    breach: 'Akibat tidak diatur.',
  },
  {
    id: 'ANGGARAN-DAERAH',
    statement:
      'Daerah menganggarkan upah pada kode rekening menurut kelompok jabatannya; bila belum tersedia, melalui belanja tidak terduga, penjadwalan ulang kegiatan, atau kas.',
    kind: 'statutory',
    citation: cite('Surat Mendagri 900.1.1/227/SJ', 'penganggaran', 'reported', BUDGETING),
    lastKnownValidOn: civilDate('2025-01-16'),
    values: [],
    ladder: [],
    binds: 'instansi',
    breach: 'Perjanjian tanpa anggaran ditinjau.',
    openQuestion: 'Delapan kode rekening; lima yang pertama belum dipastikan.',
  },
  {
    id: 'SK-MEMUAT-UPAH',
    statement: 'Keputusan pengangkatan menyebut besaran upah.',
    kind: 'statutory',
    citation: cite(
      'SE Kepala BKN 6/2025',
      'keputusan pengangkatan',
      'reported',
      'SE Kepala BKN 6/2025, 4 September 2025',
    ),
    lastKnownValidOn: civilDate('2025-09-04'),
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Keputusan tanpa upah dilengkapi sebelum diunggah.',
  },
  {
    id: 'MULAI-UPAH',
    statement:
      'Pegawai yang mulai bertugas pada hari kerja pertama suatu bulan diberi upah sejak bulan itu; yang mulai pada hari kerja kedua atau sesudahnya sejak bulan berikutnya.',
    kind: 'practice',
    citation: cite(
      'Perjanjian kerja yang dipakai daerah',
      'pembayaran upah',
      'reported',
      'https://github.com/kalamangna/sinjai-emails',
    ),
    lastKnownValidOn: civilDate('2026-09-25'),
    values: [],
    ladder: [],
    binds: 'instansi',
    breach: 'Pembayaran diperhitungkan kembali.',
    openQuestion: 'Praktik dua daerah; Kepmen tidak mengaturnya.',
  },
  {
    id: 'THR-GAJI-13',
    statement:
      'THR dan gaji ketiga belas tahun 2026 dibaca mencakup PPPK Paruh Waktu; yang belum setahun dihitung menurut bulan bertugas.',
    kind: 'statutory',
    citation: cite(
      'PP 9/2026',
      'THR dan gaji ketiga belas',
      'reported',
      'https://www.jpnn.com/news/asyik-terbit-regulasi-pppk-paruh-waktu-mendapat-thr-juga-gaji-ke-13',
    ),
    lastKnownValidOn: civilDate('2026-03-12'),
    // Of 2026 only: each year has its own decree.
    values: [{ from: civilDate('2026-01-01'), until: civilDate('2027-01-01'), fixed: [{ n: 12, unit: 'month' }] }],
    ladder: [],
    binds: 'instansi',
    breach: 'Akibat tidak disebut.',
    openQuestion: 'Rumus bagi yang belum setahun adalah praktik satu kota.',
  },
  {
    id: 'UPAH-PRORATA',
    statement: 'Batas upah dapat diperhitungkan menurut jam kerja seminggu terhadap 37,5 jam.',
    kind: 'policy',
    citation: ownPolicy(
      'upah menurut jam kerja',
      'Kebijakan bawaan Tenggat: tidak ada aturan tentang pembagian upah menurut jam',
    ),
    lastKnownValidOn: OWN_SINCE,
    values: [{ from: KEPMEN_FROM, fixed: [{ n: 37.5, unit: 'hours-per-week' }] }],
    ladder: [],
    binds: 'PPK',
    breach: 'Dasar hitungan dicatat bersama upahnya.',
    openQuestion: 'Bagi guru, upah mengikuti jam tatap muka.',
  },
] as const satisfies readonly Rule[];
