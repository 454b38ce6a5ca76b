import { z } from 'zod';
import { noticeChannels } from '../../domain/appointment/decisions.ts';
import {
  btsCauses,
  cancellationGrounds,
  contractItemNames,
  documentCodes,
  parties,
  returnFixers,
} from '../../domain/appointment/terms.ts';
import { pauseDecision, reminderLetterDecision, resumeDecision, shorteningDecision } from './formation-decisions.ts';
import { civilDate, letterId, reference } from './values.ts';

const effectiveOn = civilDate.meta({ description: 'Tanggal kejadian menurut buktinya' });
const documents = z.array(z.enum(documentCodes)).max(documentCodes.length);
const texts = contractItemNames.filter((name) => name !== 'term');

export const contractItems = z
  .strictObject({
    ...(Object.fromEntries(texts.map((name) => [name, reference(200).optional()])) as Record<
      (typeof texts)[number],
      z.ZodOptional<z.ZodString>
    >),
    term: z.strictObject({ from: civilDate, until: civilDate }).optional(),
  })
  .meta({ id: 'ContractItems', description: 'Tujuh unsur perjanjian kerja: kode dan rujukan, bukan naskahnya' });

/** What may be decided about, or recorded in, a file; corrections have routes of their own. */
export const appointmentDecision = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('verify-drh'), effectiveOn, deferred: documents }),
    z.strictObject({
      kind: z.literal('give-notice'),
      effectiveOn,
      channel: z.enum(noticeChannels),
      missing: documents.min(1),
    }),
    z.strictObject({ kind: z.literal('propose-ni'), effectiveOn }),
    z.strictObject({
      kind: z.literal('record-return'),
      effectiveOn,
      cause: z.enum(btsCauses),
      fixer: z.enum(returnFixers),
    }),
    z.strictObject({ kind: z.literal('repropose-ni'), effectiveOn }),
    z.strictObject({ kind: z.literal('record-not-eligible'), effectiveOn, cause: reference(200) }),
    z.strictObject({ kind: z.literal('appoint'), effectiveOn, skNumber: reference(100), tmt: civilDate }),
    z.strictObject({
      kind: z.literal('sign-contract'),
      effectiveOn,
      party: z.enum(parties),
      contractNumber: reference(100),
      items: contractItems.optional(),
    }),
    z.strictObject({ kind: z.literal('record-spmt'), effectiveOn, spmtNumber: reference(100) }),
    z.strictObject({
      kind: z.literal('cancel'),
      effectiveOn,
      ground: z.enum(cancellationGrounds),
      evidence: reference(200),
    }),
    z.strictObject({ kind: z.literal('reopen'), effectiveOn, letter: letterId }),
    shorteningDecision,
    pauseDecision,
    resumeDecision,
    reminderLetterDecision,
  ])
  .meta({ id: 'AppointmentDecision' });
