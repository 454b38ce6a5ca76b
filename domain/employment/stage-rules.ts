import type { StageRules } from '../rules/stage-rules.ts';
import type { EmploymentStage } from './state.ts';

/** What governs an employment while it stands at a stage. */
export const employmentStageRules: StageRules<EmploymentStage> = {
  running: [
    'MASA-SATU-TAHUN',
    'MASA-KERJA',
    'JEDA-TIDAK-DISAMBUNG',
    'WAJIB-PENUHI-PERJANJIAN',
    'MATRIKS-PREDIKAT',
    'PERILAKU-BERAKHLAK',
    'PERILAKU-KESELURUHAN',
    'JAM-KERJA-PPK',
    'PENGISIAN-UNIT-LAIN',
  ],
  'renewal-open': ['PERPANJANGAN', 'PERTIMBANGAN-EVALUASI', 'PERTIMBANGAN-DISIPLIN'],
  renewed: [
    'PERPANJANGAN',
    'MASA-SATU-TAHUN',
    'PERJANJIAN-TUJUH-UNSUR',
    'PENANDATANGANAN-PERJANJIAN',
    'SK-MEMUAT-UPAH',
  ],
  lapsed: ['MASA-LEWAT-TANPA-KEPUTUSAN', 'PERPANJANGAN'],
  ending: ['ALASAN-PEMBERHENTIAN', 'MASA-SAMPAI-BUP', 'KONVERSI-PENGANGKATAN'],
  ended: ['ALASAN-PEMBERHENTIAN', 'MASA-KERJA', 'PENCABUTAN-SK-PERTAMA'],
};
