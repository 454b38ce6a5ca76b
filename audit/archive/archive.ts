/**
 * Where evidence is kept: things under names, as a folder or an object store has them. Names are of lower-case words,
 * digits, `.`, `-`, `_` and `/`. Every call may reject with `ArchiveError`.
 */
export type Archive = {
  /** Undefined where nothing lies under this name. */
  read(name: string): Promise<Buffer | undefined>;
  /** Whole or not at all, and kept for good when it answers. What lay there before is replaced. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Taking away what is not there changes nothing. */
  remove(name: string): Promise<void>;
  /** The names that begin so. */
  list(prefix: string): AsyncIterable<string>;
};

/** Why the archive cannot be used, as a closed set. What happened, what was kept, what to do. */
const SENTENCES = {
  ARCHIVE_UNREACHABLE: (place: string) =>
    `Arsip bukti di ${place} tidak dapat dibaca atau ditulis. Tidak ada yang hilang: riwayat tetap di mesin Temporal dan antrean tetap di registri; periksa foldernya dan izinnya, dan pengarsipan berjalan terus.`,
  ARCHIVE_FULL: (place: string) =>
    `Arsip bukti di ${place} penuh. Tidak ada yang hilang dan tidak ada berkas setengah jadi: riwayat tetap di mesin Temporal; tambah ruangnya, dan pengarsipan berjalan terus.`,
  ARCHIVE_ANOTHER: (mark: string) =>
    `Arsip bukti di tempatnya bukan arsip ${mark}, yang dipakai registri ini: foldernya kosong atau milik pemasangan lain. Tidak ada yang ditulis dan tidak ada yang hilang; pasang lagi tempat simpan yang benar atau pulihkan dari cadangan arsip, dan pengarsipan berjalan terus.`,
  ARCHIVE_DAMAGED: (name: string) =>
    `Isi arsip bukti bernama ${name} bukan yang dulu disimpan. Yang ada dibiarkan; pulihkan nama itu dari cadangan arsip, lalu jalankan audit lagi.`,
} as const satisfies Record<string, (what: string) => string>;

export class ArchiveError extends Error {
  readonly code: keyof typeof SENTENCES;

  constructor(code: keyof typeof SENTENCES, what: string, cause?: unknown) {
    super(SENTENCES[code](what), { cause });
    this.code = code;
  }
}
