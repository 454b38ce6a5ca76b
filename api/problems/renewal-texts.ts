import type { RefusalCode } from '../../domain/case/refusal.ts';
import { type ProblemText, refusal } from './text.ts';
import { day } from './words.ts';

/** Why the law refuses a decision about a renewal, beside what it refuses of any employment. */
export const renewalTexts = {
  BUDGET_WARNING_NOT_READ: refusal({
    title: 'Peringatan tentang anggaran belum dibaca',
    happened:
      'Anggaran menjadi satu-satunya alasan tidak memperpanjang, sedangkan keterangan BKN tentang alasan itu saling bertentangan.',
    act: 'Sebut alasan lain bila ada, atau isi budgetWarningRead setelah membaca peringatan ini.',
  }),
  PENSION_AGE_NOT_REACHED: refusal({
    title: 'Batas usia pensiun belum tercapai',
    happened: 'Batas usia pensiun tidak tercapai dalam masa perjanjian ini.',
    specifically: ({ until }) =>
      `Masa perjanjian berakhir ${day(until)}; batas usia pensiun tidak tercapai sampai hari itu, atau masa tidak berakhir karenanya menurut kebijakan early-end-at-bup.`,
    act: 'Periksa tanggal lahir dan kebijakan bup-years, bup-years-guru, dan early-end-at-bup.',
  }),
  UNIT_NOT_OF_INSTANSI: refusal({
    title: 'Unit bukan milik instansi ini',
    happened: 'Perpanjangan hanya dapat menempatkan pegawai pada unit di instansi yang sama.',
    specifically: ({ unit }) => `Unit ${unit} tidak ada pada instansi ini.`,
    act: 'Pilih unit dari daftar unit instansi, atau daftarkan unit itu dahulu.',
  }),
} as const satisfies Partial<Record<RefusalCode, ProblemText>>;
