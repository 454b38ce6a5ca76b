import type { Finding, FindingCode } from './verdict.ts';

/** What the checks of this folder find, with how grave it is: what was found, for people. Check 5 has words of its own. */
const FOUND = {
  EVENT_NOT_LOGGED: ['failed', 'Peristiwa ini ada di buku besar, tetapi tidak pernah masuk log bukti.'],
  EVENT_CHANGED: ['failed', 'Isi peristiwa ini di buku besar bukan yang tercatat di log bukti.'],
  EVENT_MISSING: ['failed', 'Log bukti mencatat peristiwa ini, tetapi buku besar tidak memuatnya.'],
  HISTORY_NOT_LOGGED: ['failed', 'Riwayat ini ada di arsip, tetapi tidak pernah masuk log bukti.'],
  HISTORY_MISSING: ['failed', 'Riwayat ini seharusnya ada, tetapi tidak ditemukan di arsip maupun di mesin Temporal.'],
  HISTORY_CHANGED: ['failed', 'Riwayat di arsip bukan yang tercatat di log bukti.'],
  HISTORY_OF_ANOTHER: ['failed', 'Riwayat yang disimpan di sini adalah milik alur kerja lain.'],
  RUN_OPEN: ['open', 'Alur kerja belum berakhir atau belum diarsipkan; riwayatnya baru dapat dibuktikan sesudah itu.'],
  CHECKPOINT_MISSING: [
    'unknown',
    'Arsip tidak menunjukkan checkpoint log bukti: belum pernah ditandatangani, atau diambil dari sana.',
  ],
  CHECKPOINT_FORGED: ['failed', 'Checkpoint log bukti tidak ditandatangani kunci yang dipercaya pemeriksa.'],
  CHECKPOINT_NOT_COSIGNED: ['unknown', 'Checkpoint log bukti belum ditandatangani saksi yang dipercaya pemeriksa.'],
  HEAD_BEHIND: ['open', 'Sudah tercatat, tetapi checkpoint yang ditandatangani belum sampai ke sini.'],
  LOG_DAMAGED: ['failed', 'Isi log bukti di arsip tidak menghasilkan akar yang ditandatangani.'],
  BUNDLE_NOT_LOGGED: ['failed', 'Kode yang menjalankan alur ini tidak tercatat di log bukti.'],
  BUNDLE_MISSING: ['failed', 'Kode yang menjalankan alur ini tidak ada di arsip.'],
  BUNDLE_OF_ANOTHER_BUILD: ['failed', 'Kode di arsip, atau yang dicatat log, bukan kode yang menjalankan alur ini.'],
  REPLAY_FAILED: ['failed', 'Kode yang menjalankan alur ini tidak dapat mengulang riwayatnya.'],
  EVENT_DIFFERS_FROM_REPLAY: ['failed', 'Peristiwa di buku besar bukan yang dihasilkan pengulangan riwayat.'],
  EVENT_DIFFERS_FROM_RECORD: ['failed', 'Peristiwa di buku besar bukan yang dikirim alur kerja menurut riwayatnya.'],
  EVENT_NOT_IN_HISTORY: ['failed', 'Buku besar memuat peristiwa ini, tetapi tidak ada riwayat yang menghasilkannya.'],
  EVENT_NOT_IN_LEDGER: ['failed', 'Riwayat menghasilkan peristiwa ini, tetapi buku besar tidak memuatnya.'],
  INPUT_DIFFERS: ['failed', 'Masukan suatu kegiatan dalam riwayat bukan yang dikirim kodenya.'],
  ANSWER_DIFFERS: ['failed', 'Jawaban atas suatu keputusan dalam riwayat bukan yang diberikan kodenya.'],
  TIMER_DIFFERS: ['failed', 'Lama suatu pewaktu dalam riwayat bukan yang diminta kodenya.'],
  VALIDATOR_STRICTER: ['failed', 'Suatu keputusan diterima menurut riwayat, tetapi ditolak oleh kodenya.'],
  OUTCOME_DIFFERS: ['failed', 'Akhir alur kerja menurut riwayat bukan yang dicapai kodenya.'],
  CODE_CHANGED_SINCE: [
    'noted',
    'Kode yang dulu menjalankannya mengulang riwayat ini dengan tepat; kode hari ini tidak lagi berbuat sama.',
  ],
  NOT_ASKED: ['unknown', 'Tidak dapat diperiksa.'],
} as const satisfies Partial<Record<FindingCode, readonly [Finding['result'], string]>>;

export type FoundCode = keyof typeof FOUND;

/** `more`: what is known of it beyond its code, appended to its sentence. */
export function found(code: FoundCode, at: Finding['at'] = {}, more = ''): Finding {
  const [result, sentence] = FOUND[code];
  return { code, result, at, sentence: more === '' ? sentence : `${sentence} ${more}` };
}
