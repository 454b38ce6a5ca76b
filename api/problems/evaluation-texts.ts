import type { RefusalCode } from '../../domain/case/refusal.ts';
import { type ProblemText, refusal } from './text.ts';
import { day } from './words.ts';

/** Why the law refuses a decision about performance. */
export const evaluationTexts = {
  EVALUATION_REQUIRED: refusal({
    title: 'Belum ada evaluasi',
    happened: 'Yang disahkan atau diketahui pegawai adalah evaluasi yang sudah dibuat.',
    specifically: (detail) => `Belum ada evaluasi ${period(detail)}.`,
    act: 'Minta Pejabat Penilai Kinerja membuat evaluasinya dahulu.',
  }),
  EVALUATION_STILL_DUE: refusal({
    title: 'Evaluasi masih dapat dibuat',
    happened: 'Bukti pengganti baru dicatat sesudah tenggat evaluasinya lewat.',
    specifically: ({ dueDate, ...detail }) => `Evaluasi ${period(detail)} masih dapat dibuat sampai ${day(dueDate)}.`,
    act: 'Minta Pejabat Penilai Kinerja mengevaluasi, atau tetapkan penilai lain.',
  }),
  EVALUATOR_ASSIGNED: refusal({
    title: 'Penilainya orang lain',
    happened: 'Evaluasi dibuat Pejabat Penilai Kinerja yang ditetapkan, atau penggantinya selama ia tidak di tempat.',
    specifically: ({ evaluator }) => `Penilai yang ditetapkan untuk berkas ini: akun ${String(evaluator)}.`,
    act: 'Minta penilai itu mengevaluasi; bila ia sudah tidak menjabat, tetapkan penilai lain dengan alasannya.',
  }),
  PERIOD_NOT_OVER: refusal({
    title: 'Masa evaluasi belum selesai',
    happened: 'Evaluasi dibuat paling awal pada hari terakhir masanya.',
    specifically: ({ lastDay, effectiveOn, ...detail }) =>
      `Masa evaluasi ${period(detail)} selesai ${day(lastDay)}; tanggal yang diisi ${day(effectiveOn)}.`,
    act: 'Tunggu sampai masanya selesai, atau perbaiki tanggalnya.',
  }),
  PERIOD_OUTSIDE_TERMS: refusal({
    title: 'Di luar masa perjanjian',
    happened: 'Tidak ada hari kerja pegawai ini pada masa yang disebut.',
    specifically: (detail) => `Tidak ada masa perjanjian pada ${period(detail)}.`,
    act: 'Periksa tahun SKP dan triwulannya pada berkas.',
  }),
  SKP_REQUIRED: refusal({
    title: 'SKP belum ditetapkan',
    happened: 'Kinerja dievaluasi terhadap sasaran kinerja pegawai (SKP) tahun itu.',
    specifically: ({ year }) => `SKP tahun ${String(year)} belum ditetapkan.`,
    act: 'Catat penetapan SKP tahun itu, lalu kirim evaluasinya lagi.',
  }),
} as const satisfies Partial<Record<RefusalCode, ProblemText>>;

function period({ year, quarter }: Readonly<Record<string, unknown>>): string {
  return quarter === 'annual' ? `tahun SKP ${String(year)}` : `triwulan ${String(quarter)} tahun SKP ${String(year)}`;
}
