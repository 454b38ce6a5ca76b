import { z } from 'zod';
import { correctedPapers, correctionForms } from '../../domain/corrections/state.ts';
import { civilDate, opaqueId, reference } from './values.ts';

const effectiveOn = civilDate.meta({ description: 'Tanggal kejadian menurut buktinya' });
const correction = z.int().min(1).meta({ description: 'Nomor peristiwa penyiapannya' });
const number = reference(100).meta({ description: 'Nomor naskah ralat, pengganti, pencabutan, atau adendum' });

const to = z
  .strictObject({
    position: reference(200).optional(),
    unit: opaqueId.optional(),
    tmt: civilDate.optional(),
    until: civilDate.optional(),
    number: reference(100).optional(),
    nameAsDocument: z.literal(true).optional(),
    other: z.literal(true).optional(),
  })
  .meta({
    id: 'CorrectedItems',
    description: 'Yang berubah; nama tidak ditulis di sini, hanya bahwa naskahnya memuat nama lain',
  });

/** Bodies of the decisions about an SK or a perjanjian kerja after it was signed. */
export const correctionsDecisions = [
  z.strictObject({
    ...{ kind: z.literal('prepare-sk-correction'), effectiveOn, paper: z.enum(correctedPapers) },
    term: z.int().min(1).max(99).meta({ description: 'Nomor masa perjanjian yang naskahnya diperbaiki' }),
    ...{ form: z.enum(correctionForms), to, reason: reference(500) },
  }),
  z.strictObject({ kind: z.literal('correct-appointment-sk'), effectiveOn, correction, number }),
  z.strictObject({ kind: z.literal('correct-renewal-sk'), effectiveOn, correction, number }),
  z.strictObject({ kind: z.literal('correct-contract'), effectiveOn, correction, number }),
  z.strictObject({ kind: z.literal('drop-sk-correction'), effectiveOn, correction, reason: reference(500) }),
  z.strictObject({ kind: z.literal('record-sk-uploaded-again'), effectiveOn, correction }),
] as const;
