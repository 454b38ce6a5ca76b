import { z } from 'zod';
import { evidenceKinds, terminationClasses } from '../../domain/termination/grounds.ts';
import { groundCodes } from '../../domain/termination/outcomes.ts';
import { reviewFindings, undoingPapers } from '../../domain/termination/papers.ts';
import { civilDate, reference } from './values.ts';

const effectiveOn = civilDate.meta({ description: 'Tanggal kejadian menurut buktinya' });
const ground = z.enum(groundCodes);
const reason = reference(500);
const lastDay = civilDate.meta({ description: 'Hari terakhir hubungan kerja; boleh di depan' });
const evidence = z
  .array(z.strictObject({ kind: z.enum(evidenceKinds), reference: reference(200) }))
  .max(20)
  .meta({ description: 'Rujukan setiap dokumen yang diminta alasannya' });
const months = z.int().min(0).max(1200);

const judgment = z
  .strictObject({
    ...{ number: reference(100), court: reference(100) },
    on: civilDate.meta({ description: 'Hari putusan berkekuatan hukum tetap' }),
    monthsImposed: months.optional(),
    monthsThreatened: months.optional().meta({ description: 'Ancaman terendah' }),
  })
  .meta({ id: 'Judgment' });

/** Bodies of the decisions about the end of an employment. */
export const terminationDecisions = [
  z.strictObject({ kind: z.literal('prepare-termination'), effectiveOn, ground, evidence }),
  z.strictObject({
    ...{ kind: z.literal('terminate'), effectiveOn, ground, class: z.enum(terminationClasses), lastDay },
    ...{ skNumber: reference(100), evidence, judgment: judgment.optional() },
    heardOn: civilDate.optional().meta({ description: 'Hari orangnya didengar' }),
    reason,
    matter: z.int().min(1).optional().meta({ description: 'Nomor perkara disiplin' }),
  }),
  z.strictObject({ kind: z.literal('decline-termination'), effectiveOn, ground, reason }),
  z.strictObject({ kind: z.literal('record-resignation'), effectiveOn, letter: reference(100), lastDay }),
  z.strictObject({ kind: z.literal('withdraw-resignation'), effectiveOn, letter: reference(100) }),
  z.strictObject({
    kind: z.literal('record-death'),
    effectiveOn: civilDate.meta({ description: 'Tanggal meninggal menurut akta kematian' }),
    certificate: reference(100),
  }),
  z.strictObject({ kind: z.literal('open-performance-review'), effectiveOn, basis: reference(200), reason }),
  z.strictObject({
    ...{ kind: z.literal('close-performance-review'), effectiveOn, finding: z.enum(reviewFindings) },
    ...{ heardOn: civilDate, report: reference(100), reason },
  }),
  z.strictObject({
    kind: z.literal('record-ground-fallen'),
    effectiveOn: civilDate.meta({ description: 'Hari surat atau putusannya diterima' }),
    paper: z.strictObject({ kind: z.enum(undoingPapers), reference: reference(200) }),
  }),
  z.strictObject({
    kind: z.literal('revoke-termination'),
    effectiveOn: civilDate.meta({ description: 'Hari pertama hubungan kerja yang pulih' }),
    ...{ skNumber: reference(100), reason },
  }),
  z.strictObject({ kind: z.literal('uphold-termination'), effectiveOn, reason }),
] as const;
