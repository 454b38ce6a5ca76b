import type { SelectionEvent } from '../../domain/selection/events.ts';
import type { ResultStage } from '../../domain/selection/stages.ts';
import type { Common } from './common-words.ts';
import type { Told } from './told.ts';

const stages: Readonly<Record<ResultStage, string>> = {
  administrative: 'seleksi administrasi',
  cat: 'tes berbasis komputer',
  interview: 'wawancara dan uji teknis',
};

/** An own selection of an instansi. */
export const selectionWords: Told<Exclude<SelectionEvent, Common>> = {
  'selection-opened': {
    rule: 'SELEKSI-DASAR-TERCATAT',
    words: ({ legalBasis, announcement }) => `Seleksi dibuka dengan pengumuman ${announcement}, dasarnya ${legalBasis}`,
  },
  'applicants-loaded': { rule: 'SELEKSI-LIMA-TAHAP', words: ({ rows }) => `Daftar ${rows} pelamar dimuat` },
  'stage-results-recorded': {
    rule: 'SELEKSI-LIMA-TAHAP',
    words: ({ stage, passed, failed }) => `Hasil ${stages[stage]}: ${passed} lulus, ${failed} tidak`,
  },
  'selection-results-announced': {
    rule: 'SANGGAH-SELEKSI',
    words: ({ letterNumber }) => `Hasil seleksi diumumkan dengan ${letterNumber}; masa sanggah dimulai`,
  },
  'selection-objection-recorded': {
    rule: 'SANGGAH-SELEKSI',
    words: ({ applicant, failedAt }) => `Pelamar nomor ${applicant} menyanggah hasil ${stages[failedAt]}`,
  },
  'selection-objection-answered': {
    rule: 'SANGGAH-SELEKSI',
    words: ({ applicant, upheld }) => `Sanggahan pelamar nomor ${applicant} ${upheld ? 'diterima' : 'ditolak'}`,
  },
  'selection-results-final': { rule: 'SANGGAH-SELEKSI', words: ({ passed }) => `Hasil akhir: ${passed} lulus` },
  'selection-handed-over': {
    rule: 'SELEKSI-LIMA-TAHAP',
    words: ({ rows }) => `${rows} pelamar yang lulus diserahkan ke usulan kebutuhan`,
  },
  'selection-withdrawn': { words: ({ reason }) => `Seleksi ditarik: ${reason}` },
};
