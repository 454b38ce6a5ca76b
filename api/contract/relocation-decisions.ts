import { z } from 'zod';
import { noticeChannels } from '../../domain/appointment/decisions.ts';
import { parties } from '../../domain/appointment/terms.ts';
import { sides } from '../../domain/relocation/state.ts';
import { contractItems } from './appointment-decisions.ts';
import { civilDate, opaqueId, reference } from './values.ts';

const effectiveOn = civilDate.meta({ description: 'Tanggal kejadian menurut buktinya' });
const term = z.int().min(1).max(99).meta({ description: 'Nomor masa perjanjian; keputusan untuk masa lain ditolak' });
const side = z.enum(sides).meta({ description: 'Unit asal (giving) atau unit penerima (receiving)' });

/** Bodies of the decisions about the filling of a need in another unit, and about a request to move. */
export const relocationDecisions = [
  z.strictObject({
    ...{ kind: z.literal('open-relocation'), effectiveOn, term, toUnit: opaqueId, position: reference(200) },
    need: reference(200).meta({ description: 'Naskah yang menyatakan kebutuhan unit penerima' }),
  }),
  z.strictObject({ kind: z.literal('assess-competence'), effectiveOn, fits: z.boolean(), evidence: reference(200) }),
  z.strictObject({ kind: z.literal('agree-relocation'), effectiveOn, side }),
  z.strictObject({ kind: z.literal('refuse-relocation'), effectiveOn, side, reason: reference(500) }),
  z.strictObject({ kind: z.literal('close-relocation'), effectiveOn, reason: reference(500) }),
  z.strictObject({
    ...{ kind: z.literal('relocate'), effectiveOn, term, skNumber: reference(100) },
    from: civilDate.meta({ description: 'Hari pertama di unit penerima; boleh sesudah hari ini' }),
  }),
  z.strictObject({
    kind: z.literal('revoke-relocation'),
    ...{ effectiveOn, skNumber: reference(100), reason: reference(500) },
  }),
  z.strictObject({
    ...{ kind: z.literal('sign-addendum'), effectiveOn, party: z.enum(parties), number: reference(100) },
    relocation: z.int().min(1).meta({ description: 'Nomor peristiwa pengajuan pengisiannya' }),
    items: contractItems.optional(),
  }),
  z.strictObject({ kind: z.literal('record-move-request'), effectiveOn, letter: reference(100) }),
  z.strictObject({ kind: z.literal('acknowledge-move-warning'), effectiveOn, channel: z.enum(noticeChannels) }),
  z.strictObject({ kind: z.literal('withdraw-move-request'), effectiveOn, letter: reference(100) }),
  z.strictObject({ kind: z.literal('note-selection-registration'), effectiveOn, selection: reference(200) }),
] as const;
