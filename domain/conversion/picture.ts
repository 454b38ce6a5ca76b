import type { EmploymentEventType } from '../employment/events.ts';
import type { Picture } from '../file/picture.ts';
import type { ConversionStage } from './state.ts';

/** Diktum KEDUA PULUH DELAPAN: one employee on the way to PPPK. */
export const conversionPicture: Picture<ConversionStage, EmploymentEventType> = {
  process: 'conversion-of-employee',
  title: 'Pengangkatan satu pegawai menjadi PPPK',
  begins: 'determined',
  ends: ['conversion-refused'],
  arrows: [
    { from: 'determined', event: 'conversion-proposed', to: 'at-bkn', rules: ['KONVERSI-USUL'] },
    { from: 'at-bkn', event: 'conversion-returned', to: 'returned', rules: ['KONVERSI-PERTEK'] },
    { from: 'returned', event: 'conversion-reproposed', to: 'at-bkn', rules: ['KONVERSI-USUL'] },
    { from: 'at-bkn', event: 'conversion-refused', to: 'conversion-refused', rules: ['KONVERSI-PERTEK'] },
    { from: 'conversion-refused', event: 'conversion-determined', to: 'determined', rules: ['KONVERSI-PENETAPAN'] },
    { from: 'at-bkn', event: 'conversion-pertek-recorded', to: 'pertek-issued', rules: ['KONVERSI-PERTEK'] },
    { from: 'pertek-issued', event: 'converted', to: 'converted', rules: ['KONVERSI-PENGANGKATAN', 'NI-TETAP'] },
  ],
};
