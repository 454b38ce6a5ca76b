import type { StageRules } from '../rules/stage-rules.ts';
import type { SelectionStage } from './stages.ts';

/** What governs a selection while it stands at a stage, up to the step that leaves it. */
export const selectionStageRules: StageRules<SelectionStage> = {
  registration: ['SELEKSI-DASAR-TERCATAT', 'SELEKSI-LIMA-TAHAP', 'SELEKSI-BEBAS-BIAYA'],
  administrative: ['SELEKSI-LIMA-TAHAP', 'SELEKSI-BEBAS-BIAYA'],
  cat: ['SELEKSI-LIMA-TAHAP', 'SELEKSI-BEBAS-BIAYA'],
  interview: ['SELEKSI-LIMA-TAHAP', 'SELEKSI-BEBAS-BIAYA'],
  sanggah: ['SANGGAH-SELEKSI', 'SELEKSI-LIMA-TAHAP'],
  'handed-over': ['USUL-SELURUH-CALON'],
  withdrawn: ['SELEKSI-DASAR-TERCATAT'],
};
