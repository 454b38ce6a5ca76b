import type { Picture } from '../file/picture.ts';
import type { EmploymentEventType } from './events.ts';
import type { EmploymentStage } from './state.ts';

/** Diktum KETIGA BELAS, KEDUA PULUH EMPAT and KEDUA PULUH TUJUH: the contract years of one employee. */
export const employmentPicture: Picture<EmploymentStage, EmploymentEventType> = {
  process: 'employment',
  title: 'Masa perjanjian kerja dan perpanjangan',
  begins: 'running',
  arrows: [
    { from: 'running', event: 'renewal-opened', to: 'renewal-open', rules: ['PERPANJANGAN'] },
    { from: 'renewal-open', event: 'renewed', to: 'renewed', rules: ['PERPANJANGAN', 'PERTIMBANGAN-EVALUASI'] },
    { from: 'renewed', event: 'term-began', to: 'running', rules: ['MASA-SATU-TAHUN', 'MASA-KERJA'] },
    { from: 'renewal-open', event: 'term-lapsed', to: 'lapsed', rules: ['MASA-LEWAT-TANPA-KEPUTUSAN'] },
    { from: 'lapsed', event: 'renewed', to: 'renewed', rules: ['PERPANJANGAN', 'MASA-LEWAT-TANPA-KEPUTUSAN'] },
    {
      from: 'renewal-open',
      event: 'not-renewed',
      to: 'ending',
      rules: ['PERPANJANGAN', 'ANGGARAN-BUKAN-SATU-SATUNYA'],
    },
    { from: '*', event: 'employment-ended', to: 'ended', rules: ['ALASAN-PEMBERHENTIAN'] },
  ],
};
