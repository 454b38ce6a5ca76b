import type { EmploymentEventType } from '../employment/events.ts';
import type { Picture } from '../file/picture.ts';

type Stage = 'without-skp' | 'open' | 'evaluated' | 'missed';

/** One period of an SKP year: a quarter, or the year itself. */
export const evaluationPicture: Picture<Stage, EmploymentEventType> = {
  process: 'evaluation',
  title: 'Evaluasi kinerja satu periode',
  begins: 'without-skp',
  arrows: [
    { from: 'without-skp', event: 'skp-set', to: 'open', rules: ['SKP', 'SKP-WAKTU'] },
    {
      from: 'open',
      event: 'evaluated',
      to: 'evaluated',
      rules: ['EVALUASI-TRIWULAN', 'EVALUASI-TAHUNAN', 'MATRIKS-PREDIKAT', 'PERILAKU-BERAKHLAK'],
    },
    { from: 'without-skp', event: 'evaluation-missed', to: 'missed', rules: ['BUKTI-TRIWULAN-PENGGANTI'] },
    { from: 'open', event: 'evaluation-missed', to: 'missed', rules: ['BUKTI-TRIWULAN-PENGGANTI'] },
  ],
};
