import type { RefusalCode } from '../../domain/case/refusal.ts';
import { type ProblemText, refusal } from './text.ts';
import { day, word } from './words.ts';

/** Why the law, or what the instansi answered, refuses a decision about a selection of its own. */
export const selectionTexts = {
  ANNOUNCED_WINDOWS_OUT_OF_ORDER: refusal({
    title: 'Jadwal tahap tidak berurutan',
    happened: 'Setiap tahap seleksi dibuka sesudah tahap sebelumnya ditutup.',
    specifically: ({ stage }) => `Jadwal "${word(stage)}" tidak sesudah tahap sebelumnya, atau ditutup sebelum dibuka.`,
    act: 'Perbaiki jadwalnya menurut pengumuman, lalu kirim lagi.',
  }),
  APPLICANT_ALREADY_OBJECTED: refusal({
    title: 'Sanggahan sudah dicatat',
    happened: 'Pelamar ini sudah menyanggah hasil seleksi ini.',
    act: 'Jawab sanggahan yang sudah dicatat.',
  }),
  APPLICANT_PASSED: refusal({
    title: 'Pelamar sudah lulus',
    happened: 'Yang disanggah ialah hasil tidak lulus; pelamar ini lulus.',
    act: 'Periksa nomor urut pelamarnya.',
  }),
  OBJECTIONS_UNANSWERED: refusal({
    title: 'Masih ada sanggahan',
    happened: 'Hasil seleksi belum final selama ada sanggahan yang belum dijawab.',
    specifically: ({ count }) => `${count} sanggahan belum dijawab.`,
    act: 'Jawab setiap sanggahan, lalu ulangi.',
  }),
  REGISTRATION_STILL_OPEN: refusal({
    title: 'Pendaftaran masih terbuka',
    happened: 'Daftar pelamar dimuat sesudah pendaftaran ditutup, supaya tidak ada yang tertinggal.',
    specifically: ({ until }) => `Pelamar masih dapat mendaftar sampai ${day(until)}.`,
    act: 'Muat daftarnya sesudah pendaftaran ditutup.',
  }),
  SANGGAH_STILL_OPEN: refusal({
    title: 'Masa sanggah belum berakhir',
    happened: 'Hasil seleksi baru final sesudah masa sanggah berakhir.',
    specifically: ({ until }) =>
      until === undefined ? 'Masa sanggah belum dihitung.' : `Pelamar dapat menyanggah sampai ${day(until)}.`,
    act: 'Serahkan hasilnya sesudah masa sanggah berakhir dan semua sanggahan dijawab.',
  }),
  SELECTION_BASIS_REQUIRED: refusal({
    title: 'Dasar hukum belum dicatat',
    happened:
      'Seleksi sendiri hanya dibuka dengan dasar hukum yang tercatat, dan dengan pengakuan atas pertentangannya dengan KepmenPANRB 16/2025 diktum KEEMPAT dan KELIMA.',
    act: 'Isi legalBasis dengan rujukan dasar hukumnya dan acknowledgesContradiction dengan true.',
  }),
  SELECTION_OBJECTION_LATE: refusal({
    title: 'Sanggahan di luar masanya',
    happened: 'Sanggahan diajukan di luar masa sanggah.',
    specifically: ({ until }) => `Masa sanggah berakhir ${day(until)}.`,
    act: 'Periksa tanggal sanggahan menurut tanda terimanya.',
  }),
  SELECTION_OBJECTION_UNKNOWN: refusal({
    title: 'Sanggahan tidak dikenal',
    happened: 'Tidak ada sanggahan yang belum dijawab untuk pelamar ini.',
    act: 'Muat ulang seleksi dan periksa nomor urut pelamarnya.',
  }),
  SELECTION_STAGE_SKIPPED: refusal({
    title: 'Tahap seleksi tidak dapat dilompati',
    happened: 'Lima tahap seleksi dijalani berurutan.',
    specifically: ({ stage, wanted }) =>
      wanted === undefined
        ? `Pelamar ini berhenti pada "${word(stage)}"; tahap sesudahnya harus disusulkan.`
        : `Tahapnya sekarang "${word(stage)}"; keputusan ini memerlukan tahap "${word(wanted)}".`,
    act: 'Selesaikan tahap yang mendahuluinya; bagi sanggahan yang diterima, sebut berita acara tahap susulannya (makeUp).',
  }),
  SELECTION_SWITCHED_OFF: refusal({
    title: 'Seleksi sendiri tidak dinyalakan',
    happened:
      'Kebijakan instansi (own-selection) tidak menyalakan seleksi sendiri: KepmenPANRB 16/2025 memakai hasil seleksi ASN 2024.',
    act: 'Hanya PPK yang dapat menyalakannya, dengan alasan yang tercatat.',
  }),
  STAGE_WINDOW_NOT_OPEN: refusal({
    title: 'Tahap belum dibuka',
    happened: 'Menurut pengumuman, tahap ini belum dibuka pada tanggal itu.',
    specifically: ({ stage, opens }) => `Tahap "${word(stage)}" dibuka ${day(opens)}.`,
    act: 'Catat hasilnya dengan tanggal pada atau sesudah hari pembukaannya.',
  }),
} satisfies Partial<Record<RefusalCode, ProblemText>>;
