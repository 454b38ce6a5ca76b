import type { RefusalCode } from '../../domain/case/refusal.ts';
import { type ProblemText, refusal } from './text.ts';
import { day, word } from './words.ts';

/** Why somebody's data are not erased, or not yet. */
export const peopleTexts = {
  ERASURE_ALREADY_PROPOSED: refusal({
    title: 'Penghapusan sudah diusulkan',
    happened: 'Penghapusan data orang ini sudah diusulkan dan menunggu keputusan PPK.',
    act: 'Tunggu keputusannya; sesudah ditolak dapat diusulkan lagi.',
  }),
  ERASURE_APPEAL_RUNS: refusal({
    title: 'Upaya administratif belum selesai',
    happened:
      'Ada keputusan tentang orang ini yang sedang atau masih dapat dipersoalkan; buktinya tetap disimpan (UU 27/2022 Pasal 44).',
    act: 'Usulkan lagi sesudah keputusannya tidak dapat dipersoalkan dan berkasnya ditutup.',
  }),
  ERASURE_FILE_RUNS: refusal({
    title: 'Berkasnya masih berjalan',
    happened: 'Hubungan kerja atau proses orang ini masih berjalan; datanya masih diperlukan (UU 27/2022 Pasal 43).',
    specifically: ({ kind }) =>
      `Masih berjalan: ${word(`kept-${kind}`)}; datanya masih diperlukan (UU 27/2022 Pasal 43).`,
    act: 'Usulkan lagi sesudah prosesnya selesai dan berkasnya ditutup.',
  }),
  ERASURE_NOT_PROPOSED: refusal({
    title: 'Penghapusan belum diusulkan',
    happened: 'Tidak ada usul penghapusan yang menunggu keputusan untuk orang ini.',
    act: 'Minta penyiap mengusulkannya dengan suratnya lebih dahulu.',
  }),
  ERASURE_RETENTION_RUNS: refusal({
    title: 'Masa retensi belum habis',
    happened: 'Arsip kepegawaian disimpan selama masa retensinya (Peraturan ANRI 22/2017 dan jadwal retensi instansi).',
    specifically: ({ until, years }) =>
      `Masa retensi ${years} tahun berjalan sampai ${day(until)} (Peraturan ANRI 22/2017 dan jadwal retensi instansi).`,
    act: 'Usulkan lagi sesudah hari itu, atau tinjau kebijakan retensi instansi.',
  }),
  PERSON_ALREADY_ERASED: refusal({
    title: 'Data orang ini sudah dihapus',
    happened: 'Kunci data orang ini sudah dimusnahkan dengan keputusan sebelumnya.',
    act: 'Tidak ada yang perlu dilakukan; lihat riwayat penghapusannya.',
  }),
} as const satisfies Partial<Record<RefusalCode, ProblemText>>;
