import type { Picture } from '../file/picture.ts';
import type { SelectionEventType } from './events.ts';
import type { SelectionStage } from './stages.ts';

/** SELEKSI-LIMA-TAHAP: the selection of an instansi of its own, where its PPK rests it on a law. */
export const selectionPicture: Picture<SelectionStage, SelectionEventType> = {
  process: 'selection',
  title: 'Seleksi oleh instansi sendiri',
  begins: 'registration',
  arrows: [
    { from: 'registration', event: 'applicants-loaded', to: 'administrative', rules: ['SELEKSI-LIMA-TAHAP'] },
    { from: 'administrative', event: 'stage-results-recorded', to: 'cat', rules: ['SELEKSI-LIMA-TAHAP'] },
    { from: 'cat', event: 'stage-results-recorded', to: 'interview', rules: ['SELEKSI-LIMA-TAHAP'] },
    { from: 'interview', event: 'stage-results-recorded', to: 'sanggah', rules: ['SELEKSI-LIMA-TAHAP'] },
    { from: 'sanggah', event: 'selection-results-announced', to: 'sanggah', rules: ['SANGGAH-SELEKSI'] },
    { from: 'sanggah', event: 'selection-objection-answered', to: 'sanggah', rules: ['SANGGAH-SELEKSI'] },
    { from: 'sanggah', event: 'selection-handed-over', to: 'handed-over', rules: ['SELEKSI-DASAR-TERCATAT'] },
    { from: '*', event: 'selection-withdrawn', to: 'withdrawn', rules: ['SELEKSI-DASAR-TERCATAT'] },
  ],
};
