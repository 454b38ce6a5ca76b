import { defaultLadder, type Rule } from './rule.ts';

const EIGHT_STEPS =
  'https://rbtv.disway.id/headline/read/91959/8-tahapan-pengangkatan-pppk-paruh-waktu-resmi-ditetapkan-menpan-rb/15';
const THREE_GROUNDS =
  'https://www.genmuslim.id/nasional/635543132/aturan-baru-menpan-rb-honorer-bisa-batal-jadi-pppk-paruh-waktu-ini-3-penyebab-utamanya?page=2';

/** Rules whose due date is found by counting working days. */
export const countedRules = [
  {
    id: 'NI-USUL',
    statement:
      'PPK mengusulkan penetapan nomor induk kepada Kepala BKN paling lama 7 hari kerja setelah menerima penetapan kebutuhan dari Menteri PANRB.',
    kind: 'statutory',
    citation: {
      instrument: 'KepmenPANRB 16/2025',
      clause: 'KETUJUH huruf e',
      confidence: 'reported',
      source: EIGHT_STEPS,
      reviewedOn: '2026-11-22',
    },
    count: {
      n: 7,
      unit: 'working-day',
      start: 'next-working-day',
      end: '24:00-local',
      cutiBersama: 'excluded',
    },
    ladder: defaultLadder,
    binds: 'PPK',
    breach: 'Usulan terlambat menurut Kepmen; akibat hukumnya tidak disebut. Jendela surat BKN adalah tenggat lain.',
    openQuestion:
      'Sebagian sumber menulis sejak penetapan, bukan setelah diterima. Apakah cuti bersama termasuk hari kerja? Huruf pada diktum mengikuti urutan delapan tahap.',
  },
  {
    id: 'NI-TERIMA',
    statement: 'Nomor induk dari Kepala BKN diterima PPK paling lama 7 hari kerja sejak usulan disampaikan.',
    kind: 'statutory',
    citation: {
      instrument: 'KepmenPANRB 16/2025',
      clause: 'KETUJUH huruf g',
      confidence: 'reported',
      source: EIGHT_STEPS,
      reviewedOn: '2026-11-22',
    },
    count: {
      n: 7,
      unit: 'working-day',
      start: 'next-working-day',
      stricterStart: 'same-day',
      end: '24:00-local',
      cutiBersama: 'excluded',
    },
    ladder: defaultLadder,
    binds: 'BKN',
    breach: 'BKN melewati tenggat; akibat bagi BKN tidak ditemukan. Instansi menanyakan dan mencatat jawabannya.',
    openQuestion:
      '"Sejak" dapat dibaca dengan hari penyampaian ikut dihitung; tanggal yang lebih ketat ditampilkan di sampingnya. Sebagian sumber menghitung dari penetapan oleh BKN, bukan dari penyampaian oleh PPK.',
  },
  {
    id: 'BTS-PERBAIKAN',
    statement: 'Berkas yang dikembalikan BKN (BTS) diperbaiki dan diusulkan kembali dalam 5 hari kerja.',
    kind: 'policy',
    citation: {
      instrument: 'Kebijakan instansi (bawaan)',
      clause: 'perbaikan berkas BTS',
      confidence: 'policy',
      source: 'Kebijakan bawaan Tenggat: tidak ada aturan yang memberi jumlah hari perbaikan berkas BTS',
      reviewedOn: '2026-11-22',
    },
    count: {
      n: 5,
      unit: 'working-day',
      start: 'next-working-day',
      end: '24:00-local',
      cutiBersama: 'excluded',
    },
    ladder: defaultLadder,
    binds: 'instansi',
    breach: 'Berkas belum diperbaiki; usulan tetap terbuka selama jendela surat BKN belum tutup.',
    openQuestion: 'Surat dari sekolah, kampus, atau Dukcapil sering perlu waktu lebih lama daripada lima hari kerja.',
  },
  {
    id: 'TANGGAPAN-PEMBERITAHUAN',
    statement:
      'Calon diberi 3 hari kerja setelah pemberitahuan untuk menanggapi sebelum PPK dapat memutuskan bahwa ia dianggap mengundurkan diri.',
    kind: 'policy',
    citation: {
      instrument: 'Kebijakan instansi (bawaan)',
      clause: 'tanggapan atas pemberitahuan, sebelum KepmenPANRB 16/2025 KEDELAPAN diterapkan',
      confidence: 'policy',
      source: THREE_GROUNDS,
      reviewedOn: '2026-11-22',
    },
    count: {
      n: 3,
      unit: 'working-day',
      start: 'next-working-day',
      end: '24:00-local',
      cutiBersama: 'excluded',
    },
    ladder: defaultLadder,
    binds: 'calon',
    breach: 'PPK dapat memutuskan; sistem tidak pernah memutuskan sendiri bahwa seseorang mengundurkan diri.',
    openQuestion: 'Kepmen tidak mengatur masa pemberitahuan; jumlah hari adalah pilihan instansi.',
  },
] as const satisfies readonly Rule[];
