import type { MailError } from '../../domain/digest/events.ts';

/** Why a mail has not gone out: what happened, what was kept, what to do. */
export const mailErrorWords: Readonly<Record<MailError, string>> = {
  MAIL_NOT_CONFIGURED:
    'Server surel belum diatur. Ringkasan ini tersimpan dan menunggu; isi SMTP_HOST dan setelan lainnya pada pekerja.',
  MAIL_SERVER_AWAY:
    'Server surel tidak dapat dihubungi. Ringkasan ini tersimpan dan dicoba lagi sampai ringkasan pagi berikutnya.',
  MAIL_SIGN_IN_REFUSED:
    'Server surel menolak nama atau kata sandi. Ringkasan ini tersimpan; periksa SMTP_USER dan SMTP_PASSWORD.',
  MAIL_DEFERRED: 'Server surel menunda surel kepada pejabat ini. Ringkasan ini tersimpan dan dicoba lagi.',
  MAIL_REFUSED:
    'Server surel menolak surel kepada pejabat ini dan tidak akan dicoba lagi. Tugasnya masuk ringkasan berikutnya; periksa alamatnya.',
};
