import type { WebhookError } from '../../domain/webhooks/webhook.ts';

/** Why a delivery did not get through: what happened, what was kept, what to do. */
export const webhookErrorWords: Readonly<Record<WebhookError, string>> = {
  WEBHOOK_ADDRESS_FORBIDDEN:
    'Nama ini menunjuk alamat yang tidak boleh dihubungi. Peristiwa tetap menunggu; pakai alamat publik, atau minta pengelola sistem mengizinkan jaringannya (WEBHOOK_NETWORKS).',
  WEBHOOK_UNREACHABLE:
    'Penerima tidak dapat dihubungi. Peristiwa tetap menunggu dan dicoba lagi; periksa nama, jaringan, dan sertifikatnya.',
  WEBHOOK_TIMED_OUT:
    'Penerima tidak menjawab dalam 10 detik. Peristiwa tetap menunggu dan dicoba lagi; simpan dahulu, olah kemudian.',
  WEBHOOK_REDIRECTED:
    'Penerima mengalihkan ke alamat lain, dan pengalihan tidak diikuti. Peristiwa tetap menunggu; daftarkan alamat yang benar.',
  WEBHOOK_REFUSED:
    'Penerima menjawab dengan kesalahan. Peristiwa tetap menunggu dan dicoba lagi; periksa catatan penerima.',
  WEBHOOK_GONE:
    'Penerima menyatakan alamat ini tidak dipakai lagi (410). Pengiriman ditangguhkan; lanjutkan bila alamatnya dipakai kembali.',
};
