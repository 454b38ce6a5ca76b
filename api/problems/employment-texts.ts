import type { RefusalCode } from '../../domain/case/refusal.ts';
import { type ProblemText, refusal } from './text.ts';
import { day, word } from './words.ts';

/** Why the law refuses a decision about an employment. */
export const employmentTexts = {
  EMPLOYMENT_ENDED: refusal({
    title: 'Hubungan kerja sudah berakhir',
    happened: 'Hubungan kerja ini sudah berakhir; keputusan ini tidak dapat diambil lagi.',
    specifically: ({ outcome, lastDay }) => `Hubungan kerja berakhir ${day(lastDay)}: ${word(outcome)}.`,
    act: 'Periksa linimasa; bila pengakhirannya keliru, ajukan koreksi atau keberatan.',
  }),
  LATE_RENEWAL_NEEDS_BASIS: refusal({
    title: 'Dasar perpanjangan terlambat belum disebut',
    happened: 'Masa perjanjian sudah lewat; perpanjangan sesudahnya memerlukan dasar.',
    specifically: ({ until, effectiveOn }) =>
      `Masa perjanjian berakhir ${day(until)}; keputusan tanggal ${day(effectiveOn)} menyebut dasar perpanjangannya.`,
    act: 'Isi basis dengan surat atau nota yang menjadi dasar, lalu kirim lagi.',
  }),
  OTHER_PERIOD: refusal({
    title: 'Keputusan untuk masa lain',
    happened: 'Keputusan ini menyebut masa yang bukan masa sekarang, dan tidak diterapkan pada masa lain.',
    specifically: ({ named, present }) => `Keputusan ini untuk masa ${named}; yang sekarang masa ${present}.`,
    act: 'Muat ulang berkas dan buat keputusan untuk masa yang dimaksud.',
  }),
  OTHER_PROCESS: refusal({
    title: 'Bukan keputusan untuk berkas ini',
    happened: 'Jenis keputusan ini milik proses lain.',
    act: 'Pilih keputusan yang ditunggu berkas ini; lihat tugasnya.',
  }),
  PENSION_AGE_REACHED: refusal({
    title: 'Batas usia pensiun tercapai',
    happened: 'Batas usia pensiun tercapai sebelum masa baru mulai.',
    specifically: ({ pensionOn, from }) =>
      `Batas usia pensiun tercapai ${day(pensionOn)}, sebelum masa baru mulai ${day(from)}.`,
    act: 'Jangan diperpanjang; hubungan kerja berakhir menurut batas usia pensiun.',
  }),
  RENEWAL_NOT_OPEN: refusal({
    title: 'Perpanjangan belum dibuka',
    happened: 'Waktu persiapan perpanjangan belum mulai.',
    specifically: ({ until }) => `Masa perjanjian berakhir ${day(until)}; waktu persiapannya belum mulai.`,
    act: 'Tunggu sampai perpanjangan dibuka, atau ubah kebijakan renewal-lead-days.',
  }),
  TERM_NOT_AS_DECIDED: refusal({
    title: 'Masa tidak sama dengan keputusan',
    happened: 'Masa dalam perjanjian kerja tidak sama dengan masa dalam keputusan perpanjangan.',
    specifically: ({ from, until, decidedFrom, decidedUntil }) =>
      `Perjanjian menyebut ${day(from)} sampai ${day(until)}; keputusan menyebut ${day(decidedFrom)} sampai ${day(decidedUntil)}.`,
    act: 'Perbaiki masa dalam naskah perjanjian, lalu tandatangani lagi.',
  }),
} as const satisfies Partial<Record<RefusalCode, ProblemText>>;
