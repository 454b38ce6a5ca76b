import type { RefusalCode } from '../../domain/case/refusal.ts';
import { type ProblemText, refusal } from './text.ts';

/** Why what an instansi keeps of an account is not changed. */
export const accountTexts = {
  ACCOUNT_ALREADY_BLOCKED: refusal({
    title: 'Akun sudah diblokir',
    happened: 'Akun ini sudah diblokir.',
    act: 'Lihat riwayat akunnya.',
  }),
  ACCOUNT_IS_NOT_BLOCKED: refusal({
    title: 'Akun tidak diblokir',
    happened: 'Akun ini tidak sedang diblokir.',
    act: 'Lihat riwayat akunnya.',
  }),
  ACCOUNT_OF_ONESELF: refusal({
    title: 'Akun sendiri dicatat orang lain',
    happened: 'Peran, masa berlaku, dan blokir akun sendiri dicatat administrator lain.',
    act: 'Minta administrator lain mencatatnya; bila belum ada, catat dahulu orang lain sebagai administrator.',
  }),
} satisfies Partial<Record<RefusalCode, ProblemText>>;
