import { civilDate } from '../calendar/civil-date.ts';
import { BY_POSITION, cite, KEPMEN_FROM, kepmen, LINGGAUPOS, OWN_SINCE, ownPolicy, workingDaysAfter } from './cite.ts';
import { defaultLadder, type Rule } from './rule.ts';

const ASKED_TO_MOVE =
  'https://jambiekspres.bacakoran.co/read/21917/pppk-paruh-waktu-bisa-dianggap-mengundurkan-diri-jika-lakukan-hal-ini';

/** Moving within the agency, and asking to leave it. */
export const relocationRules = [
  {
    id: 'PENGISIAN-UNIT-LAIN',
    statement:
      'Selama masa perjanjian belum berakhir, kebutuhan unit lain pada instansi yang sama dapat diisi pegawai yang kompetensinya sesuai.',
    kind: 'statutory',
    citation: kepmen('KEDUA PULUH ENAM', 'inferred', LINGGAUPOS),
    lastKnownValidOn: civilDate('2025-08-20'),
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Pengisian ditolak.',
    openQuestion: `${BY_POSITION} Perubahan perjanjian atau perjanjian baru?`,
  },
  {
    id: 'JAWABAN-UNIT-PENERIMA',
    statement: 'Unit kerja yang membutuhkan menjawab dalam 5 hari kerja setelah pengisian kebutuhannya diajukan.',
    kind: 'policy',
    citation: ownPolicy(
      'jawaban unit penerima',
      'Kebijakan bawaan Tenggat: KepmenPANRB 16/2025 KEDUA PULUH ENAM tidak memberi batas hari',
    ),
    lastKnownValidOn: OWN_SINCE,
    values: [{ from: KEPMEN_FROM, count: workingDaysAfter(5) }],
    ladder: defaultLadder,
    binds: 'kepala-unit-kerja',
    breach: 'Pengisian tetap menunggu jawaban; diam bukan persetujuan dan bukan penolakan.',
    openQuestion: 'Kepmen tidak mengatur jawaban unit; jumlah hari adalah pilihan instansi.',
  },
  {
    id: 'PINDAH-INSTANSI',
    statement: 'Pegawai yang meminta pindah ke instansi lain dinyatakan mengundurkan diri.',
    kind: 'statutory',
    citation: kepmen('KEDUA PULUH LIMA', 'inferred', ASKED_TO_MOVE),
    lastKnownValidOn: civilDate('2025-08-20'),
    values: [],
    ladder: [],
    binds: 'pegawai',
    breach: 'Hubungan kerja diakhiri PPK.',
    openQuestion: BY_POSITION,
  },
  {
    id: 'PINDAH-TERTULIS',
    statement:
      'Permintaan pindah hanya sah tertulis, setelah peringatan dibaca dan diakui; dapat ditarik sampai PPK memutuskan dan tidak pernah disimpulkan dari data.',
    kind: 'policy',
    citation: ownPolicy(
      'permintaan pindah instansi',
      'Kebijakan bawaan Tenggat: KepmenPANRB 16/2025 KEDUA PULUH LIMA tidak mengatur caranya',
    ),
    lastKnownValidOn: OWN_SINCE,
    values: [],
    ladder: [],
    binds: 'instansi',
    breach: 'Permintaan dianggap tidak ada.',
  },
  {
    id: 'SELEKSI-BUKAN-PINDAH',
    statement:
      'Mendaftar seleksi CPNS atau PPPK bukan permintaan pindah; hanya pengangkatannya yang mengakhiri perjanjian.',
    kind: 'practice',
    citation: cite(
      'Keterangan pers',
      'mengikuti seleksi ASN',
      'reported',
      'Artikel pers tentang gaji dan jadwal PPPK Paruh Waktu 2025; alamatnya tidak tercatat',
    ),
    lastKnownValidOn: civilDate('2025-08-20'),
    values: [],
    ladder: [],
    binds: 'instansi',
    breach: 'Pendaftaran tidak boleh dipakai sebagai alasan.',
  },
  {
    id: 'DIANGGAP-DAN-DINYATAKAN',
    statement:
      'Dianggap mengundurkan diri (dokumen tidak lengkap) dan dinyatakan mengundurkan diri (meminta pindah) adalah dua hal dengan akibat berbeda.',
    kind: 'statutory',
    citation: kepmen('KEDELAPAN dan KEDUA PULUH LIMA', 'inferred', `${LINGGAUPOS}; ${ASKED_TO_MOVE}`),
    lastKnownValidOn: civilDate('2025-08-20'),
    values: [],
    ladder: [],
    binds: 'instansi',
    breach: 'Alasan yang tertukar dikoreksi.',
    openQuestion: BY_POSITION,
    informative: true,
    reason: 'Pembedaan istilah; setiap istilah diatur pada aturannya sendiri.',
  },
] as const satisfies readonly Rule[];
