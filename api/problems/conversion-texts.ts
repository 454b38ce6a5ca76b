import type { RefusalCode } from '../../domain/case/refusal.ts';
import { type ProblemText, refusal } from './text.ts';
import { day, word, wordsOf } from './words.ts';

/** Why the law refuses a decision about becoming PPPK. */
export const conversionTexts = {
  CONVERSION_NOT_DETERMINED: refusal({
    title: 'Kebutuhan belum ditetapkan',
    happened: 'Belum ada penetapan kebutuhan PPPK untuk pegawai ini.',
    act: 'Catat penetapannya pada usulan pengangkatan menjadi PPPK, lalu ulangi.',
  }),
  EMPLOYMENT_NOT_LISTED: refusal({
    title: 'Pegawai di luar daftar',
    happened: 'Penetapan ini menyebut pegawai yang tidak ada dalam daftar usulan.',
    specifically: ({ employments }) => `Di luar daftar usulan: ${wordsOf(employments)}.`,
    act: 'Periksa nomor berkas pada daftar usulan; pegawai lain diusulkan tersendiri.',
  }),
  ENDS_BEFORE_TMT: refusal({
    title: 'Hubungan kerja berakhir sebelum TMT',
    happened: 'Sudah diputuskan bahwa hubungan kerja berakhir sebelum TMT ini.',
    specifically: ({ until, tmt }) => `Hubungan kerja berakhir ${day(until)}, sebelum TMT ${day(tmt)}.`,
    act: 'Pilih TMT paling lambat sehari sesudah hari terakhirnya, atau koreksi keputusan yang mengakhirinya.',
  }),
  NI_NOT_AS_ANSWERED: refusal({
    title: 'NI tidak menurut kebijakan instansi',
    happened: 'Kebijakan instansi (ni-on-conversion) menjawab lain tentang NI.',
    specifically: ({ ni, answer }) =>
      `Keputusan ini menyebut ${word(`ni-${ni}`)}; kebijakan instansi (ni-on-conversion) menjawab ${word(`ni-${answer}`)}.`,
    act: 'Sesuaikan keputusan, atau ubah jawaban kebijakannya lebih dahulu.',
  }),
  OTHER_CONVERSION: refusal({
    title: 'Keputusan untuk usulan lain',
    happened: 'Keputusan ini menyebut usulan pengangkatan PPPK yang bukan usulan pegawai ini sekarang.',
    specifically: ({ named, present }) => `Keputusan ini untuk usulan ${named}; usulannya sekarang ${present}.`,
    act: 'Muat ulang berkas dan buat keputusan untuk usulan yang dimaksud.',
  }),
  SUPERSEDED: refusal({
    title: 'Tidak ada lagi yang diputuskan',
    happened: 'Keputusan lain yang sudah diambil membuat keputusan ini tidak berlaku lagi.',
    specifically: ({ kind }) =>
      `Pegawai ini sudah diputuskan menjadi PPPK; tidak ada lagi yang perlu ${word(kind)} pada perjanjian paruh waktunya.`,
    act: 'Lihat keputusan pengangkatan PPPK pada linimasa; bila keliru, PPK memperbaikinya.',
  }),
} satisfies Partial<Record<RefusalCode, ProblemText>>;
