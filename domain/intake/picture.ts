import type { Picture } from '../file/picture.ts';
import type { IntakeEvent, IntakeState } from './intake.ts';

/** A list of running contracts is taken in, page by page. */
export const intakePicture: Picture<IntakeState['stage'], IntakeEvent['type']> = {
  process: 'intake',
  title: 'Kontrak berjalan yang didaftarkan',
  begins: 'starting',
  arrows: [
    { from: 'starting', event: 'page-started', to: 'starting', rules: ['MASA-SATU-TAHUN', 'MASA-KERJA'] },
    { from: 'starting', event: 'intake-finished', to: 'finished', rules: ['MASA-SATU-TAHUN', 'MASA-KERJA'] },
  ],
};
