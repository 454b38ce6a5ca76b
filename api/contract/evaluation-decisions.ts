import { z } from 'zod';
import { acknowledgements, missingCauses, organisationPredicates } from '../../domain/evaluation/codes.ts';
import { asnValues } from '../../domain/evaluation/conduct.ts';
import { against } from '../../domain/evaluation/predicate.ts';
import { skpQuarters } from '../../domain/evaluation/skp-period.ts';
import { account, civilDate, reference } from './values.ts';

const effectiveOn = civilDate.meta({ description: 'Tanggal kejadian menurut buktinya' });
const year = z.int().min(2025).max(2100).meta({ description: 'Tahun SKP: tahun kalender' });
const rating = z.enum(against);
const evaluator = account.meta({ description: 'Akun Pejabat Penilai Kinerja' });
const period = {
  year,
  quarter: z
    .union([z.literal(skpQuarters), z.literal('annual')])
    .meta({ description: 'Triwulan tahun SKP, atau annual untuk setahun' }),
};

/** Bodies of the decisions about the performance of an employee. */
export const evaluationDecisions = [
  z.strictObject({
    ...{ kind: z.literal('set-skp'), effectiveOn, year },
    term: z.int().min(1).max(99).meta({ description: 'Nomor masa perjanjian yang menjadi sumber targetnya' }),
    indicators: z
      .array(reference(100))
      .min(1)
      .max(50)
      .meta({ description: 'Rujukan target perjanjian kerja dan indikator instansi, bukan naskahnya' }),
    evaluator,
  }),
  z.strictObject({ kind: z.literal('assign-evaluator'), effectiveOn, evaluator, reason: reference(500) }),
  z.strictObject({
    ...{ kind: z.literal('evaluate'), effectiveOn, ...period, result: rating },
    behaviour: z
      .strictObject(
        Object.fromEntries(asnValues.map((value) => [value, rating])) as Record<
          (typeof asnValues)[number],
          typeof rating
        >,
      )
      .meta({ description: 'Tujuh nilai dasar ASN (BerAKHLAK), masing-masing dinilai' }),
    organisation: z.enum(organisationPredicates).meta({ description: 'Predikat kinerja organisasi' }),
  }),
  z.strictObject({ kind: z.literal('sign-off-evaluation'), effectiveOn, ...period }),
  z.strictObject({ kind: z.literal('acknowledge-evaluation'), effectiveOn, ...period, as: z.enum(acknowledgements) }),
  z.strictObject({
    ...{ kind: z.literal('record-missing-evaluation'), effectiveOn, ...period, cause: z.enum(missingCauses) },
    reason: reference(500),
    standIn: reference(200).meta({ description: 'Rujukan bukti pengganti; predikat tidak pernah diisi bawaan' }),
  }),
] as const;
