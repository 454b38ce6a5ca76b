/** Why no history can be shown, as a closed set: what happened, and what to do. Nothing is ever written half. */
const SENTENCES = {
  HISTORY_CASE_UNKNOWN: (what: string) =>
    `Tidak ada aliran buku besar bernama atau berpengenal ${what}. Periksa pengenal berkasnya, atau tulis nama alirannya utuh, misalnya appointment/7100/….`,
  HISTORY_MISSING: (what: string) =>
    `Tidak ada riwayat ${what} di sini: belum diarsipkan, atau mesin sudah menghapusnya. Coba dengan --from-archive, atau tanpa itu bila prosesnya masih berjalan.`,
  HISTORY_FILE_UNREADABLE: (what: string) =>
    `Berkas ${what} tidak dapat dibaca; periksa jalur dan izinnya, lalu ulangi perintah yang sama.`,
  HISTORY_FILE_UNKNOWN: (what: string) =>
    `Isi ${what} bukan berkas bukti (.zip) dan bukan riwayat Temporal (.json atau .pb). Tidak ada yang ditulis; periksa apakah berkasnya utuh.`,
  HISTORY_EVENTS_MISSING: (what: string) =>
    `${what} hanya memuat riwayat mesin. Sebutkan kejadian buku besarnya dengan --events BERKAS.json.`,
  HISTORY_CASE_AMBIGUOUS: (what: string) =>
    `Berkas bukti ini memuat beberapa berkas; sebutkan satu di antaranya: ${what}.`,
  ARGUMENT_MISSING: () => 'Sebutkan pengenal berkas, atau berkas di komputer ini dengan --file.',
} as const satisfies Record<string, (what: string) => string>;

export class HistoryError extends Error {
  readonly code: keyof typeof SENTENCES;

  constructor(code: keyof typeof SENTENCES, what = '', cause?: unknown) {
    super(SENTENCES[code](what), { cause });
    this.code = code;
  }
}
