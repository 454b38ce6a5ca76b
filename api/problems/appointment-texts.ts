import type { RefusalCode } from '../../domain/case/refusal.ts';
import { type ProblemText, refusal } from './text.ts';
import { day, wordsOf } from './words.ts';

/** Why the law refuses a step on the way to an appointment. */
export const appointmentTexts = {
  CANCEL_AFTER_APPOINTMENT: refusal({
    title: 'Tidak dapat dibatalkan setelah pengangkatan',
    happened: 'Proses pengangkatan hanya dapat dibatalkan sebelum keputusan pengangkatan ditetapkan.',
    act: 'Sesudah keputusan pengangkatan, tempuh pemberhentian.',
  }),
  CONTRACT_ITEMS_INCOMPLETE: refusal({
    title: 'Unsur perjanjian kerja belum lengkap',
    happened: 'Perjanjian kerja harus memuat tujuh unsur.',
    specifically: ({ missing }) => `Perjanjian kerja belum memuat: ${wordsOf(missing)}.`,
    act: 'Lengkapi unsur yang kurang, lalu kirim lagi dengan kunci baru.',
  }),
  CONTRACT_MISMATCH: refusal({
    title: 'Perjanjian berbeda',
    happened: 'Kedua pihak harus menandatangani perjanjian yang sama.',
    specifically: ({ signed, offered, differing }) =>
      signed === offered
        ? `Unsur yang berbeda: ${wordsOf(differing)}.`
        : `Yang sudah ditandatangani bernomor ${signed}, sedangkan permintaan ini menyebut ${offered}.`,
    act: 'Periksa naskah perjanjian, lalu kirim lagi dengan kunci baru.',
  }),
  CONTRACT_NOT_SIGNED: refusal({
    title: 'Perjanjian kerja belum ditandatangani',
    happened: 'SPMT dicatat setelah perjanjian kerja ditandatangani kedua pihak.',
    act: 'Catat penandatanganan perjanjian kerja lebih dahulu.',
  }),
  DETERMINATION_ALREADY_RECORDED: refusal({
    title: 'Penetapan sudah dicatat',
    happened: 'Penetapan kebutuhan ini, atau sebagian pesertanya, sudah tercatat.',
    specifically: ({ number }) => `Penetapan nomor ${number}, atau sebagian pesertanya, sudah tercatat.`,
    act: 'Periksa nomor dan peserta penetapan pada daftar usulan.',
  }),
  LETTER_ALREADY_RECORDED: refusal({
    title: 'Surat sudah dicatat',
    happened: 'Surat jadwal ini sudah tercatat pada usulan.',
    act: 'Tidak perlu dicatat lagi; lihat tenggat yang berlaku pada usulan.',
  }),
  LETTER_REQUIRED: refusal({
    title: 'Belum ada surat yang membuka kembali',
    happened: 'Berkas hanya dibuka kembali oleh surat yang menyatakan demikian dan dicatat setelah pembatalan.',
    act: 'Catat surat yang membuka kembali pada usulan lebih dahulu.',
  }),
  NI_REQUIRED: refusal({
    title: 'Nomor induk belum ditetapkan',
    happened: 'Pengangkatan hanya dapat ditetapkan setelah BKN menetapkan nomor induk.',
    act: 'Tunggu penetapan NI dari BKN; berkas memberi tahu bila sudah masuk.',
  }),
  NOTICE_REQUIRED: refusal({
    title: 'Belum ada pemberitahuan',
    happened: 'Calon hanya dapat dianggap mengundurkan diri setelah diberi tahu tentang dokumen yang kurang.',
    act: 'Sampaikan pemberitahuan dan catat, lalu tunggu masa tanggapannya.',
  }),
  NOTICE_PERIOD_RUNNING: refusal({
    title: 'Masa tanggapan masih berjalan',
    happened: 'Calon masih dapat menjawab pemberitahuan.',
    specifically: ({ until }) =>
      `Calon masih dapat menjawab pemberitahuan sampai ${until ? day(until) : 'tenggatnya dihitung'}.`,
    act: 'Putuskan setelah masa tanggapan berakhir.',
  }),
  TERM_NOT_ONE_YEAR: refusal({
    title: 'Masa perjanjian bukan satu tahun',
    happened: 'Masa perjanjian kerja harus satu tahun sejak TMT.',
    specifically: ({ tmt, from, until }) =>
      `TMT ${day(tmt)}, sedangkan masa yang diajukan ${day(from)} sampai ${day(until)}.`,
    act: 'Sesuaikan masa perjanjian kerja dengan TMT.',
  }),
  WINDOW_STILL_OPEN: refusal({
    title: 'Jendela DRH masih terbuka',
    happened: 'Calon masih dapat melengkapi DRH.',
    specifically: ({ until }) =>
      `Calon masih dapat melengkapi DRH sampai ${until ? day(until) : 'surat menetapkan tenggatnya'}.`,
    act: 'Putuskan setelah jendela DRH ditutup.',
  }),
} as const satisfies Partial<Record<RefusalCode, ProblemText>>;
