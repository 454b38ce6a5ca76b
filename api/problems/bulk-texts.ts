import type { RefusalCode } from '../../domain/case/refusal.ts';
import { ownReasonWords } from './own-reason-words.ts';
import { type ProblemText, refusal } from './text.ts';

/** Why a decision is not taken for many at once. */
export const bulkTexts = {
  BULK_AGAINST_PEOPLE: refusal({
    title: 'Tidak diambil massal',
    happened: 'Keputusan yang merugikan orang tidak diambil massal, kecuali setiap orang diberi alasannya sendiri.',
    specifically: ({ value, needed, without }) =>
      value === 'reason-per-person'
        ? `Keputusan yang merugikan orang diambil dengan daftar berkas, dan setiap berkas memuat ${ownReasonWords(needed)} sendiri${without === undefined ? '' : `; ${without} berkas belum`}.`
        : 'Keputusan yang merugikan orang dikecualikan dari keputusan massal oleh kebijakan instansi (bulk-against-people).',
    act: 'Putuskan berkas satu per satu, atau tulis alasan setiap orang bila kebijakan instansi membolehkannya.',
  }),
  BULK_NOTHING_TO_RETRY: refusal({
    title: 'Tidak ada yang perlu dicoba lagi',
    happened: 'Tidak ada berkas yang gagal dalam keputusan massal ini.',
    act: 'Bila yang ditolak juga perlu dicoba lagi, kirim dengan refused: true.',
  }),
  BULK_RETRIES_SPENT: refusal({
    title: 'Tidak dapat dicoba lagi',
    happened: 'Keputusan massal ini sudah dicoba lagi sebanyak yang dapat dilakukan.',
    specifically: ({ retries }) => `Keputusan massal ini sudah ${retries} kali dicoba lagi.`,
    act: 'Periksa sebab tiap berkas, lalu putuskan satu per satu atau siapkan keputusan massal baru untuk yang tersisa.',
  }),
} as const satisfies Partial<Record<RefusalCode, ProblemText>>;
