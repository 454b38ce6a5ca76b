import { z } from 'zod';
import { policyDecided } from './answers.ts';
import type { RouteContract } from './route.ts';
import { civilDate, opaqueId, reference } from './values.ts';

const step = z
  .strictObject({
    kind: z.string().max(20).meta({ example: 'reminder' }),
    to: z.string().max(40).meta({ description: 'Jabatan penerima', example: 'operator' }),
    workingDaysBefore: z.number().optional(),
    workingDaysAfter: z.number().optional(),
    at: z.string().max(5).optional().meta({ description: 'Jam setempat penerima, JJ:MM', example: '08:00' }),
  })
  .meta({ id: 'LadderStep', description: 'Satu anak tangga; "breach" tanpa hari dan jam, karena ditetapkan aturan' });
const steps = z.array(step).max(20);

const ladder = z
  .strictObject({
    ...{ rule: z.string(), statement: z.string(), binds: z.string(), default: steps },
    steps: steps.meta({ description: 'Bagi tenggat yang mulai hari ini' }),
    setting: z.int().optional().meta({ description: 'Nomor setelan yang memberinya; tanpa ini bawaan' }),
    settings: z.array(
      z.strictObject({
        ...{ seq: z.int(), steps, reason: z.string(), from: z.string(), until: z.string().optional() },
        recordedAt: z.string(),
      }),
    ),
  })
  .meta({ id: 'Ladder', description: 'Peringatan berjenjang suatu aturan' });

const newLadder = z
  .strictObject({ steps, reason: reference(500), from: civilDate, until: civilDate.optional() })
  .meta({ id: 'NewLadder', description: 'Berlaku bagi tenggat yang mulai sejak `from`, dan sejak `until` tidak lagi' });

export const ladderRoutes = {
  readLadders: {
    method: 'get',
    path: '/v1/ladders',
    summary: 'Who is told before, at and after a due date: by default, and by what holds here today',
    problems: ['INSTANSI_NOT_REGISTERED'],
    answers: { 200: z.strictObject({ revision: z.int(), ladders: z.array(ladder) }).meta({ id: 'Ladders' }) },
  },
  setLadder: {
    method: 'post',
    path: '/v1/ladders/{rule}',
    summary:
      'Sets the ladder of a rule for a period; it ends as a policy setting does. Clocks that run already keep theirs',
    params: z.strictObject({ rule: opaqueId }),
    body: { type: 'application/json', schema: newLadder },
    decides: true,
    answers: { 200: policyDecided },
  },
} as const satisfies Record<string, RouteContract>;
