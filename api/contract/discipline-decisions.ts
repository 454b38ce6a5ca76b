import { z } from 'zod';
import { noticeChannels } from '../../domain/appointment/decisions.ts';
import { findings } from '../../domain/discipline/events.ts';
import { disciplineLevels, sanctionCodes } from '../../domain/discipline/sanctions.ts';
import { civilDate, reference } from './values.ts';

const effectiveOn = civilDate.meta({ description: 'Tanggal kejadian menurut buktinya' });
const matter = z.int().min(1).max(999).meta({ description: 'Nomor perkara disiplin pada berkas ini' });
const round = z.int().min(1).max(2).meta({ description: 'Panggilan pertama atau kedua' });
const days = z.int().min(0).max(366);

/** Bodies of the decisions about a matter of discipline. */
export const disciplineDecisions = [
  z.strictObject({
    ...{ kind: z.literal('report-violation'), effectiveOn, about: reference(200) },
    suspected: z.enum(disciplineLevels),
    absences: z
      .strictObject({ inARow: days, inTheYear: days })
      .optional()
      .meta({ description: 'Hari kerja tanpa alasan sah; jenjangnya hanya mengusulkan' }),
  }),
  z.strictObject({
    ...{ kind: z.literal('summon'), effectiveOn, matter, round },
    appearOn: civilDate.meta({ description: 'Hari pemeriksaan' }),
    channel: z.enum(noticeChannels),
  }),
  z.strictObject({ kind: z.literal('record-no-show'), effectiveOn, matter, round }),
  z.strictObject({
    ...{ kind: z.literal('examine'), effectiveOn, matter, bapNumber: reference(100) },
    heard: z.literal(true).meta({ description: 'Pegawai diberi kesempatan didengar dalam pemeriksaan' }),
  }),
  z.strictObject({ kind: z.literal('hear'), effectiveOn, matter, minutes: reference(100) }),
  z.strictObject({
    ...{ kind: z.literal('decide-discipline'), effectiveOn, matter, level: z.enum(findings) },
    sanction: z.enum(sanctionCodes).optional(),
    basis: reference(200).optional().meta({ description: 'Pasal yang memberi arti pada hukuman bagi Paruh Waktu' }),
    ...{ skNumber: reference(100), reason: reference(500) },
  }),
] as const;
