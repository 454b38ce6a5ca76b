import { z } from 'zod';
import { parties } from '../../domain/appointment/terms.ts';
import { budgetStates, endGrounds, signingCauses } from '../../domain/renewal/terms.ts';
import { budgetSources } from '../../domain/wages/funding.ts';
import { contractItems } from './appointment-decisions.ts';
import { civilDate, opaqueId, reference } from './values.ts';

const effectiveOn = civilDate.meta({ description: 'Tanggal kejadian menurut buktinya' });
const term = z.int().min(1).max(99).meta({ description: 'Nomor masa perjanjian; keputusan untuk masa lain ditolak' });
const decided = { effectiveOn, term };
const sent = { ...decided, letterNumber: reference(100) };
const month = z.int().min(1).max(12);

const budget = z
  .strictObject({
    state: z.enum(budgetStates),
    month: month.optional().meta({ description: 'Wajib bila to-month: bulan terakhir yang dianggarkan' }),
    accountCode: reference(60).optional(),
    source: z.enum(budgetSources).optional(),
  })
  .refine((value) => (value.state === 'to-month') === (value.month !== undefined), {
    error: 'Isi month hanya, dan selalu, bila state to-month.',
    path: ['month'],
  });

/** What is decided or recorded about a renewal. Pension ages are not asked: they follow from what is sealed. */
export const renewalDecisions = [
  z.strictObject({
    ...{ kind: z.literal('prepare-renewal'), ...decided, budget },
    need: z.strictObject({ needed: z.boolean(), basis: reference(200) }),
    note: reference(500).optional(),
  }),
  z.strictObject({
    ...{ kind: z.literal('renew'), ...decided, skNumber: reference(100), reason: reference(500) },
    basis: reference(200).optional().meta({ description: 'Wajib bila masanya sudah lewat' }),
    position: reference(200).optional(),
    unit: opaqueId.optional().meta({ description: 'Unit lain dari instansi yang sama' }),
  }),
  z.strictObject({
    ...{ kind: z.literal('not-renew'), ...decided, skNumber: reference(100), reason: reference(500) },
    grounds: z.array(z.enum(endGrounds)).min(1).max(endGrounds.length),
    budgetWarningRead: z.boolean().optional().meta({
      description: 'Wajib true bila anggaran satu-satunya alasan, kecuali kebijakan budget-only-warning dimatikan',
    }),
  }),
  z.strictObject({ kind: z.literal('record-pension-age'), ...decided, skNumber: reference(100) }),
  z.strictObject({
    ...{ kind: z.literal('sign-renewal'), ...decided, party: z.enum(parties), contractNumber: reference(100) },
    items: contractItems.optional(),
  }),
  z.strictObject({
    ...{ kind: z.literal('set-signing-date'), ...decided, cause: z.enum(signingCauses) },
    lastDay: civilDate.meta({ description: 'Hari terakhir untuk menandatangani' }),
  }),
  z.strictObject({ kind: z.literal('record-copy-sent'), ...sent }),
  z.strictObject({ kind: z.literal('record-wage-list-sent'), ...sent }),
  z.strictObject({ kind: z.literal('record-siasn-updated'), ...decided }),
] as const;
