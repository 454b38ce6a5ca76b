/** What a sentence may name: a folder or file, a port, a process number, the server's own last words. */
interface Facts {
  path?: string;
  port?: number;
  pid?: number;
  detail?: string;
}

const SENTENCES = {
  POSTGRES_NO_BINARY: ({ detail }: Facts) =>
    `PostgreSQL bawaan tidak tersedia di sini (${detail}); jalankan "npm ci" tanpa --omit=optional, atau isi DATABASE_URL dengan PostgreSQL milik Anda.`,
  POSTGRES_FOREIGN_CACHE: ({ path }: Facts) =>
    `Folder ${path} sudah ada tetapi bukan milik kita atau dapat ditulisi orang lain, jadi tidak dipercaya dan tidak diubah; minta pemilik mesin menghapusnya, lalu coba lagi.`,
  POSTGRES_FOREIGN_DATA: ({ path }: Facts) =>
    `Data PostgreSQL di ${path} milik pengguna lain dan tidak diubah; jalankan sebagai pengguna itu, atau pilih folder data lain.`,
  POSTGRES_DATA_MISSING: ({ path, detail }: Facts) =>
    `Data PostgreSQL yang dicatat di ${path} tidak ada lagi di ${detail}; pulihkan dari cadangan, atau hapus berkas ${path} untuk memulai dengan data kosong.`,
  POSTGRES_DATA_VERSION: ({ path }: Facts) =>
    `Data PostgreSQL di ${path} berasal dari versi lain dan tidak diubah; pakai versi Tenggat yang membuatnya untuk mengekspor, atau pilih folder data lain.`,
  POSTGRES_SECRET_MISSING: ({ path }: Facts) =>
    `Berkas kata sandi PostgreSQL ${path} hilang padahal datanya masih ada; pulihkan berkas itu dari cadangan, atau pilih folder data lain.`,
  POSTGRES_IN_USE: ({ path, pid }: Facts) =>
    `Data PostgreSQL di ${path} sedang dipakai proses ${pid ?? 'lain'}; hentikan proses itu, atau pilih folder data lain.`,
  POSTGRES_PORT_TAKEN: ({ port }: Facts) =>
    `Port ${port} di 127.0.0.1 sudah dipakai program lain; hentikan program itu, atau pilih port lain.`,
  POSTGRES_DISK_FULL: ({ path }: Facts) =>
    `Ruang disk untuk ${path} habis; data yang sudah tersimpan tetap utuh, kosongkan sebagian ruang lalu jalankan lagi.`,
  POSTGRES_UNKNOWN_USER: () =>
    'PostgreSQL bawaan tidak mau berjalan sebagai pengguna yang tidak terdaftar di /etc/passwd; daftarkan pengguna itu, atau isi DATABASE_URL dengan PostgreSQL milik Anda.',
  POSTGRES_START_FAILED: ({ path, detail }: Facts) =>
    `PostgreSQL bawaan gagal dijalankan (${detail}); data tidak dihapus, periksa log di ${path} lalu coba lagi.`,
} satisfies Record<string, (facts: Facts) => string>;

/** Everything that can go wrong with the PostgreSQL we run, as a closed set. */
export type PostgresErrorCode = keyof typeof SENTENCES;

/** The message is one Indonesian sentence: what happened, what was kept, what to do. */
export class PostgresError extends Error {
  override readonly name = 'PostgresError';
  readonly code: PostgresErrorCode;

  constructor(code: PostgresErrorCode, facts: Facts = {}, options?: ErrorOptions) {
    super(SENTENCES[code](facts), options);
    this.code = code;
  }
}
