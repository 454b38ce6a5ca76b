import { z } from 'zod';
import { recordLetter } from './formation-decisions.ts';

const confirmCorrection = z.strictObject({ kind: z.literal('confirm-correction'), proposal: z.int().min(1) });

/** What may be looked at before it is decided: in a file, and about a batch. */
export const casePreview = confirmCorrection.meta({ id: 'CasePreviewRequest' });
export const formationPreview = z
  .discriminatedUnion('kind', [recordLetter, confirmCorrection])
  .meta({ id: 'FormationPreviewRequest' });

const move = z.strictObject({
  holder: z.enum(['batch', 'file']).meta({ description: 'Tenggat usulan sendiri, atau tenggat berkasnya' }),
  rule: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  effect: z.enum(['opened', 'extended', 'shortened', 'unchanged']),
  waits: z.boolean().meta({ description: 'Menunggu keputusan pejabat: tenggat yang maju karena surat' }),
  clocks: z.int(),
});

export const preview = z
  .strictObject({
    moves: z.array(move),
    reopens: z.int().meta({ description: 'Berapa orang yang dianggap mengundurkan diri dapat dibuka kembali' }),
  })
  .meta({
    id: 'Preview',
    description: 'Tenggat yang akan bergeser, dari kapan ke kapan; tidak ada yang disimpan',
  });
