import type { RefusalCode } from '../../domain/case/refusal.ts';
import { type ProblemText, refusal } from './text.ts';
import { day, word, wordsOf } from './words.ts';

/** Why the law refuses a move within the instansi, or a word about leaving it. */
export const relocationTexts = {
  COMPETENCE_NOT_FITTING: refusal({
    title: 'Kompetensi belum sesuai',
    happened: 'Kebutuhan unit lain hanya diisi pegawai yang kompetensinya sesuai.',
    specifically: ({ assessed, position }) =>
      assessed === 'not-assessed'
        ? `Kompetensi untuk jabatan ${position} belum dinilai.`
        : `Kompetensi untuk jabatan ${position} dinilai tidak sesuai.`,
    act: 'Catat penilaian kompetensi yang sesuai, atau tutup pengisiannya.',
  }),
  MOVE_NOT_REQUESTED: refusal({
    title: 'Tidak ada permintaan pindah',
    happened: 'Tidak ada permintaan pindah instansi tertulis yang sedang berjalan.',
    act: 'Catat surat permintaannya lebih dahulu; mendaftar seleksi bukan permintaan pindah.',
  }),
  NOT_HEAD_OF_UNIT: refusal({
    title: 'Bukan kepala unit itu',
    happened: 'Persetujuan atau penolakan diberikan kepala unit kerja yang bersangkutan.',
    specifically: ({ side, unit }) => `${word(side)} ialah ${unit}; yang menjawab bukan kepala unit itu.`,
    act: 'Minta kepala unit tersebut menjawab dari akunnya.',
  }),
  RELOCATION_NOT_OPEN: refusal({
    title: 'Tidak ada pengisian yang berjalan',
    happened: 'Tidak ada pengisian kebutuhan unit lain yang menunggu langkah ini.',
    act: 'Muat ulang berkas: mungkin sudah ditutup atau sudah berlaku; bila perlu, ajukan pengisian baru.',
  }),
  RELOCATION_OUTSIDE_TERM: refusal({
    title: 'Di luar masa perjanjian',
    happened: 'Kebutuhan unit lain hanya diisi selama masa perjanjian belum berakhir.',
    specifically: ({ on, from, until }) =>
      `Tanggal ${day(on)} di luar masa perjanjian ${day(from)} sampai ${day(until)}.`,
    act: 'Perbaiki tanggalnya; sesudah masa berakhir, penempatan lain diputuskan bersama perpanjangan.',
  }),
  RELOCATION_SAME_UNIT: refusal({
    title: 'Unit yang sama',
    happened: 'Pegawai sudah bekerja di unit itu.',
    specifically: ({ unit }) => `Pegawai sudah bekerja di unit ${unit}.`,
    act: 'Pilih unit lain pada instansi yang sama.',
  }),
  UNITS_NOT_AGREED: refusal({
    title: 'Unit belum menyetujui',
    happened: 'Unit asal dan unit penerima harus menyetujui sebelum PPK memutuskan.',
    specifically: ({ missing }) => `Belum menyetujui: ${wordsOf(missing)}.`,
    act: 'Tunggu jawaban kepala unit; tugasnya sudah ada pada mereka.',
  }),
  UNIT_UNKNOWN: refusal({
    title: 'Unit tidak dikenal',
    happened: 'Unit itu tidak terdaftar pada instansi ini.',
    specifically: ({ unit }) => `Unit ${unit} tidak terdaftar pada instansi ini.`,
    act: 'Periksa kode unit; perpindahan ke instansi lain bukan pengisian kebutuhan unit.',
  }),
} as const satisfies Partial<Record<RefusalCode, ProblemText>>;
