import { civilDate } from '../calendar/civil-date.ts';
import { cite } from './cite.ts';
import { defaultLadder, outwardLadder, type Rule } from './rule.ts';

const PROPOSAL_SOURCES =
  'Surat MenPANRB B/3832/M.SM.01.00/2025; surat MenPANRB B/4014/M.SM.01.00/2025; https://beritasitu.com/tahapan-lengkap-pppk-paruh-waktu-2025-15790.html';
const BKN_LETTERS =
  'Surat BKN 13834/B-KS.04.01/SD/D/2025; surat BKN 16955/B-MP.01.01/SD/D/2025; https://klikinaja.com/lewat-20-desember-usulan-pppk-paruh-waktu-ditolak';
const DECEMBER_LETTER =
  'Surat BKN 16955/B-MP.01.01/SD/D/2025; https://www.jpnn.com/news/bkn-desak-pemda-tetapkan-spmt-pppk-paruh-waktu-paling-lambat-1-januari-2026';

/** Administrative windows: the last day comes from a letter, never from counting, and a later letter may move it. */
export const windowRules = [
  {
    id: 'JENDELA-USUL-KEBUTUHAN',
    statement:
      'Usulan kebutuhan disampaikan kepada Menteri PANRB lewat layanan BKN sampai hari terakhir menurut surat.',
    kind: 'administrative-window',
    citation: cite('Jadwal pengadaan PPPK Paruh Waktu 2025', 'usul kebutuhan', 'reported', PROPOSAL_SOURCES),
    lastKnownValidOn: civilDate('2025-08-26'),
    values: [],
    ladder: defaultLadder,
    binds: 'PPK',
    breach: 'Instansi yang tidak mengusul dianggap tidak membutuhkan (keterangan Kepala BKN).',
  },
  {
    id: 'JENDELA-PENGUMUMAN',
    statement: 'Alokasi kebutuhan diumumkan instansi sampai hari terakhir menurut surat.',
    kind: 'administrative-window',
    citation: cite(
      'Jadwal pengadaan PPPK Paruh Waktu 2025',
      'pengumuman alokasi kebutuhan',
      'reported',
      PROPOSAL_SOURCES,
    ),
    lastKnownValidOn: civilDate('2025-08-26'),
    values: [],
    ladder: defaultLadder,
    binds: 'instansi',
    breach: 'Pengumuman terlambat; dalam praktik tetap diterima.',
  },
  {
    id: 'JENDELA-DRH',
    statement: 'Calon mengisi DRH dan melengkapi dokumen sampai hari terakhir menurut surat BKN.',
    kind: 'administrative-window',
    citation: cite('Surat BKN tentang jadwal penetapan NI PPPK Paruh Waktu', 'pengisian DRH', 'reported', BKN_LETTERS),
    lastKnownValidOn: civilDate('2025-12-13'),
    values: [],
    ladder: defaultLadder,
    binds: 'calon',
    breach:
      'PPK dapat menyatakan calon dianggap mengundurkan diri, setelah bukti pemberitahuan; surat baru dapat membuka kembali.',
    openQuestion: 'Apakah dianggap mengundurkan diri berlaku dengan sendirinya atau selalu dengan keputusan PPK?',
  },
  {
    id: 'JENDELA-NI-USUL',
    statement: 'Layanan BKN menerima usulan penetapan NI sampai hari terakhir menurut surat BKN.',
    kind: 'administrative-window',
    citation: cite(
      'Surat BKN tentang jadwal penetapan NI PPPK Paruh Waktu',
      'usul penetapan NI',
      'reported',
      BKN_LETTERS,
    ),
    lastKnownValidOn: civilDate('2025-12-13'),
    values: [],
    ladder: defaultLadder,
    binds: 'PPK',
    breach: 'Layanan ditutup dan usulan yang terlambat ditolak.',
    openQuestion: 'Antara 25 September dan Desember 2025 berkas tetap dikumpulkan: surat lain, atau kelonggaran?',
  },
  {
    id: 'JENDELA-NI-TERIMA',
    statement: 'BKN menetapkan NI sampai hari terakhir menurut surat BKN.',
    kind: 'administrative-window',
    citation: cite('Surat BKN tentang jadwal penetapan NI PPPK Paruh Waktu', 'penetapan NI', 'reported', BKN_LETTERS),
    lastKnownValidOn: civilDate('2025-12-13'),
    values: [],
    ladder: outwardLadder,
    binds: 'BKN',
    breach: 'NI belum ditetapkan; tanpa NI tidak ada pengangkatan.',
  },
  {
    id: 'JENDELA-SPMT',
    statement: 'SPMT ditetapkan paling lambat pada tanggal menurut surat BKN.',
    kind: 'administrative-window',
    citation: cite('Surat BKN 16955/B-MP.01.01/SD/D/2025', 'SPMT', 'reported', DECEMBER_LETTER),
    lastKnownValidOn: civilDate('2025-12-13'),
    values: [],
    ladder: defaultLadder,
    binds: 'kepala-unit-kerja',
    breach: 'SPMT terlambat; akibat yang disebut surat tidak ditemukan.',
  },
] as const satisfies readonly Rule[];
