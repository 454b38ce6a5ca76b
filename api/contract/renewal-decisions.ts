import { z } from 'zod';
import { parties } from '../../domain/appointment/terms.ts';
import { contractItems } from './appointment-decisions.ts';
import { civilDate, opaqueId, reference } from './values.ts';

const effectiveOn = civilDate.meta({ description: 'Tanggal kejadian menurut buktinya' });
const term = z.int().min(1).max(99).meta({ description: 'Nomor masa perjanjian; keputusan untuk masa lain ditolak' });

export const renewalDecisions = [
  z.strictObject({
    ...{ kind: z.literal('renew'), effectiveOn, term, skNumber: reference(100), reason: reference(500) },
    basis: reference(200).optional().meta({ description: 'Wajib bila masanya sudah lewat' }),
    position: reference(200).optional(),
    unit: opaqueId.optional(),
    pensionOn: civilDate.optional(),
  }),
  z.strictObject({
    ...{ kind: z.literal('sign-renewal'), effectiveOn, term, party: z.enum(parties), contractNumber: reference(100) },
    items: contractItems.optional(),
  }),
  z.strictObject({ kind: z.literal('not-renew'), effectiveOn, term, skNumber: reference(100), reason: reference(500) }),
] as const;
