import type { RefusalCode } from '../../domain/case/refusal.ts';
import { type ProblemText, refusal } from './text.ts';
import { day, word, wordsOf } from './words.ts';

/** Why the law refuses a decision about a matter of discipline. */
export const disciplineTexts = {
  EXAMINATION_REQUIRED: refusal({
    title: 'Belum diperiksa',
    happened:
      'Perkara disiplin diputuskan setelah pegawai diperiksa, atau setelah dua kali tidak hadir pada panggilan.',
    specifically: ({ matter }) => `Perkara ${matter} belum diperiksa, dan pegawai belum dua kali tidak hadir.`,
    act: 'Catat pemeriksaan dengan berita acaranya, atau ketidakhadiran pada kedua panggilan.',
  }),
  EXAMINER_DECIDES: refusal({
    title: 'Pemeriksa tidak memutuskan',
    happened: 'Yang memeriksa atau mendengar pegawai tidak memutuskan perkaranya.',
    specifically: ({ preparedOn }) => `Akun ini sendiri yang memeriksa atau mendengar pegawai pada ${day(preparedOn)}.`,
    act: 'Minta pejabat lain yang berwenang memutuskan.',
  }),
  HEARING_REQUIRED: refusal({
    title: 'Pegawai belum didengar',
    happened: 'Hukuman disiplin tingkat berat diputuskan setelah pegawai yang diperiksa itu didengar.',
    specifically: ({ matter }) => `Pada perkara ${matter} pegawai belum didengar sesudah pemeriksaan.`,
    act: 'Catat pendengaran pegawai lebih dahulu, atau putuskan tingkat yang lebih ringan.',
  }),
  MATTER_UNKNOWN: refusal({
    title: 'Perkara disiplin tidak ada',
    happened: 'Tidak ada perkara disiplin dengan nomor ini pada berkas.',
    specifically: ({ matter, known }) => `Perkara ${matter} tidak ada; berkas ini memuat ${known} perkara.`,
    act: 'Lihat daftar perkara pada berkas, atau laporkan dugaannya lebih dahulu.',
  }),
  SANCTION_NEEDS_BASIS: refusal({
    title: 'Arti hukuman ini belum disebut',
    happened: 'Hukuman ini mengurangi hal yang tidak dimiliki PPPK Paruh Waktu, sehingga artinya harus disebut.',
    specifically: ({ sanction }) =>
      `Hukuman "${word(sanction)}" tidak punya arti yang jelas bagi PPPK Paruh Waktu tanpa dasar yang menyebutnya.`,
    act: 'Isi basis dengan pasal perjanjian kerja atau aturan yang memberinya arti, atau pilih hukuman lain.',
  }),
  SANCTION_NOT_IN_LADDER: refusal({
    title: 'Hukuman di luar jenjang',
    happened: 'Hukuman ini bukan milik tingkat yang diputuskan pada jenjang disiplin instansi.',
    specifically: ({ ladder, level, allowed }) =>
      Array.isArray(allowed) && allowed.length > 0
        ? `Tingkat ${word(level)} menurut ${word(ladder)} memuat: ${wordsOf(allowed)}.`
        : `Putusan "${word(level)}" tidak disertai hukuman.`,
    act: 'Pilih hukuman pada tingkat itu, atau periksa kebijakan discipline-ladder.',
  }),
  SUMMONS_OUT_OF_TURN: refusal({
    title: 'Bukan giliran panggilan ini',
    happened:
      'Panggilan kedua disampaikan setelah pegawai tidak hadir pada panggilan pertama, dan tidak ada yang ketiga.',
    specifically: ({ matter, calls }) =>
      `Pada perkara ${matter} sudah ada ${calls} panggilan; panggilan ini bukan gilirannya.`,
    act: 'Catat hadir atau tidaknya pegawai pada panggilan terakhir, atau lanjutkan perkaranya.',
  }),
  SUMMONS_REQUIRED: refusal({
    title: 'Belum dipanggil',
    happened: 'Pemeriksaan dan ketidakhadiran dicatat setelah pegawai dipanggil.',
    specifically: ({ matter, round }) => `Pada perkara ${matter} belum ada panggilan ke-${round}.`,
    act: 'Catat panggilannya lebih dahulu.',
  }),
  SUMMONS_TOO_SHORT: refusal({
    title: 'Jarak panggilan terlalu pendek',
    happened: 'Hari pemeriksaan terlalu dekat dengan hari panggilan disampaikan.',
    specifically: ({ appearOn, earliest }) =>
      `Hari pemeriksaan ${day(appearOn)} mendahului ${day(earliest)}, hari paling awal menurut jarak panggilan.`,
    act: 'Tetapkan hari pemeriksaan yang lebih kemudian; jaraknya diatur kebijakan summons-days.',
  }),
} as const satisfies Partial<Record<RefusalCode, ProblemText>>;
