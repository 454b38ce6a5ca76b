import { civilDate } from '../calendar/civil-date.ts';
import { BY_POSITION, cite, KEPMEN_FROM, kepmen, LINGGAUPOS, OWN_SINCE, workingDaysAfter } from './cite.ts';
import { defaultLadder, type Rule } from './rule.ts';

const THREE_GROUNDS =
  'https://www.genmuslim.id/nasional/635543132/aturan-baru-menpan-rb-honorer-bisa-batal-jadi-pppk-paruh-waktu-ini-3-penyebab-utamanya?page=2';

/** How the process of a candidate may end before the appointment. */
export const cancellationRules = [
  {
    id: 'PEMBATALAN',
    statement:
      'Sebelum keputusan pengangkatan, PPK dapat membatalkan proses calon yang mengundurkan diri, dianggap mengundurkan diri, atau meninggal dunia; tidak ada alasan lain.',
    kind: 'statutory',
    citation: kepmen('KEDELAPAN', 'inferred', LINGGAUPOS),
    lastKnownValidOn: civilDate('2025-12-22'),
    values: [{ from: KEPMEN_FROM, fixed: [{ n: 3, unit: 'item' }] }],
    ladder: [],
    binds: 'PPK',
    breach: 'Pembatalan ditolak.',
    openQuestion: `${BY_POSITION} Antara NI dan keputusan pengangkatan: apakah NI ikut dibatalkan di BKN?`,
  },
  {
    id: 'TANGGAPAN-PEMBERITAHUAN',
    statement:
      'Calon diberi 3 hari kerja setelah pemberitahuan untuk menanggapi sebelum PPK dapat memutuskan bahwa ia dianggap mengundurkan diri.',
    kind: 'policy',
    citation: cite(
      'Kebijakan instansi (bawaan)',
      'tanggapan atas pemberitahuan, sebelum KepmenPANRB 16/2025 KEDELAPAN diterapkan',
      'policy',
      THREE_GROUNDS,
    ),
    lastKnownValidOn: OWN_SINCE,
    values: [{ from: KEPMEN_FROM, count: workingDaysAfter(3) }],
    ladder: defaultLadder,
    binds: 'calon',
    breach: 'PPK dapat memutuskan; sistem tidak pernah memutuskan sendiri bahwa seseorang mengundurkan diri.',
    openQuestion: 'Kepmen tidak mengatur masa pemberitahuan; jumlah hari adalah pilihan instansi.',
  },
  {
    id: 'TANPA-PENGGANTI',
    statement: 'Bagi calon PPPK Paruh Waktu yang dibatalkan tidak ditemukan mekanisme pengganti.',
    kind: 'statutory',
    citation: kepmen('KEDELAPAN', 'inferred', LINGGAUPOS),
    lastKnownValidOn: civilDate('2025-12-22'),
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Kebutuhan yang ditinggalkan tetap kosong.',
    openQuestion: `${BY_POSITION} Pengganti menurut peringkat hanya dikenal pada seleksi biasa.`,
    informative: true,
    reason: 'Ketiadaan aturan; tidak ada langkah yang dapat dijalankan.',
  },
  {
    id: 'LARANGAN-MELAMAR',
    statement: 'Pelamar PPPK biasa yang mengundurkan diri setelah lulus tidak dapat melamar selama dua tahun.',
    kind: 'statutory',
    citation: cite(
      'Pengumuman BKN 2024',
      'sanksi pengunduran diri',
      'reported',
      'Pengumuman BKN 2024 tentang seleksi PPPK',
    ),
    lastKnownValidOn: civilDate('2024-01-01'),
    values: [{ from: civilDate('2024-01-01'), fixed: [{ n: 2, unit: 'year' }] }],
    ladder: [],
    binds: 'calon',
    breach: 'Lamaran berikutnya ditolak.',
    openQuestion: 'Belum ada sumber yang menerapkannya pada PPPK Paruh Waktu.',
    informative: true,
    reason: 'Berlaku bagi PPPK biasa; penerapannya di sini belum dipastikan.',
  },
] as const satisfies readonly Rule[];
