import type { Picture } from '../file/picture.ts';
import type { EmploymentEventType } from './events.ts';
import type { EmploymentStage } from './state.ts';

/** Diktum KETIGA BELAS, KEDUA PULUH EMPAT and KEDUA PULUH TUJUH: the contract years of one employee. */
export const employmentPicture: Picture<EmploymentStage, EmploymentEventType> = {
  process: 'employment',
  title: 'Masa perjanjian kerja dan perpanjangan',
  begins: 'running',
  ends: ['ended'],
  arrows: [
    { from: 'running', event: 'renewal-opened', to: 'renewal-open', rules: ['PERPANJANGAN'] },
    { from: 'renewal-open', event: 'renewed', to: 'renewed', rules: ['PERPANJANGAN', 'PERTIMBANGAN-EVALUASI'] },
    { from: 'renewed', event: 'term-began', to: 'running', rules: ['MASA-SATU-TAHUN', 'MASA-KERJA'] },
    { from: 'renewal-open', event: 'term-lapsed', to: 'lapsed', rules: ['MASA-LEWAT-TANPA-KEPUTUSAN'] },
    // As it was taken in: the contract had run out before anybody could decide here.
    { from: 'running', event: 'term-lapsed', to: 'lapsed', rules: ['MASA-LEWAT-TANPA-KEPUTUSAN'] },
    { from: 'lapsed', event: 'renewed', to: 'renewed', rules: ['PERPANJANGAN', 'MASA-LEWAT-TANPA-KEPUTUSAN'] },
    {
      from: 'renewal-open',
      event: 'not-renewed',
      to: 'ending',
      rules: ['PERPANJANGAN', 'ANGGARAN-BUKAN-SATU-SATUNYA'],
    },
    { from: 'lapsed', event: 'not-renewed', to: 'ending', rules: ['PERPANJANGAN', 'MASA-LEWAT-TANPA-KEPUTUSAN'] },
    { from: '*', event: 'pension-age-recorded', to: 'ending', rules: ['MASA-SAMPAI-BUP'] },
    { from: '*', event: 'terminated', to: 'ending', rules: ['ALASAN-PEMBERHENTIAN'] },
    { from: '*', event: 'converted', to: 'ending', rules: ['KONVERSI-PENGANGKATAN'] },
    { from: '*', event: 'employment-ended', to: 'ended', rules: ['ALASAN-PEMBERHENTIAN'] },
    // A decision that is undone: by a revoked SK, by an objection or appeal, because its ground fell away, by a death that was somebody else's.
    { from: 'renewed', event: 'sk-corrected', to: 'renewal-open', rules: ['RALAT-SK'] },
    { from: 'running', event: 'sk-corrected', to: 'renewal-open', rules: ['RALAT-SK'] },
    { from: 'lapsed', event: 'sk-corrected', to: 'renewal-open', rules: ['RALAT-SK'] },
    ...(['running', 'renewal-open', 'renewed', 'lapsed'] as const).flatMap((to) => [
      { from: 'ending', event: 'decision-annulled', to, rules: ['KEBERATAN-BANDING'] } as const,
      { from: 'ended', event: 'decision-annulled', to, rules: ['KEBERATAN-BANDING', 'JEDA-TIDAK-DISAMBUNG'] } as const,
      { from: 'ending', event: 'termination-revoked', to, rules: ['ALASAN-GUGUR'] } as const,
      { from: 'ended', event: 'termination-revoked', to, rules: ['ALASAN-GUGUR', 'JEDA-TIDAK-DISAMBUNG'] } as const,
      { from: 'ended', event: 'termination-declined', to, rules: ['TANGGAL-MENINGGAL'] } as const,
    ]),
  ],
};
