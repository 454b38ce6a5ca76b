import type { InventedUnit } from './units.ts';

/** The closed list of position groups of KepmenPANRB 16/2025 diktum KETIGA, with invented weights for a city. */
const positionGroups = [
  'Guru dan Tenaga Kependidikan',
  'Tenaga Kesehatan',
  'Tenaga Teknis',
  'Pengelola Umum Operasional',
  'Operator Layanan Operasional',
  'Pengelola Layanan Operasional',
  'Penata Layanan Operasional',
] as const;
export type PositionGroup = (typeof positionGroups)[number];

type Position = {
  readonly group: PositionGroup;
  readonly weight: number;
  readonly unitKinds: readonly InventedUnit['kind'][];
  readonly titles: readonly string[];
  readonly educations: readonly string[];
};

export const positions: readonly Position[] = [
  {
    group: 'Guru dan Tenaga Kependidikan',
    weight: 26,
    unitKinds: ['school'],
    titles: ['Guru Kelas Ahli Pertama', 'Guru Bahasa Indonesia Ahli Pertama', 'Guru Matematika Ahli Pertama'],
    educations: ['S-1 Pendidikan Guru Sekolah Dasar', 'S-1 Pendidikan Bahasa Indonesia', 'S-1 Pendidikan Matematika'],
  },
  {
    group: 'Tenaga Kesehatan',
    weight: 11,
    unitKinds: ['health-centre'],
    titles: ['Perawat Terampil', 'Bidan Terampil', 'Sanitarian Terampil'],
    educations: ['D-III Keperawatan', 'D-III Kebidanan', 'D-III Kesehatan Lingkungan'],
  },
  {
    group: 'Tenaga Teknis',
    weight: 9,
    unitKinds: ['office'],
    titles: ['Pranata Komputer Terampil', 'Arsiparis Terampil'],
    educations: ['D-III Manajemen Informatika', 'D-III Kearsipan'],
  },
  {
    group: 'Pengelola Umum Operasional',
    weight: 12,
    unitKinds: ['office', 'district', 'school'],
    titles: ['Pengelola Umum Operasional'],
    educations: ['SD Sederajat', 'SMP Sederajat'],
  },
  {
    group: 'Operator Layanan Operasional',
    weight: 24,
    unitKinds: ['office', 'district', 'school', 'health-centre'],
    titles: ['Operator Layanan Operasional'],
    educations: ['SMA Sederajat', 'SMK Administrasi Perkantoran'],
  },
  {
    group: 'Pengelola Layanan Operasional',
    weight: 6,
    unitKinds: ['office', 'district'],
    titles: ['Pengelola Layanan Operasional'],
    educations: ['D-III Administrasi Publik', 'D-III Akuntansi'],
  },
  {
    group: 'Penata Layanan Operasional',
    weight: 12,
    unitKinds: ['office', 'district', 'school'],
    titles: ['Penata Layanan Operasional'],
    educations: ['S-1 Administrasi Publik', 'S-1 Manajemen', 'S-1 Ilmu Hukum'],
  },
];
