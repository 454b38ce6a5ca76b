import type { RefusalCode } from '../../domain/case/refusal.ts';
import { type ProblemText, refusal } from './text.ts';
import { word } from './words.ts';

/** Why a clock is not paused, moved or answered so. */
export const clockTexts = {
  CLOCK_NOT_PAUSABLE: refusal({
    title: 'Tenggat ini tidak dapat dijeda',
    happened: 'Hanya tenggat yang sedang berjalan yang dapat dijeda; jendela dari surat hanya digeser oleh surat.',
    specifically: ({ clock }) => `Tenggat ${clock} tidak sedang berjalan, atau hari terakhirnya ditetapkan surat.`,
    act: 'Muat ulang berkas dan periksa tenggatnya.',
  }),
  CLOCK_NOT_PAUSED: refusal({
    title: 'Tenggat ini tidak sedang dijeda',
    happened: 'Tenggat ini tidak sedang dijeda.',
    specifically: ({ clock }) => `Tenggat ${clock} tidak sedang dijeda.`,
    act: 'Muat ulang berkas: mungkin sudah dilanjutkan.',
  }),
  DECREE_NOT_PENDING: refusal({
    title: 'Keputusan tidak menunggu penetapan',
    happened: 'Keputusan tentang hari libur ini sudah ditetapkan atau ditarik.',
    specifically: ({ stage }) => `Keputusan tentang hari libur ini sudah berstatus "${word(stage)}".`,
    act: 'Bila harinya berubah lagi, catat keputusan baru yang memindahkan, menambah, atau menghapusnya.',
  }),
  REMINDER_LETTER_NOT_DUE: refusal({
    title: 'Tidak ada surat pengingat yang ditunggu',
    happened: 'Tenggat ini tidak menunggu surat pengingat, atau suratnya sudah dicatat.',
    specifically: ({ clock }) => `Tenggat ${clock} tidak menunggu surat pengingat, atau suratnya sudah dicatat.`,
    act: 'Muat ulang berkas dan periksa tenggatnya.',
  }),
  SHORTENING_UNKNOWN: refusal({
    title: 'Tidak ada tenggat yang akan maju',
    happened: 'Tenggat ini tidak menunggu keputusan untuk dimajukan.',
    specifically: ({ clock }) => `Tenggat ${clock} tidak menunggu keputusan untuk dimajukan.`,
    act: 'Muat ulang berkas: mungkin sudah diputuskan, ditutup, atau tenggatnya berubah lagi.',
  }),
} as const satisfies Partial<Record<RefusalCode, ProblemText>>;
