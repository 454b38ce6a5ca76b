import { civilDate } from '../calendar/civil-date.ts';
import { cite, KEPMEN_FROM, kepmen, OWN_SINCE, ownPolicy, UU_20_2023, workingDaysAfter } from './cite.ts';
import { defaultLadder, type Rule } from './rule.ts';

const TWELVE_GROUNDS =
  'https://www.detik.com/edu/detikpedia/d-7733264/12-alasan-pppk-paruh-waktu-diberhentikan-salah-satunya-gabung-parpol';

/** On which grounds, how and with what remedy the employment ends. */
export const terminationRules = [
  {
    id: 'ALASAN-PEMBERHENTIAN',
    statement: 'Pegawai diberhentikan hanya karena salah satu dari dua belas alasan dalam Kepmen.',
    kind: 'statutory',
    citation: kepmen('KEDUA PULUH EMPAT', 'reported', TWELVE_GROUNDS),
    lastKnownValidOn: civilDate('2026-09-25'),
    values: [{ from: KEPMEN_FROM, fixed: [{ n: 12, unit: 'item' }] }],
    ladder: [],
    binds: 'PPK',
    breach: 'Pemberhentian ditolak.',
    openQuestion: 'Huruf a sampai l mengikuti urutan dua sumber; satu perjanjian daerah membagi huruf e menjadi dua.',
  },
  {
    id: 'KELAS-PEMBERHENTIAN',
    statement:
      'Penyelewengan terhadap Pancasila, pelanggaran disiplin berat, kejahatan jabatan, dan keanggotaan partai politik berakibat pemberhentian tidak dengan hormat.',
    kind: 'statutory',
    citation: cite('UU 20/2023', 'Pasal 52 ayat (4)', 'primary', UU_20_2023),
    lastKnownValidOn: civilDate('2023-10-31'),
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Kelas yang berbeda dari undang-undang ditandai.',
    openQuestion:
      'Perjanjian kerja daerah menyebut kelas lain untuk pelanggaran disiplin berat; perbedaannya ditampilkan.',
  },
  {
    id: 'PIDANA-DUA-TAHUN',
    statement:
      'Pidana penjara paling singkat dua tahun menurut putusan berkekuatan hukum tetap menjadi alasan pemberhentian.',
    kind: 'statutory',
    citation: kepmen('KEDUA PULUH EMPAT huruf j', 'reported', TWELVE_GROUNDS),
    lastKnownValidOn: civilDate('2025-08-20'),
    values: [{ from: KEPMEN_FROM, fixed: [{ n: 2, unit: 'year' }] }],
    ladder: [],
    binds: 'PPK',
    breach: 'Pemberhentian tanpa putusan ditolak.',
    openQuestion:
      'Dua tahun menurut pidana yang dijatuhkan atau ancaman terendahnya? Pasal 52 ayat (4) tidak memberi kelas.',
  },
  {
    id: 'BUKTI-PIDANA-PARTAI',
    statement:
      'Alasan pidana atau partai politik memerlukan nomor dan tanggal putusan atau dokumen, dan orangnya didengar; tidak pernah dari tanda dalam data yang dimuat.',
    kind: 'policy',
    citation: ownPolicy(
      'bukti alasan pidana dan partai politik',
      'Kebijakan bawaan Tenggat: Kepmen tidak menyebut buktinya',
    ),
    lastKnownValidOn: OWN_SINCE,
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Pemberhentian ditolak.',
  },
  {
    id: 'TIDAK-BERKINERJA',
    statement:
      'Tidak ada predikat yang dengan sendirinya memberhentikan atau menolak perpanjangan; predikat membuka peninjauan yang diputus dengan alasan.',
    kind: 'policy',
    citation: ownPolicy(
      'tidak berkinerja',
      'Kebijakan bawaan Tenggat: KepmenPANRB 16/2025 KEDUA PULUH EMPAT huruf h tidak memberi ukuran',
    ),
    lastKnownValidOn: OWN_SINCE,
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Keputusan tanpa alasan ditolak.',
  },
  {
    id: 'TANGGAL-MENINGGAL',
    statement:
      'Pemberhentian karena meninggal dunia berlaku sejak tanggal kematian menurut akta; hak sesudahnya didaftar untuk dibalik.',
    kind: 'policy',
    citation: ownPolicy('meninggal dunia', 'Kebijakan bawaan Tenggat: KepmenPANRB 16/2025 KEDUA PULUH EMPAT huruf c'),
    lastKnownValidOn: OWN_SINCE,
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Keputusan tanpa akta kematian ditolak.',
  },
  {
    id: 'ALASAN-GUGUR',
    statement:
      'Bila yang menjadi dasar SK pemberhentian dibatalkan atau diubah sesudahnya, PPK memutuskan apakah SK itu dicabut; hubungan kerja pulih sejak hari pencabutan dan jedanya ditampilkan.',
    kind: 'policy',
    citation: ownPolicy(
      'dasar pemberhentian yang gugur',
      'Kebijakan bawaan Tenggat: KepmenPANRB 16/2025 KEDUA PULUH EMPAT dan PP 79/2021 tidak mengaturnya',
    ),
    lastKnownValidOn: OWN_SINCE,
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'SK tetap berlaku sampai PPK memutuskan, dan berkasnya tidak ditutup.',
    openQuestion: 'Apakah ada batas hari bagi PPK untuk melaksanakan putusan? Tidak ditemukan dalam sumber kami.',
  },
  {
    id: 'KEPUTUSAN-PERORANG',
    statement:
      'Keputusan yang merugikan orang tidak diambil massal, kecuali dengan alasan dan kelas bagi setiap orang.',
    kind: 'policy',
    citation: ownPolicy('keputusan massal', 'Kebijakan bawaan Tenggat'),
    lastKnownValidOn: OWN_SINCE,
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Keputusan massal ditolak.',
  },
  {
    id: 'KEBERATAN-BANDING',
    statement:
      'Pegawai dapat mengajukan keberatan atau banding administratif paling lama 14 hari kerja setelah keputusan diterima.',
    kind: 'statutory',
    citation: cite('PP 79/2021', 'upaya administratif', 'reported', 'PP 79/2021'),
    lastKnownValidOn: civilDate('2021-08-10'),
    values: [{ from: civilDate('2021-08-10'), count: workingDaysAfter(14) }],
    // It is the employee's to use or not: the desk is told once, nobody is reminded or reported.
    ladder: [{ kind: 'breach', to: 'operator' }],
    binds: 'pegawai',
    breach: 'Keputusan tidak dapat dipersoalkan lagi di jalur ini.',
    openQuestion: 'Hari pertama hitungan belum dicocokkan dengan naskah.',
  },
  {
    id: 'JAWABAN-KEBERATAN',
    statement: 'Keberatan dijawab paling lama 21 hari kerja.',
    kind: 'statutory',
    citation: cite('PP 79/2021', 'upaya administratif', 'reported', 'PP 79/2021'),
    lastKnownValidOn: civilDate('2021-08-10'),
    values: [{ from: civilDate('2021-08-10'), count: workingDaysAfter(21) }],
    ladder: defaultLadder,
    binds: 'PPK',
    breach: 'Pegawai dapat meneruskan ke BPASN.',
    openQuestion: 'Hari pertama hitungan belum dicocokkan dengan naskah.',
  },
  {
    id: 'PENGHAPUSAN-DITOLAK',
    statement: 'Data orang tidak dihapus selama hubungan kerja, upaya administratif, atau retensi arsip berjalan.',
    kind: 'policy',
    citation: ownPolicy('penghapusan data', 'Kebijakan bawaan Tenggat, di samping UU 27/2022'),
    lastKnownValidOn: OWN_SINCE,
    values: [],
    ladder: [],
    binds: 'instansi',
    breach: 'Permintaan penghapusan ditolak dengan alasannya.',
  },
] as const satisfies readonly Rule[];
