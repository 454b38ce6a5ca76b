import type { StageRules } from '../rules/stage-rules.ts';
import type { FormationStage } from './state.ts';

/** What governs a batch while it stands at a stage, up to the step that leaves it. */
export const formationStageRules: StageRules<FormationStage> = {
  opened: ['DASAR-SELEKSI-2024', 'KELAYAKAN-CALON', 'KELAYAKAN-KATEGORI-TIGA', 'KELOMPOK-JABATAN'],
  listed: ['USUL-SELURUH-CALON', 'PRIORITAS-USUL', 'USUL-WAJIB-LENGKAP', 'JENDELA-USUL-KEBUTUHAN'],
  proposed: ['PENETAPAN-KEBUTUHAN', 'RINCIAN-KEBUTUHAN'],
  determined: ['JENDELA-PENGUMUMAN', 'NI-USUL'],
  announced: ['NI-USUL', 'JENDELA-DRH', 'JENDELA-NI-USUL', 'JENDELA-NI-TERIMA', 'JENDELA-SPMT'],
  concluded: ['PENGANGKATAN', 'PEMBATALAN'],
};
