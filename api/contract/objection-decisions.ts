import { z } from 'zod';
import { noticeChannels } from '../../domain/appointment/decisions.ts';
import { objectionOutcomes } from '../../domain/objection/events.ts';
import { civilDate, reference } from './values.ts';

const of = z.int().min(1).meta({ description: 'Nomor peristiwa keputusan yang dipersoalkan' });
const on = (description: string) => civilDate.meta({ description });
const letter = reference(100).meta({ description: 'Nomor surat' });
const verdicts = objectionOutcomes.filter((outcome) => outcome !== 'inadmissible');

/** Bodies of the decisions about an objection. */
export const objectionDecisions = [
  z.strictObject({
    ...{ kind: z.literal('deliver-decision'), effectiveOn: on('Tanggal keputusan diterima pegawai'), of },
    channel: z.enum(noticeChannels),
  }),
  z.strictObject({
    ...{ kind: z.literal('record-objection'), effectiveOn: on('Tanggal keberatan masuk'), of, letter },
  }),
  z.strictObject({
    ...{ kind: z.literal('answer-objection'), effectiveOn: on('Tanggal jawaban diterima pegawai'), of, letter },
    outcome: z.enum(objectionOutcomes),
  }),
  z.strictObject({ kind: z.literal('record-appeal'), effectiveOn: on('Tanggal banding diajukan'), of, letter }),
  z.strictObject({
    ...{ kind: z.literal('record-appeal-outcome'), effectiveOn: on('Tanggal putusan diterima'), of, letter },
    outcome: z.enum(verdicts),
  }),
] as const;
