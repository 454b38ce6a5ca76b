import { z } from 'zod';
import { readinesses, readinessReasons } from '../../domain/renewal/readiness.ts';
import type { RouteContract } from './route.ts';
import { countOfEach, opaqueId } from './values.ts';

const reason = z.strictObject({
  code: z.enum(readinessReasons),
  of: z.string().optional().meta({ description: 'Triwulan, hasil, bulan, atau tanggal yang dimaksud' }),
  rule: z.string().optional(),
  seq: z.int().optional().meta({ description: 'Nomor peristiwa yang menjadi dasarnya' }),
  words: z.string(),
});
const renewal = z
  .strictObject({
    ...{ id: z.string(), batch: z.string(), rowNo: z.int(), unit: z.string(), position: z.string() },
    ...{ stage: z.string(), revision: z.int(), term: z.int(), from: z.string(), until: z.string() },
    readiness: z.enum(readinesses),
    reasons: z.array(reason),
  })
  .meta({ id: 'Renewal', description: 'Berkas yang perpanjangannya menunggu keputusan' });

export const renewalRoutes = {
  listRenewals: {
    method: 'get',
    path: '/v1/renewals',
    summary:
      'Files whose renewal is to be decided: ready, blocked by what is missing, or for the PPK alone; with counts of all',
    query: z.strictObject({
      batch: opaqueId.optional(),
      readiness: z.enum(readinesses).optional(),
      unit: opaqueId.optional(),
      after: opaqueId.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(50),
    }),
    answers: {
      200: z
        .strictObject({
          counts: countOfEach(readinesses),
          renewals: z.array(renewal),
          next: z.string().nullable(),
        })
        .meta({ id: 'Renewals' }),
    },
  },
} as const satisfies Record<string, RouteContract>;
