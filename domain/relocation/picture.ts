import type { EmploymentEventType } from '../employment/events.ts';
import type { Picture } from '../file/picture.ts';

type Stage = 'opened' | 'decided' | 'moved' | 'handed-over' | 'closed';

/** Diktum KEDUA PULUH ENAM: one need of another unit that is filled. */
export const relocationPicture: Picture<Stage, EmploymentEventType> = {
  process: 'relocation',
  title: 'Pengisian kebutuhan pada unit kerja lain',
  begins: 'opened',
  ends: ['moved'],
  arrows: [
    { from: 'opened', event: 'competence-assessed', to: 'opened', rules: ['PENGISIAN-UNIT-LAIN'] },
    {
      from: 'opened',
      event: 'relocation-agreed',
      to: 'opened',
      rules: ['PENGISIAN-UNIT-LAIN', 'JAWABAN-UNIT-PENERIMA'],
    },
    {
      from: 'opened',
      event: 'relocation-closed',
      to: 'closed',
      rules: ['PENGISIAN-UNIT-LAIN', 'JAWABAN-UNIT-PENERIMA'],
    },
    { from: 'opened', event: 'relocation-decided', to: 'decided', rules: ['PENGISIAN-UNIT-LAIN'] },
    { from: 'decided', event: 'relocation-closed', to: 'closed', rules: ['PENGISIAN-UNIT-LAIN'] },
    { from: 'decided', event: 'addendum-signed', to: 'decided', rules: ['PENGISIAN-UNIT-LAIN'] },
    { from: 'decided', event: 'relocated', to: 'moved', rules: ['PENGISIAN-UNIT-LAIN'] },
    { from: 'moved', event: 'addendum-signed', to: 'moved', rules: ['PENGISIAN-UNIT-LAIN'] },
    { from: 'moved', event: 'evaluator-assigned', to: 'handed-over', rules: ['PENILAI-KINERJA'] },
  ],
};

/** Diktum KEDUA PULUH LIMA: one request to go to another instansi. */
export const movePicture: Picture<'requested' | 'acknowledged' | 'withdrawn' | 'resigned', EmploymentEventType> = {
  process: 'move-request',
  title: 'Permintaan pindah instansi',
  begins: 'requested',
  arrows: [
    { from: 'requested', event: 'move-warning-acknowledged', to: 'acknowledged', rules: ['PINDAH-TERTULIS'] },
    { from: 'requested', event: 'move-request-withdrawn', to: 'withdrawn', rules: ['PINDAH-TERTULIS'] },
    { from: 'acknowledged', event: 'move-request-withdrawn', to: 'withdrawn', rules: ['PINDAH-TERTULIS'] },
    { from: 'requested', event: 'terminated', to: 'resigned', rules: ['PINDAH-INSTANSI'] },
    {
      from: 'acknowledged',
      event: 'terminated',
      to: 'resigned',
      rules: ['PINDAH-INSTANSI'],
    },
  ],
};
