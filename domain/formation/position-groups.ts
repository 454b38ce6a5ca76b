/** The closed list of position groups: KepmenPANRB 16/2025 diktum KETIGA. */
export const positionGroups = [
  'Guru dan Tenaga Kependidikan',
  'Tenaga Kesehatan',
  'Tenaga Teknis',
  'Pengelola Umum Operasional',
  'Operator Layanan Operasional',
  'Pengelola Layanan Operasional',
  'Penata Layanan Operasional',
] as const;
