import type { RefusalCode } from '../../domain/case/refusal.ts';
import { type ProblemText, refusal } from './text.ts';
import { day, word } from './words.ts';

/** Why a decree or an agreement is not put right so. */
export const correctionsTexts = {
  CORRECTION_CHANGES_NOTHING: refusal({
    title: 'Isi ralat tidak sesuai bentuknya',
    happened: 'Ralat, penggantian, dan adendum menyebut apa yang berubah; pencabutan tidak mengubah apa pun.',
    specifically: ({ form }) =>
      form === 'revocation'
        ? 'Pencabutan tidak disertai isi baru.'
        : `Bentuk ${word(form)} menyebut sedikitnya satu hal yang berubah.`,
    act: 'Perbaiki isinya, lalu kirim lagi dengan kunci baru.',
  }),
  CORRECTION_NOT_OF_THIS_PAPER: refusal({
    title: 'Bentuk tidak sesuai naskah',
    happened: 'SK diralat, diganti, atau dicabut; perjanjian kerja diubah dengan adendum.',
    specifically: ({ paper, form }) => `${word(paper)} tidak diperbaiki dengan ${word(form)}.`,
    act: 'Pilih bentuk yang sesuai, lalu kirim lagi dengan kunci baru.',
  }),
  LATER_SK_STANDS: refusal({
    title: 'Ada SK sesudahnya',
    happened: 'SK perpanjangan hanya dicabut bila tidak ada SK perpanjangan sesudahnya.',
    specifically: ({ term, latest }) =>
      `SK untuk masa ${term} tidak dapat dicabut selama SK untuk masa ${latest} berlaku.`,
    act: 'Cabut yang terakhir lebih dahulu, atau ralat SK ini.',
  }),
  NOTHING_TO_CORRECT: refusal({
    title: 'Naskah belum ada',
    happened: 'Perjanjian kerja yang belum ditandatangani kedua pihak tidak diubah dengan adendum.',
    specifically: ({ term }) => `Perjanjian kerja untuk masa ${term} belum ditandatangani kedua pihak.`,
    act: 'Perbaiki naskahnya, lalu tandatangani.',
  }),
  TERMS_OVERLAP: refusal({
    title: 'Masa bertumpang tindih',
    happened: 'Masa perjanjian tidak boleh bertumpang tindih atau berakhir sebelum mulai.',
    specifically: ({ from, until, term }) =>
      `Masa ${term} menjadi ${day(from)} sampai ${day(until)}, bertumpang tindih dengan masa lain atau berakhir sebelum mulai.`,
    act: 'Periksa TMT dan tanggal akhir pada naskah.',
  }),
} as const satisfies Partial<Record<RefusalCode, ProblemText>>;
