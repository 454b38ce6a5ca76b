import type { StageRules } from '../rules/stage-rules.ts';
import type { ConversionBatchStage } from './state.ts';

/** What governs a conversion batch while it stands at a stage, up to the step that leaves it. */
export const conversionBatchStageRules: StageRules<ConversionBatchStage> = {
  opened: ['KONVERSI-DASAR', 'KONVERSI-USUL-KEBUTUHAN'],
  proposed: ['KONVERSI-PENETAPAN', 'KONVERSI-RINCIAN'],
  determined: ['KONVERSI-USUL', 'KONVERSI-PERTEK', 'KONVERSI-PENGANGKATAN'],
  concluded: ['KONVERSI-PENGANGKATAN', 'NI-TETAP'],
};
