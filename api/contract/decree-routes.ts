import { z } from 'zod';
import { retimeAnswers } from '../../domain/case/retime.ts';
import { decreeDecided, decreeRecorded, underway } from './answers.ts';
import type { RouteContract } from './route.ts';
import { civilDate, idParams, opaqueId, reference } from './values.ts';

const scope = z.looseObject({ kind: z.string() }).meta({
  description:
    'national; province atau regency dengan `code`; instansi dengan `instansi`; unit dengan `instansi` dan `code`',
  example: { kind: 'province', code: '51' },
});
const change = z.looseObject({ op: z.string() }).meta({
  description: 'add (date, name, kind), move (from, to), remove (date), rename (date, name)',
  example: { op: 'add', date: '2025-08-18', name: 'Cuti Bersama', kind: 'cuti-bersama' },
});

/** The file format of decrees: what each field holds is checked by `readDecree`, with a sentence for each error. */
const decree = z
  .strictObject({
    id: opaqueId,
    number: reference(200),
    issuedOn: z.string(),
    scope,
    changes: z.array(change).max(400),
    covers: z.array(z.int()).max(10).meta({ description: 'Tahun yang seluruh daftarnya dimuat' }),
    source: reference(500),
    confidence: z.string(),
  })
  .meta({
    id: 'Decree',
    description: 'Keputusan tentang hari libur, cuti bersama, hari daerah, atau hari pemungutan suara',
  });

const proposed = z
  .strictObject({
    decree: decree.optional(),
    shipped: opaqueId
      .optional()
      .meta({ description: 'Pengenal keputusan yang dibawa produk ini, sebagai ganti `decree`' }),
  })
  .refine((body) => (body.decree === undefined) !== (body.shipped === undefined), {
    error: 'Isi salah satu: decree atau shipped.',
  })
  .meta({ id: 'NewDecree', example: { shipped: 'skb-2026' } });

const line = { id: z.string(), number: z.string(), issuedOn: z.string(), stage: z.string(), shipped: z.boolean() };
const dayOff = z.looseObject({ name: z.string(), kind: z.string() });
const answer = z.enum(retimeAnswers);
const effect = {
  findings: z.array(z.strictObject({ code: z.string(), date: z.string(), message: z.string() })),
  days: z.array(
    z.strictObject({ date: z.string(), was: z.array(dayOff), is: z.array(dayOff), decree: z.string().optional() }),
  ),
  clocks: z.strictObject({ touched: z.int(), extended: z.int(), shortened: z.int(), remindersMoved: z.int() }),
  moves: z.array(z.strictObject({ rule: z.string(), from: z.string(), to: z.string(), clocks: z.int() })),
};
const preview = z.strictObject(effect).meta({
  id: 'DecreePreview',
  description: 'Yang akan terjadi: hari yang berubah, tenggat yang bergeser; tidak ada yang disimpan',
});

const decided = { 200: decreeDecided, 202: underway };

export const decreeRoutes = {
  listDecrees: {
    method: 'get',
    path: '/v1/decrees',
    summary: 'Decrees that hold here or wait for confirmation, and those of the product that nobody has recorded yet',
    answers: {
      200: z.strictObject({ decrees: z.array(z.strictObject(line)) }).meta({ id: 'Decrees' }),
    },
  },
  previewDecree: {
    method: 'post',
    path: '/v1/decrees/preview',
    summary: 'What a decree would change: days, and running clocks from when to when. Keeps nothing',
    body: { type: 'application/json', schema: proposed },
    answers: { 200: preview },
  },
  recordDecree: {
    method: 'post',
    path: '/v1/decrees',
    summary: 'Records a decree; nothing moves until it is confirmed',
    body: { type: 'application/json', schema: proposed },
    decides: true,
    problems: ['DECREE_ALREADY_RECORDED'],
    answers: { 201: decreeRecorded, 202: underway },
  },
  readDecree: {
    method: 'get',
    path: '/v1/decrees/{id}',
    summary: 'A decree: what it says, what it would change or what each running clock answered',
    params: idParams,
    answers: {
      200: z
        .strictObject({
          ...line,
          revision: z.int(),
          decree: z.looseObject({}),
          preview: preview.optional(),
          answers: z
            .partialRecord(answer, z.int())
            .optional()
            .meta({ description: 'Jawaban tenggat yang sudah diberi tahu, sampai saat ini' }),
        })
        .meta({ id: 'RecordedDecree' }),
    },
  },
  decideDecree: {
    method: 'post',
    path: '/v1/decrees/{id}/decisions',
    summary: 'Confirms a recorded decree, which then moves the running clocks, or withdraws it',
    params: idParams,
    body: {
      type: 'application/json',
      schema: z
        .discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('confirm'), effectiveOn: civilDate }),
          z.strictObject({ kind: z.literal('withdraw'), effectiveOn: civilDate, reason: reference(500) }),
        ])
        .meta({ id: 'DecreeDecision' }),
    },
    decides: true,
    answers: decided,
  },
  readRetimings: {
    method: 'get',
    path: '/v1/decrees/{id}/retimings',
    summary: 'What each running clock answered, page by page',
    params: idParams,
    query: z.strictObject({
      offset: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(1_000).default(200),
    }),
    answers: {
      200: z
        .strictObject({
          retimings: z.array(
            z.strictObject({
              ...{ stream: z.string(), clock: z.string(), rule: z.string(), from: z.string(), to: z.string(), answer },
            }),
          ),
        })
        .meta({ id: 'Retimings' }),
    },
  },
} as const satisfies Record<string, RouteContract>;
