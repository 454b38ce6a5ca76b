import { civilDate } from '../calendar/civil-date.ts';
import { BY_POSITION, cite, HAIJAKARTA, KEPMEN_FROM, kepmen, LINGGAUPOS } from './cite.ts';
import type { Rule } from './rule.ts';

const RENEWAL_TEMPLATE = 'https://github.com/kalamangna/sinjai-emails';

/** From the appointment to the first day at work. */
export const contractRules = [
  {
    id: 'PENGANGKATAN',
    statement: 'PPK, atau pejabat yang diberi kuasa, menetapkan pengangkatan setelah nomor induk diterima.',
    kind: 'statutory',
    citation: kepmen('KETUJUH huruf h', 'reported', LINGGAUPOS),
    lastKnownValidOn: civilDate('2025-12-22'),
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Keputusan pengangkatan ditolak.',
    openQuestion: 'Kepmen tidak memberi batas hari untuk pengangkatan.',
  },
  {
    id: 'PERJANJIAN-TUJUH-UNSUR',
    statement:
      'Perjanjian kerja paling sedikit memuat jabatan, ekspektasi kinerja, unit kerja penempatan, skema kerja, masa perjanjian kerja, hak dan kewajiban, serta sanksi.',
    kind: 'statutory',
    citation: kepmen('KEDUA BELAS', 'inferred', HAIJAKARTA),
    lastKnownValidOn: civilDate('2026-09-25'),
    values: [{ from: KEPMEN_FROM, fixed: [{ n: 7, unit: 'item' }] }],
    ladder: [],
    binds: 'PPK',
    breach: 'Perjanjian yang tidak memuat ketujuh unsur tidak dapat ditandatangani.',
    openQuestion: BY_POSITION,
  },
  {
    id: 'MASA-SATU-TAHUN',
    statement: 'Masa perjanjian kerja ditetapkan setiap satu tahun sampai pegawai diangkat menjadi PPPK.',
    kind: 'statutory',
    citation: kepmen(
      'KETIGA BELAS',
      'reported',
      'https://m.jpnn.com/news/kontrak-kerja-pppk-paruh-waktu-5-tahun-kapan-diangkat-jadi-full-time',
    ),
    lastKnownValidOn: civilDate('2026-09-25'),
    values: [{ from: KEPMEN_FROM, fixed: [{ n: 1, unit: 'year' }] }],
    ladder: [],
    binds: 'PPK',
    breach: 'Masa perjanjian yang bukan satu tahun ditolak.',
  },
  {
    id: 'MASA-PPPK-BIASA',
    statement:
      'Masa perjanjian PPPK biasa paling singkat satu tahun dan dapat diperpanjang menurut kinerja, kesesuaian kompetensi, dan kebutuhan; tidak ada batas terlama.',
    kind: 'statutory',
    citation: cite(
      'PermenPANRB 6/2024',
      'Pasal 60',
      'reported',
      'https://harianmuba.bacakoran.co/read/7109/kabar-terbaru-yes-permepan-rb-62024-menghapus-maksimal-kontrak-kerja-pppk',
    ),
    lastKnownValidOn: civilDate('2024-08-01'),
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Tidak mengikat perjanjian paruh waktu.',
  },
  {
    id: 'PERJANJIAN-RANGKAP-DUA',
    statement: 'Perjanjian kerja dibuat rangkap dua bermeterai, satu bagi setiap pihak.',
    kind: 'practice',
    citation: cite('Perjanjian kerja yang dipakai daerah', 'penutup', 'reported', RENEWAL_TEMPLATE),
    lastKnownValidOn: civilDate('2026-09-25'),
    values: [{ from: KEPMEN_FROM, fixed: [{ n: 2, unit: 'item' }] }],
    ladder: [],
    binds: 'PPK',
    breach: 'Akibat tidak diatur.',
    informative: true,
    reason: 'Kebiasaan dalam perjanjian dua daerah; bukan syarat Kepmen.',
  },
  {
    id: 'MASA-KERJA',
    statement: 'Masa kerja pada instansi dihitung sejak pengangkatan (TMT), bukan sejak SPMT.',
    kind: 'statutory',
    citation: kepmen('KELIMA BELAS', 'inferred', LINGGAUPOS),
    lastKnownValidOn: civilDate('2026-09-25'),
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Tanggal mulai masa kerja yang bukan TMT ditolak.',
    openQuestion: BY_POSITION,
  },
  {
    id: 'PENUGASAN',
    statement: 'Pegawai melapor ke unit kerjanya dalam dua minggu setelah surat perintah penugasan.',
    kind: 'practice',
    citation: cite(
      'Surat perintah penugasan Kabupaten Kapuas',
      'lapor diri',
      'reported',
      'Surat perintah Sekda Kabupaten Kapuas, 26 November 2025',
    ),
    lastKnownValidOn: civilDate('2025-11-26'),
    values: [],
    ladder: [],
    binds: 'pegawai',
    breach: 'Akibat tidak diatur.',
    informative: true,
    reason: 'Praktik satu daerah; tidak ada aturan nasional.',
  },
  {
    id: 'SPMT',
    statement:
      'Kepala unit kerja menyatakan dengan SPMT sejak tanggal berapa pegawai yang telah diangkat nyata bertugas.',
    kind: 'statutory',
    citation: cite(
      'Surat BKN 16955/B-MP.01.01/SD/D/2025',
      'SPMT',
      'reported',
      'https://www.jpnn.com/news/bkn-desak-pemda-tetapkan-spmt-pppk-paruh-waktu-paling-lambat-1-januari-2026',
    ),
    lastKnownValidOn: civilDate('2025-12-13'),
    values: [],
    ladder: [],
    binds: 'kepala-unit-kerja',
    breach: 'SPMT sebelum pengangkatan ditolak.',
    openQuestion:
      'TMT dapat mendahului penandatanganan dan SPMT; upah dalam praktik mengikuti hari kerja pertama bulan itu.',
  },
] as const satisfies readonly Rule[];
