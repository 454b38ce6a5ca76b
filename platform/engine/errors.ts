/** Everything that can keep us from having an engine, as a closed set. */
export type EngineErrorCode = keyof typeof SENTENCES;

/** What happened, what was kept, what to do; `detail` is a port, a path, a version or the tool's own words. */
const SENTENCES = {
  ENGINE_NO_GO: (detail: string) =>
    `Mesin Temporal belum ada di komputer ini dan tidak dapat dibangun karena Go tidak terpasang. ${detail}`,
  ENGINE_GO_TOO_OLD: (detail: string) =>
    `Mesin Temporal tidak dapat dibangun karena Go di komputer ini terlalu lama. ${detail}`,
  ENGINE_BUILD_FAILED: (detail: string) =>
    `Mesin Temporal gagal dibangun: ${detail}. Yang sudah selesai dibangun tersimpan; jalankan lagi, atau pasang Temporal CLI yang memuat server 1.32 atau lebih baru.`,
  ENGINE_NO_NETWORK: (detail: string) =>
    `Mesin Temporal tidak dapat diambil karena jaringan tidak terjangkau: ${detail}. Sambungkan jaringan lalu jalankan lagi, atau pasang Temporal CLI yang memuat server 1.32 atau lebih baru.`,
  ENGINE_DISK_FULL: (detail: string) =>
    `Ruang disk habis: ${detail}. Data yang sudah tercatat tetap utuh; kosongkan ruang disk lalu jalankan lagi.`,
  ENGINE_CACHE_UNUSABLE: (detail: string) =>
    `Folder tembolok mesin tidak dapat ditulisi: ${detail}. Perbaiki izinnya atau pilih folder lain lewat TENGGAT_CACHE_DIR.`,
  ENGINE_PORT_TAKEN: (detail: string) =>
    `Port untuk mesin Temporal sedang dipakai program lain: ${detail}. Hentikan program itu atau pilih port lain.`,
  ENGINE_STORE_LOCKED: (detail: string) =>
    `Berkas data mesin sedang dipakai mesin lain yang masih berjalan: ${detail}. Hentikan yang itu dulu; data tidak disentuh.`,
  ENGINE_STORE_FAILED: (detail: string) =>
    `Berkas data mesin tidak dapat dibuka: ${detail}. Periksa letak dan izin berkasnya; data tidak diubah.`,
  ENGINE_EXITED: (detail: string) =>
    `Mesin Temporal berhenti saat dinyalakan: ${detail}. Periksa catatan mesin, lalu jalankan lagi.`,
  ENGINE_NOT_READY: (detail: string) =>
    `Mesin Temporal tidak siap pada waktunya: ${detail}. Komputer mungkin terlalu sibuk; jalankan lagi atau periksa catatan mesin.`,
  ENGINE_UNREACHABLE: (detail: string) =>
    `Server Temporal pada TEMPORAL_ADDRESS tidak menjawab: ${detail}. Periksa alamat dan jaringannya, atau kosongkan TEMPORAL_ADDRESS agar mesin sendiri yang dipakai.`,
  ENGINE_WRONG_SERVER: (detail: string) =>
    `Server Temporal ini tidak cocok: ${detail}. Tenggat memerlukan Temporal Server 1.32 atau lebih baru.`,
  ENGINE_NO_VIRTUAL_TIME: (detail: string) =>
    `Server Temporal ini tidak menerima waktu maya: ${detail}. Nyalakan frontend.WorkflowTimeSkippingEnabled di server pengembangan, atau jalankan tanpa waktu maya.`,
  ENGINE_NAMESPACE: (detail: string) =>
    `Namespace di server Temporal tidak dapat disiapkan: ${detail}. Mintalah pengelola server menyiapkannya dengan masa simpan 3650 hari.`,
  ENGINE_BAD_OPTION: (detail: string) =>
    `Opsi mesin tidak dikenali: ${detail}. Lihat pilihannya dengan tenggat engine --help.`,
  ENGINE_ADVANCE_FAILED: (detail: string) =>
    `Waktu maya alur kerja tidak dapat dimajukan: ${detail}. Periksa apakah alur kerja itu masih berjalan dan pekerjanya hidup.`,
} as const satisfies Record<string, (detail: string) => string>;

/** An error about the engine; the message is for the person at the machine, the cause for the log. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: EngineErrorCode;

  constructor(code: EngineErrorCode, detail: string, options?: ErrorOptions) {
    super(SENTENCES[code](detail), options);
    this.code = code;
  }
}

/** Every way to have an engine, for the message of the one who has none. */
export const ALL_WAYS =
  'Pilih salah satu: (1) isi TEMPORAL_ADDRESS dengan alamat server Temporal 1.32 atau lebih baru; ' +
  '(2) pasang Temporal CLI 1.9 atau lebih baru; (3) sambungkan jaringan agar Temporal CLI diunduh sendiri; ' +
  '(4) pasang Go 1.26.8 atau lebih baru agar mesin dibangun di sini (sekitar lima menit, sekali saja).';
