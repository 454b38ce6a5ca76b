import type { RefusalCode } from '../../domain/case/refusal.ts';
import { type ProblemText, refusal } from './text.ts';
import { day, word, wordsOf } from './words.ts';

/** Why the law refuses to end an employment. */
export const terminationTexts = {
  CLASS_NOT_OF_GROUND: refusal({
    title: 'Kelas pemberhentian tidak sesuai alasannya',
    happened: 'Setiap alasan pemberhentian mempunyai kelasnya menurut undang-undang.',
    specifically: ({ ground, class: chosen, lawful }) =>
      `Alasan "${word(ground)}" berkelas ${wordsOf(lawful)}, bukan ${word(chosen)}.`,
    act: 'Perbaiki kelasnya; bila instansi memakai kelas perjanjian, setel kebijakan severe-discipline-class.',
  }),
  EVIDENCE_MISSING: refusal({
    title: 'Bukti belum lengkap',
    happened: 'Alasan pemberhentian ini memerlukan dokumen yang belum disebut.',
    specifically: ({ ground, missing }) => `Alasan "${word(ground)}" memerlukan ${wordsOf(missing)}.`,
    act: 'Tambahkan rujukan setiap dokumen itu, lalu kirim lagi.',
  }),
  GROUND_STEP_MISSING: refusal({
    title: 'Langkah sebelumnya belum dilakukan',
    happened: 'Alasan pemberhentian ini baru dapat diputuskan setelah langkahnya sendiri dilakukan.',
    specifically: ({ ground, needs }) => `Alasan "${word(ground)}" baru dapat diputuskan setelah: ${word(needs)}.`,
    act: 'Lakukan langkah itu lebih dahulu; tidak ada alasan yang disimpulkan dari data.',
  }),
  GROUND_STANDS: refusal({
    title: 'Dasar pemberhentian belum gugur',
    happened: 'SK pemberhentian dicabut atau ditegaskan hanya setelah dasarnya dibatalkan atau diubah.',
    act: 'Catat lebih dahulu surat atau putusan yang menggugurkan dasarnya; keberatan atas SK itu sendiri dijawab tersendiri.',
  }),
  JUDGMENT_REQUIRED: refusal({
    title: 'Putusan belum disebut',
    happened: 'Alasan pidana memerlukan nomor dan tanggal putusan yang berkekuatan hukum tetap.',
    act: 'Isi judgment dengan nomor, tanggal, dan pengadilannya; tanda dalam data bukan putusan.',
  }),
  LAST_DAY_OUTSIDE: refusal({
    title: 'Hari terakhir tidak mungkin',
    happened: 'Hari terakhir hubungan kerja tidak boleh sebelum sebabnya atau sesudah masa perjanjian.',
    specifically: ({ lastDay, earliest, latest }) =>
      earliest === latest
        ? `Hari terakhir hubungan kerja ini ${day(earliest)}, bukan ${day(lastDay)}.`
        : `Hari terakhir ${day(lastDay)} tidak mungkin: paling awal ${day(earliest)}, paling akhir ${day(latest)}.`,
    act: 'Perbaiki hari terakhirnya, atau tanggal keputusannya.',
  }),
  NOTHING_PENDING: refusal({
    title: 'Tidak ada yang menunggu keputusan',
    happened: 'Tidak ada permintaan, peninjauan, atau usulan yang masih menunggu.',
    specifically: ({ ground }) => `Tidak ada yang menunggu keputusan dengan alasan "${word(ground)}".`,
    act: 'Muat ulang berkas untuk melihat keadaannya.',
  }),
  NOT_TERMINATED: refusal({
    title: 'Tidak ada pemberhentian yang dapat gugur dasarnya',
    happened: 'Berkas ini tidak memuat SK pemberhentian yang bertumpu pada keputusan orang lain.',
    act: 'Periksa berkasnya; kematian yang salah dicatat diputuskan tidak jadi, dan permintaan sendiri tidak bertumpu pada keputusan.',
  }),
  NOT_HEARD: refusal({
    title: 'Orangnya belum didengar',
    happened: 'Dengan alasan ini tidak seorang pun diberhentikan sebelum didengar.',
    act: 'Dengar orangnya, isi heardOn dengan harinya, lalu kirim lagi.',
  }),
  SENTENCE_TOO_SHORT: refusal({
    title: 'Pidananya kurang dari dua tahun',
    happened: 'Alasan ini memerlukan pidana penjara paling singkat dua tahun.',
    specifically: ({ months, needed, means }) =>
      `Putusan menyebut ${months} bulan pidana yang ${word(means)}; alasan ini memerlukan ${needed} bulan.`,
    act: 'Periksa putusannya; yang dihitung diatur kebijakan two-years-means.',
  }),
} as const satisfies Partial<Record<RefusalCode, ProblemText>>;
