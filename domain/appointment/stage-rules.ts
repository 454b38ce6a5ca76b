import type { StageRules } from '../rules/stage-rules.ts';
import type { AppointmentStage } from './state.ts';

/** What governs a file while it stands at a stage, up to the step that leaves it. */
export const appointmentStageRules: StageRules<AppointmentStage> = {
  documents: ['DOKUMEN-DRH', 'SKCK-DITUNDA', 'JENDELA-DRH', 'TANGGAPAN-PEMBERITAHUAN', 'PEMBATALAN'],
  ready: ['NI-USUL', 'JENDELA-NI-USUL', 'PEMBATALAN'],
  'at-bkn': ['PENETAPAN-NI', 'NI-TERIMA', 'JENDELA-NI-TERIMA', 'PEMBATALAN'],
  returned: ['BTS-PERBAIKAN', 'JENDELA-NI-USUL', 'PEMBATALAN'],
  'ni-issued': ['FORMAT-NI', 'NI-SYARAT-SK', 'PENGANGKATAN', 'PEMBATALAN'],
  appointed: ['NOMOR-INDUK', 'PERJANJIAN-TUJUH-UNSUR', 'MASA-SATU-TAHUN', 'MASA-KERJA'],
  contracted: ['SPMT', 'JENDELA-SPMT'],
  started: ['SPMT', 'MASA-KERJA'],
  'not-eligible': ['PENETAPAN-NI'],
  cancelled: ['PEMBATALAN', 'JENDELA-DRH'],
};
