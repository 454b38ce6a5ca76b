import { z } from 'zod';
import { grantedKinds } from '../../domain/entitlements/kinds.ts';
import { civilDate, reference } from './values.ts';

const term = z.int().min(1).max(99).meta({ description: 'Nomor masa perjanjian; keputusan untuk masa lain ditolak' });
const head = {
  effectiveOn: civilDate.meta({ description: 'Tanggal kejadian menurut buktinya' }),
  ...{ term, entitlement: z.enum(grantedKinds), basis: reference(200) },
};

/** Bodies of the decisions about wage and entitlements; the wage itself has a route of its own, for it has amounts. */
export const entitlementsDecisions = [
  z.strictObject({ kind: z.literal('grant-entitlement'), ...head, from: civilDate, until: civilDate.optional() }),
  z.strictObject({
    ...{ kind: z.literal('end-entitlement'), ...head },
    from: civilDate.meta({ description: 'Hari pertama hak ini tidak lagi diberikan' }),
    reason: reference(500),
  }),
] as const;
