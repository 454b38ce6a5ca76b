/** Why no berkas bukti is made, as a closed set. What happened, what was kept, what to do. */
const SENTENCES = {
  EVIDENCE_CASE_UNKNOWN: (ids: string) =>
    `Tidak ada berkas atau usulan dengan pengenal ${ids}. Berkas bukti tidak dibuat; periksa pengenalnya, lalu ulangi.`,
  EVIDENCE_NOTHING_ASKED: () =>
    'Belum ada berkas atau usulan yang disebut. Berkas bukti tidak dibuat; sebutkan pengenalnya, atau daftarnya dengan --list.',
  EVIDENCE_ENGINE_AWAY: () =>
    'Mesin Temporal tidak menjawab, jadi tidak diketahui proses mana yang masih berjalan. Berkas bukti tidak dibuat dan tidak ada yang hilang; periksa TEMPORAL_ADDRESS dan mesinnya, lalu ulangi.',
  EVIDENCE_HEAD_MISSING: () =>
    'Log bukti belum mempunyai kepala yang ditandatangani, jadi belum ada yang dapat dibuktikan. Berkas bukti tidak dibuat dan tidak ada yang hilang; tunggu sampai log ditandatangani, lalu ulangi perintah yang sama.',
  EVIDENCE_NOT_COVERED: (what: string) =>
    `Kepala log yang terakhir ditandatangani belum memuat ${what}. Berkas bukti tidak dibuat dan tidak ada yang hilang; tunggu sampai log ditandatangani lagi, lalu ulangi perintah yang sama.`,
  EVIDENCE_PURPOSE_REQUIRED: (purposes: string) =>
    `Data orang hanya disertakan untuk tujuan yang disebut. Berkas bukti tidak dibuat dan data orang tidak dibuka; tambahkan --purpose dengan salah satu dari: ${purposes}.`,
  EVIDENCE_LIST_UNREADABLE: (path: string) =>
    `Daftar pengenal ${path} tidak dapat dibaca atau kosong. Berkas bukti tidak dibuat; periksa jalurnya dan tulis satu pengenal tiap baris.`,
  EVIDENCE_FILE_EXISTS: (path: string) =>
    `${path} sudah ada dan dibiarkan. Berkas bukti tidak dibuat; pilih nama lain dengan --out.`,
} as const satisfies Record<string, (what: string) => string>;

export class EvidenceError extends Error {
  readonly code: keyof typeof SENTENCES;

  constructor(code: keyof typeof SENTENCES, what = '', cause?: unknown) {
    super(SENTENCES[code](what), { cause });
    this.code = code;
  }
}
