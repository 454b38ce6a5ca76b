import type { RefusalCode } from '../../domain/case/refusal.ts';
import { type ProblemText, refusal } from './text.ts';

/** Why a decision about a webhook is not entered. */
export const webhookTexts = {
  WEBHOOK_ACTIVE: refusal({
    title: 'Pengiriman sedang berjalan',
    happened: 'Pengiriman webhook ini sedang berjalan; tidak ada yang perlu dilanjutkan.',
    act: 'Muat ulang daftar webhook.',
  }),
  WEBHOOK_NOT_ACTIVE: refusal({
    title: 'Pengiriman tidak sedang berjalan',
    happened: 'Ini hanya untuk webhook yang pengirimannya sedang berjalan.',
    specifically: ({ state }) =>
      `Pengiriman webhook ini sedang ${state === 'paused' ? 'dijeda' : 'ditangguhkan karena lama gagal'}.`,
    act: 'Lanjutkan pengirimannya lebih dahulu.',
  }),
  WEBHOOK_REMOVED: refusal({
    title: 'Webhook sudah dihapus',
    happened: 'Pendaftaran ini sudah dihapus dan tidak berubah lagi.',
    act: 'Daftarkan alamatnya sekali lagi; rahasianya akan baru.',
  }),
  WEBHOOK_REPLAY_AHEAD: refusal({
    title: 'Posisi ini belum dikirim',
    happened: 'Pengiriman ulang hanya dari posisi yang sudah dilewati: yang belum dikirim tidak dilompati.',
    specifically: ({ position }) => `Pengiriman sudah sampai posisi ${position}; yang sesudahnya belum dikirim.`,
    act: 'Pilih posisi yang lebih awal.',
  }),
  WEBHOOK_UNKNOWN: refusal({
    title: 'Webhook tidak ada',
    happened: 'Instansi Anda tidak mempunyai webhook dengan nomor ini.',
    act: 'Lihat daftar webhook.',
  }),
} as const satisfies Partial<Record<RefusalCode, ProblemText>>;
