import { z } from 'zod';
import { niChanges } from '../../domain/conversion/events.ts';
import { educations } from '../../domain/wages/base-pay.ts';
import { pauseDecision, reminderLetterDecision, resumeDecision, shorteningDecision } from './formation-decisions.ts';
import { civilDate, opaqueId, reference } from './values.ts';

const effectiveOn = civilDate.meta({ description: 'Tanggal kejadian menurut buktinya' });
const conversion = opaqueId.meta({ description: 'Usulan pengangkatan PPPK; keputusan untuk usulan lain ditolak' });
const letterNumber = reference(100);
const cause = reference(500);

/** What may be decided about, or recorded for, one employee on the way to PPPK. */
export const conversionDecisions = [
  z.strictObject({ kind: z.literal('propose-conversion'), effectiveOn, conversion, letterNumber }),
  z.strictObject({ kind: z.literal('record-conversion-returned'), effectiveOn, conversion, cause }),
  z.strictObject({ kind: z.literal('repropose-conversion'), effectiveOn, conversion, letterNumber }),
  z.strictObject({ kind: z.literal('record-conversion-refused'), effectiveOn, conversion, cause }),
  z.strictObject({
    ...{ kind: z.literal('record-pertek'), conversion, number: reference(100) },
    effectiveOn: civilDate.meta({ description: 'Tanggal pertimbangan teknis diterima' }),
    on: civilDate.meta({ description: 'Tanggal pada pertimbangan teknis' }),
  }),
  z.strictObject({
    ...{ kind: z.literal('convert'), effectiveOn, conversion, skNumber: reference(100), tmt: civilDate },
    ni: z.enum(niChanges).meta({ description: 'Nomornya sendiri tidak ditulis di sini; lihat `keepNewNi`' }),
  }),
] as const;

/** What may be decided about a whole batch here; its determinations and corrections have routes of their own. */
export const conversionBatchDecision = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...{ kind: z.literal('propose-conversion-needs'), effectiveOn, letterNumber, sptjmNumber: reference(100) },
    }),
    z.strictObject({ kind: z.literal('conclude'), effectiveOn }),
    shorteningDecision,
    pauseDecision,
    resumeDecision,
    reminderLetterDecision,
  ])
  .meta({ id: 'ConversionBatchDecision' });

export const newConversion = z
  .strictObject({
    employments: z
      .array(
        z.strictObject({
          employment: opaqueId,
          reason: reference(500)
            .optional()
            .meta({ description: 'Wajib bila hasil evaluasinya tidak memenuhi kebijakan instansi' }),
        }),
      )
      .min(1)
      .max(5_000),
  })
  .meta({ id: 'NewConversion', description: 'Pegawai paruh waktu yang diusulkan menjadi PPPK' });

export const conversionDetermination = z
  .strictObject({
    number: reference(100),
    issuedOn: civilDate,
    receivedOn: civilDate.meta({ description: 'Tanggal terima: mulainya tujuh hari kerja usul perubahan status' }),
    needs: z
      .array(
        z.strictObject({
          ...{ employment: opaqueId, position: reference(200), education: z.enum(educations), unit: opaqueId },
        }),
      )
      .min(1)
      .max(2_000)
      .meta({ description: 'Rincian kebutuhan setiap pegawai yang ditetapkan' }),
  })
  .meta({ id: 'NewConversionDetermination' });
