import type { RefusalCode } from '../../domain/case/refusal.ts';
import { type ProblemText, refusal } from './text.ts';
import { day } from './words.ts';

const rowsOf = (rows: unknown) => (Array.isArray(rows) ? rows.join(', ') : '');

/** Why the law refuses to leave somebody out of a proposal, or to put the proposal once more. */
export const formationTexts = {
  EVERYBODY_IS_PROPOSED: refusal({
    title: 'Semua yang layak diusulkan',
    happened: 'Kebijakan instansi (propose-all) mewajibkan semua yang layak diusulkan.',
    act: 'Usulkan barisnya, atau ubah jawaban kebijakannya lebih dahulu.',
  }),
  NOBODY_LEFT_TO_PROPOSE: refusal({
    title: 'Tidak ada yang tersisa',
    happened: 'Dengan keputusan ini tidak ada satu baris pun yang diusulkan.',
    act: 'Sisakan paling sedikit satu baris dalam usulan.',
  }),
  PROPOSALS_CLOSED: refusal({
    title: 'Jendela usul kebutuhan sudah ditutup',
    happened: 'Usulan hanya dapat diperbaiki selama jendelanya terbuka.',
    specifically: ({ until }) => `Jendela usul kebutuhan ditutup ${day(until)}.`,
    act: 'Bila surat memperpanjang jendelanya, catat surat itu lebih dahulu.',
  }),
  ROWS_ALREADY_EXCLUDED: refusal({
    title: 'Baris sudah tidak diusulkan',
    happened: 'Keputusan ini menyebut baris yang sudah dikeluarkan dari usulan.',
    specifically: ({ rows }) => `Sudah dikeluarkan: nomor urut ${rowsOf(rows)}.`,
    act: 'Muat ulang daftarnya; masukkan kembali barisnya lebih dahulu bila alasannya berubah.',
  }),
  ROWS_NOT_EXCLUDED: refusal({
    title: 'Baris masih diusulkan',
    happened: 'Keputusan ini memasukkan kembali baris yang tidak pernah dikeluarkan.',
    specifically: ({ rows }) => `Masih diusulkan: nomor urut ${rowsOf(rows)}.`,
    act: 'Muat ulang daftarnya dan sebut hanya baris yang tidak diusulkan.',
  }),
  ROW_NAMED_TWICE: refusal({
    title: 'Baris disebut dua kali',
    happened: 'Keputusan ini menyebut satu baris lebih dari satu kali.',
    specifically: ({ rows }) => `Disebut lebih dari satu kali: nomor urut ${rowsOf(rows)}.`,
    act: 'Sebut setiap baris satu kali.',
  }),
} satisfies Partial<Record<RefusalCode, ProblemText>>;
