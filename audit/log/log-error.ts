/** Why the log is not signed, or not by all who should, as a closed set. What happened, what was kept, what to do. */
const SENTENCES = {
  LOG_BEHIND: (has: number, seen: number) =>
    `Log bukti di registri memuat ${has} daun, sedangkan checkpoint yang sudah ditunjukkan atau disaksikan memuat ${seen}. Tidak ada yang ditandatangani lagi dan arsip dibiarkan; pulihkan registri dari cadangan yang lebih baru, atau jalankan audit untuk melihat apa yang hilang.`,
  LOG_CHANGED: (from: number, end: number) =>
    `Daun log bukti nomor ${from} sampai ${end - 1} di registri bukan yang sudah ditandatangani. Tidak ada yang ditandatangani lagi dan arsip dibiarkan; bila registri dipulihkan dari cadangan lama, pulihkan dari yang lebih baru, selain itu jalankan audit untuk melihat apa yang diubah.`,
  LOG_TREE_DAMAGED: (size: number) =>
    `Pohon log bukti di arsip tidak lagi berawal dengan checkpoint yang sudah ditunjukkan (${size} daun). Tidak ada yang ditandatangani dan checkpoint itu dibiarkan; jalankan "tenggat log verify" untuk melihat ubin mana, pulihkan dari cadangan arsip, dan penandatanganan berjalan terus.`,
  LOG_HEAD_FORGED: () =>
    'Checkpoint yang ditunjukkan arsip tidak ditandatangani kunci log ini. Tidak ada yang ditandatangani dan checkpoint itu dibiarkan sebagai bukti; salin dahulu, pulihkan log/checkpoint dari cadangan arsip, dan cari siapa yang menulisnya.',
  LOG_KEY_MISSING: (key: string) =>
    `Kunci log bukti ${key} tidak ada di TENGGAT_LOG_KEY, maka tidak ada checkpoint baru. Tidak ada yang hilang: daun terus dikumpulkan di registri. Kembalikan barisnya; bila benar-benar hilang, tambahkan baris dari "tenggat log new-key" dan jalankan "tenggat log replace-lost-key".`,
  LOG_KEY_NOT_NEW: () =>
    'Semua kunci di TENGGAT_LOG_KEY sudah tercatat di log bukti; tidak ada yang diganti. Tambahkan satu baris dari "tenggat log new-key", jalankan ulang pengarsip, lalu ulangi.',
  LOG_KEY_NOT_LOST: (key: string) =>
    `Kunci log bukti ${key} masih ada di TENGGAT_LOG_KEY, maka tidak hilang dan tidak ada yang diganti. Jalankan "tenggat log rotate-key", supaya kunci lama ikut menandatangani penggantinya.`,
  LOG_FORKED: (witness: string) =>
    `Log bukti bercabang: saksi ${witness} menyimpan pohon yang bukan awal pohon ini. Checkpoint baru tidak ditunjukkan, yang lama dan semua ubin dibiarkan. Hentikan pengarsip, bandingkan arsip dengan cadangannya ("tenggat log verify"), dan beri tahu pemegang saksi serta pembaca log.`,
  WITNESS_AWAY: (witness: string) =>
    `Saksi ${witness} tidak menjawab. Checkpoint ditunjukkan tanpa tanda tangannya, dan dimintakan lagi pada giliran berikutnya; periksa apakah saksi itu hidup.`,
  WITNESS_REFUSED: (witness: string, status: number) =>
    `Saksi ${witness} tidak menandatangani (HTTP ${status}): kunci log ini tidak dikenalnya, atau jawabannya bukan dari kunci saksi itu. Checkpoint ditunjukkan tanpa tanda tangannya; cocokkan TENGGAT_WITNESS_LOGS di sana dan TENGGAT_WITNESSES di sini.`,
} as const;

type Sentences = typeof SENTENCES;

export class LogError<Code extends keyof Sentences = keyof Sentences> extends Error {
  readonly code: Code;

  constructor(code: Code, ...about: Parameters<Sentences[Code]>) {
    super((SENTENCES[code] as (...about: unknown[]) => string)(...about));
    this.code = code;
  }
}
