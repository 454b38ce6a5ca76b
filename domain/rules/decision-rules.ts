import type { Rule } from './rule.ts';

const HAIJAKARTA =
  'https://haijakarta.id/resmi-rilis-aturan-terbaru-honorer-jadi-pppk-paruh-waktu-berdasarkan-keputusan-menpanrb-nomor-16-tahun-2025/amp';
const LINGGAUPOS = 'https://linggaupos.disway.id/amp/685462/kapan-pelantikan-pppk-paruh-waktu-2025-begini-aturannya/16';
const BY_POSITION = 'Nomor diktum disimpulkan dari urutan, belum dicocokkan dengan naskah.';

/** Rules that open no clock and are cited where a decision is refused. */
export const decisionRules = [
  {
    id: 'USUL-WAJIB-LENGKAP',
    statement: 'Usulan kebutuhan terdiri atas surat usulan dan SPTJM yang ditandatangani PPK.',
    kind: 'statutory',
    citation: {
      instrument: 'Surat MenPANRB B/3832/M.SM.01.00/2025',
      clause: 'kelengkapan usulan',
      confidence: 'reported',
      source:
        'https://m.jpnn.com/news/surat-menpan-rb-terbaru-soal-usulan-pppk-paruh-waktu-cermati-ketentuan-urutan-prioritas',
      reviewedOn: '2026-11-22',
    },
    ladder: [],
    binds: 'PPK',
    breach: 'Usulan tidak dapat disampaikan.',
  },
  {
    id: 'PEMBATALAN',
    statement:
      'Sebelum keputusan pengangkatan, PPK dapat membatalkan proses calon yang mengundurkan diri, dianggap mengundurkan diri, atau meninggal dunia; tidak ada alasan lain.',
    kind: 'statutory',
    citation: {
      instrument: 'KepmenPANRB 16/2025',
      clause: 'KEDELAPAN',
      confidence: 'inferred',
      source: LINGGAUPOS,
      reviewedOn: '2026-11-22',
    },
    ladder: [],
    binds: 'PPK',
    breach: 'Pembatalan ditolak.',
    openQuestion: `${BY_POSITION} Antara NI dan keputusan pengangkatan: apakah NI ikut dibatalkan di BKN?`,
  },
  {
    id: 'NI-SYARAT-SK',
    statement: 'Instansi tidak mengangkat calon yang nomor induknya belum ditetapkan BKN.',
    kind: 'statutory',
    citation: {
      instrument: 'Surat BKN 16955/B-MP.01.01/SD/D/2025',
      clause: 'larangan mengangkat tanpa NI',
      confidence: 'reported',
      source: 'https://klikinaja.com/lewat-20-desember-usulan-pppk-paruh-waktu-ditolak',
      reviewedOn: '2026-11-22',
    },
    ladder: [],
    binds: 'PPK',
    breach: 'Keputusan pengangkatan ditolak.',
  },
  {
    id: 'PENGANGKATAN',
    statement: 'PPK, atau pejabat yang diberi kuasa, menetapkan pengangkatan setelah nomor induk diterima.',
    kind: 'statutory',
    citation: {
      instrument: 'KepmenPANRB 16/2025',
      clause: 'KETUJUH huruf h',
      confidence: 'reported',
      source: LINGGAUPOS,
      reviewedOn: '2026-11-22',
    },
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
    citation: {
      instrument: 'KepmenPANRB 16/2025',
      clause: 'KEDUA BELAS',
      confidence: 'inferred',
      source: HAIJAKARTA,
      reviewedOn: '2026-11-22',
    },
    ladder: [],
    binds: 'PPK',
    breach: 'Perjanjian yang tidak memuat ketujuh unsur tidak dapat ditandatangani.',
    openQuestion: BY_POSITION,
  },
  {
    id: 'MASA-SATU-TAHUN',
    statement: 'Masa perjanjian kerja ditetapkan setiap satu tahun sampai pegawai diangkat menjadi PPPK.',
    kind: 'statutory',
    citation: {
      instrument: 'KepmenPANRB 16/2025',
      clause: 'KETIGA BELAS',
      confidence: 'reported',
      source: 'https://m.jpnn.com/news/kontrak-kerja-pppk-paruh-waktu-5-tahun-kapan-diangkat-jadi-full-time',
      reviewedOn: '2026-11-22',
    },
    ladder: [],
    binds: 'PPK',
    breach: 'Masa perjanjian yang bukan satu tahun ditolak.',
  },
  {
    id: 'SPMT',
    statement:
      'Kepala unit kerja menyatakan dengan SPMT sejak tanggal berapa pegawai yang telah diangkat nyata bertugas.',
    kind: 'statutory',
    citation: {
      instrument: 'Surat BKN 16955/B-MP.01.01/SD/D/2025',
      clause: 'SPMT',
      confidence: 'reported',
      source: 'https://www.jpnn.com/news/bkn-desak-pemda-tetapkan-spmt-pppk-paruh-waktu-paling-lambat-1-januari-2026',
      reviewedOn: '2026-11-22',
    },
    ladder: [],
    binds: 'kepala-unit-kerja',
    breach: 'SPMT sebelum pengangkatan ditolak.',
    openQuestion:
      'TMT dapat mendahului penandatanganan dan SPMT; upah dalam praktik mengikuti hari kerja pertama bulan itu.',
  },
  {
    id: 'MASA-KERJA',
    statement: 'Masa kerja pada instansi dihitung sejak pengangkatan (TMT), bukan sejak SPMT.',
    kind: 'statutory',
    citation: {
      instrument: 'KepmenPANRB 16/2025',
      clause: 'KELIMA BELAS',
      confidence: 'inferred',
      source: LINGGAUPOS,
      reviewedOn: '2026-11-22',
    },
    ladder: [],
    binds: 'PPK',
    breach: 'Tanggal mulai masa kerja yang bukan TMT ditolak.',
    openQuestion: BY_POSITION,
  },
] as const satisfies readonly Rule[];
