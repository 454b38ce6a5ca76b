import { civilDate } from '../calendar/civil-date.ts';
import { BY_POSITION, cite, KEPMEN_FROM, kepmen, LINGGAUPOS, OWN_SINCE, ownPolicy } from './cite.ts';
import type { Rule } from './rule.ts';

const HOURS_BY_PPK =
  'https://radartasik.id/2025/01/15/soal-jam-kerja-serta-gaji-pppk-paruh-waktu-perhatikan-diktum-ke-14-kepmenpanrb-nomor-16-tahun-2025-ini';
const AGENCY_HOURS =
  'https://setneg.go.id/baca/index/pemerintah_terbitkan_aturan_flexible_working_arrangement_bagi_asn';

/** Duties and hours while the agreement runs. */
export const employmentRules = [
  {
    id: 'WAJIB-PENUHI-PERJANJIAN',
    statement: 'Orang yang diangkat memenuhi kewajiban menurut perjanjian kerjanya.',
    kind: 'statutory',
    citation: kepmen('KESEBELAS', 'inferred', LINGGAUPOS),
    lastKnownValidOn: civilDate('2026-09-25'),
    values: [],
    ladder: [],
    binds: 'pegawai',
    breach: 'Tidak memenuhi target dapat menjadi alasan peninjauan kinerja.',
    openQuestion: BY_POSITION,
  },
  {
    id: 'JAM-KERJA-PPK',
    statement:
      'PPK menetapkan masa dan jam kerja menurut ketersediaan anggaran dan karakteristik pekerjaan; jumlah jamnya tidak ditentukan.',
    kind: 'statutory',
    citation: kepmen('KEEMPAT BELAS', 'reported', HOURS_BY_PPK),
    lastKnownValidOn: civilDate('2025-08-20'),
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Perjanjian tanpa jam kerja tidak dapat dihitung upahnya.',
    openQuestion:
      'Angka jam per minggu yang beredar (empat jam, delapan jam, 20 sampai 30 jam) tidak ada dalam Kepmen.',
    awaits: 'employment',
  },
  {
    id: 'JAM-KERJA-INSTANSI',
    statement:
      'Jam kerja instansi 37,5 jam seminggu dalam lima hari, Senin sampai Jumat; selama Ramadan 32,5 jam. Unit pelayanan langsung dan dukungan operasional dikecualikan.',
    kind: 'statutory',
    citation: cite('Perpres 21/2023', 'Pasal 3 dan 4', 'reported', AGENCY_HOURS),
    lastKnownValidOn: civilDate('2023-04-26'),
    values: [
      {
        from: civilDate('2023-04-12'),
        fixed: [
          { n: 37.5, unit: 'hours-per-week' },
          { n: 32.5, unit: 'hours-per-week' },
        ],
      },
    ],
    ladder: [],
    binds: 'instansi',
    breach: 'Jam kerja paruh waktu di atas batas ini ditolak.',
    openQuestion: 'Nomor pasal jam Ramadan belum dicocokkan dengan naskah; peraturan ini mencabut Keppres 68/1995.',
  },
  {
    id: 'HARI-KERJA',
    statement:
      'Hari kerja dibaca sebagai hari kerja instansi pemerintah: Senin sampai Jumat, di luar libur nasional dan cuti bersama.',
    kind: 'statutory',
    citation: cite('Perpres 21/2023', 'Pasal 3', 'inferred', AGENCY_HOURS),
    lastKnownValidOn: civilDate('2023-04-26'),
    values: [],
    ladder: [],
    binds: 'instansi',
    breach: 'Bukan kewajiban yang dapat dilewati.',
    openQuestion:
      'Kepmen memakai istilah ini tanpa arti sendiri; artinya disimpulkan. Unit pelayanan langsung dapat bekerja enam hari.',
    informative: true,
    reason: 'Arti kata dalam hitungan; yang mengikat adalah tenggat yang memakainya.',
  },
  {
    id: 'JAM-TIDAK-LEBIH-BERAT',
    statement: 'Jam kerja paruh waktu tidak lebih berat atau lebih merugikan daripada jam kerja penuh.',
    kind: 'policy',
    citation: ownPolicy(
      'jam kerja, di samping KepmenPANRB 16/2025 KEEMPAT BELAS',
      'Artikel pers tentang gaji dan jadwal PPPK Paruh Waktu 2025; alamatnya tidak tercatat',
    ),
    lastKnownValidOn: OWN_SINCE,
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Perjanjian ditinjau sebelum ditandatangani.',
    openQuestion: 'Ditulis pers tanpa menyebut pasal.',
    awaits: 'employment',
  },
  {
    id: 'EMPAT-KEWAJIBAN',
    statement:
      'Pegawai wajib setia kepada Pancasila, UUD 1945, NKRI, dan pemerintah; menaati hukum; melaksanakan nilai dasar, kode etik, dan kode perilaku ASN; serta menjaga netralitas.',
    kind: 'statutory',
    citation: kepmen('KEDUA PULUH DUA', 'inferred', LINGGAUPOS),
    lastKnownValidOn: civilDate('2026-09-25'),
    values: [{ from: KEPMEN_FROM, fixed: [{ n: 4, unit: 'item' }] }],
    ladder: [],
    binds: 'pegawai',
    breach: 'Ditangani menurut aturan disiplin ASN.',
    openQuestion: `${BY_POSITION} Satu sumber menyebut diktum KEDUA PULUH SATU.`,
    awaits: 'employment',
  },
  {
    id: 'HAK-DI-LUAR-UPAH',
    statement:
      'Cuti, pengembangan kompetensi, jaminan kecelakaan kerja dan kematian, jaminan kesehatan, dan sarana kerja diberikan menurut perjanjian kerja masing-masing.',
    kind: 'practice',
    citation: cite(
      'Perjanjian kerja yang dipakai daerah',
      'hak pegawai',
      'reported',
      'https://github.com/kalamangna/sinjai-emails',
    ),
    lastKnownValidOn: civilDate('2026-09-25'),
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Hak yang tidak dijanjikan tidak dapat ditagih.',
    openQuestion: 'Pers menulis cuti belum tentu diberikan; dua perjanjian daerah memberi empat macam cuti.',
    awaits: 'employment',
  },
  {
    id: 'JUMLAH-PEGAWAI',
    statement: 'Jumlah PNS dan PPPK instansi dicatat pada suatu tanggal, sebelum dan sesudah pengangkatan.',
    kind: 'practice',
    citation: cite(
      'Keterangan Pemerintah Kota Palembang',
      'pelantikan 2.037 PPPK',
      'reported',
      'https://www.sumselpers.com/2025/12/pemkot-palembang-resmikan-2037-pppk.html',
    ),
    lastKnownValidOn: civilDate('2025-12-22'),
    values: [],
    ladder: [],
    binds: 'instansi',
    breach: 'Bukan kewajiban hukum.',
    informative: true,
    reason: 'Angka laporan; tidak memerintahkan dan tidak membatasi apa pun.',
  },
] as const satisfies readonly Rule[];
