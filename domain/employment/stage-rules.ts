import type { StageRules } from '../rules/stage-rules.ts';
import type { EmploymentStage } from './state.ts';

/** What governs an employment while it stands at a stage. */
export const employmentStageRules: StageRules<EmploymentStage> = {
  running: ['MASA-SATU-TAHUN', 'MASA-KERJA', 'WAJIB-PENUHI-PERJANJIAN'],
  'renewal-open': ['PERPANJANGAN', 'PERTIMBANGAN-EVALUASI', 'PERTIMBANGAN-DISIPLIN'],
  renewed: ['PERPANJANGAN', 'MASA-SATU-TAHUN', 'PERJANJIAN-TUJUH-UNSUR'],
  lapsed: ['MASA-LEWAT-TANPA-KEPUTUSAN', 'PERPANJANGAN'],
  ending: ['ALASAN-PEMBERHENTIAN', 'KONVERSI-PENGANGKATAN'],
  ended: ['ALASAN-PEMBERHENTIAN', 'MASA-KERJA'],
};
