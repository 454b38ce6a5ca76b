import type { WorkWeek } from '../domain/calendar/work-week.ts';

/** A unit of the invented instansi. Health centres work six days, offices five, schools either. */
export type InventedUnit = {
  readonly code: string;
  readonly name: string;
  readonly kind: 'office' | 'school' | 'health-centre' | 'district';
  readonly workWeek: WorkWeek;
};

/** The demo instansi, with the shape of a large city but no unit of a real one. */
export const demoInstansi = { code: '7100', name: 'Pemerintah Kota Contoh' } as const;

const offices = [
  'Sekretariat Daerah',
  'Sekretariat DPRD',
  'Inspektorat Daerah',
  'Badan Kepegawaian dan Pengembangan SDM',
  'Badan Pengelolaan Keuangan dan Aset Daerah',
  'Badan Pendapatan Daerah',
  'Badan Perencanaan Pembangunan Daerah',
  'Badan Kesatuan Bangsa dan Politik',
  'Dinas Pendidikan',
  'Dinas Kesehatan',
  'Dinas Pekerjaan Umum dan Penataan Ruang',
  'Dinas Perumahan Rakyat',
  'Dinas Sosial',
  'Dinas Tenaga Kerja',
  'Dinas Lingkungan Hidup',
  'Dinas Kependudukan dan Pencatatan Sipil',
  'Dinas Perhubungan',
  'Dinas Komunikasi dan Informatika',
  'Dinas Koperasi dan UKM',
  'Dinas Kebudayaan',
  'Dinas Pariwisata',
  'Dinas Perikanan',
  'Dinas Ketahanan Pangan',
  'Dinas Perdagangan',
  'Dinas Perpustakaan dan Kearsipan',
];

const series = (
  kind: InventedUnit['kind'],
  short: string,
  count: number,
  name: (n: number) => string,
  workWeek: (n: number) => WorkWeek,
): InventedUnit[] =>
  Array.from({ length: count }, (_, index) => ({
    code: `${demoInstansi.code}-${short}-${String(index + 1).padStart(3, '0')}`,
    name: name(index + 1),
    kind,
    workWeek: workWeek(index + 1),
  }));

/** All units, the same in every sandbox: units are no one's personal data and need no seed. */
export const inventedUnits: readonly InventedUnit[] = [
  ...series(
    'office',
    'OPD',
    offices.length,
    (n) => offices[n - 1]!,
    () => '5-day',
  ),
  ...series(
    'district',
    'KEC',
    18,
    (n) => `Kecamatan Contoh ${n}`,
    () => '5-day',
  ),
  ...series(
    'health-centre',
    'PKM',
    42,
    (n) => `Puskesmas Contoh ${n}`,
    () => '6-day',
  ),
  ...series(
    'school',
    'SDN',
    120,
    (n) => `SD Negeri Contoh ${n}`,
    (n) => (n % 4 === 0 ? '5-day' : '6-day'),
  ),
  ...series(
    'school',
    'SMPN',
    60,
    (n) => `SMP Negeri Contoh ${n}`,
    (n) => (n % 2 === 0 ? '5-day' : '6-day'),
  ),
];
