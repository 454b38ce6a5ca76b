import { z } from 'zod';
import { itemStates } from '../../domain/bulk/bulk.ts';
import { type FileDecisionKind, fileDecisionRoles, fileProcesses, fileStages } from '../../domain/file/law.ts';
import { readinesses } from '../../domain/renewal/readiness.ts';
import { bulkDecided, bulkPrepared, underway } from './answers.ts';
import type { RouteContract } from './route.ts';
import { countOfEach, idParams, opaqueId } from './values.ts';

/**
 * Corrections are made file by file, and so are wages: their amounts are sealed one by one. What a unit says of somebody who
 * would come or go is its own word about that person, and the files of those who would come are not its own.
 */
const oneByOne: readonly FileDecisionKind[] = [
  ...(['propose-correction', 'confirm-correction', 'set-wage', 'agree-relocation', 'refuse-relocation'] as const),
];
const kinds = (Object.keys(fileDecisionRoles) as FileDecisionKind[]).filter((kind) => !oneByOne.includes(kind));
const largestList = 5_000;
const largestPage = 1_000;

const newRun = z
  .strictObject({
    decision: z.looseObject({ kind: z.enum(kinds) }).meta({
      description:
        'Seperti CaseDecision; teksnya boleh memuat {n}, {nnnn}, {rowNo}, {unit}, {position}. decide-shortening boleh menyebut `rule` sebagai ganti `clock`',
      example: { kind: 'appoint', effectiveOn: '2025-09-29', skNumber: '813/{nnnn}/2025', tmt: '2025-10-01' },
    }),
    filter: z
      .strictObject({
        process: z.enum(fileProcesses).optional(),
        formation: opaqueId.optional(),
        batch: opaqueId.optional(),
        stage: z.enum(fileStages).optional(),
        unit: opaqueId.optional(),
        breached: z.boolean().optional(),
        readiness: z
          .enum(readinesses)
          .optional()
          .meta({ description: 'Hanya berkas yang perpanjangannya menunggu keputusan, menurut GET /v1/renewals' }),
      })
      .optional()
      .meta({ description: 'Berkas yang belum berakhir dan memenuhi semuanya, menurut urutan daftar' }),
    cases: z
      .array(z.looseObject({ caseId: opaqueId }))
      .min(1)
      .max(largestList)
      .optional()
      .meta({ description: 'Berkas satu per satu, dengan isian keputusan yang berbeda untuknya' }),
    perMinute: z.int().min(1).max(6_000).default(600).meta({ description: 'Paling banyak berkas per menit' }),
  })
  .refine((body) => (body.filter === undefined) !== (body.cases === undefined), {
    error: 'Isi salah satu: filter atau cases.',
  })
  .meta({
    id: 'NewBulkRun',
    example: {
      decision: { kind: 'appoint', effectiveOn: '2025-09-29', skNumber: '813/{nnnn}/2025', tmt: '2025-10-01' },
      filter: { formation: 'form-2025', stage: 'ni-issued' },
    },
  });

const would = z
  .strictObject({
    decided: z.int(),
    refused: z.record(z.string(), z.int()),
    withoutAuthority: z.literal(true).optional().meta({
      description: 'Wewenang belum dinilai: yang menyiapkan tidak menandatangani. Lihat pratinjau oleh yang menetapkan',
    }),
  })
  .meta({
    description: 'Yang akan terjadi menurut keadaan saat daftar dibekukan: diputuskan, dan ditolak menurut kodenya',
  });
const state = z.enum(itemStates);
const who = z.strictObject({ account: z.string(), role: z.string() });
const line = {
  id: z.string(),
  stage: z.string(),
  outcome: z.string().nullable(),
  kind: z.string(),
  total: z.int(),
  counts: countOfEach(itemStates),
};
const run = z
  .strictObject({
    ...line,
    revision: z.int(),
    decision: z.looseObject({}),
    would,
    list: z.string().meta({ description: 'Sidik daftar yang dibekukan' }),
    perMinute: z.int(),
    round: z.int(),
    confirmed: who.extend({ at: z.string() }).optional(),
    signer: who.optional().meta({ description: 'Yang namanya ada di bawah keputusan berikutnya' }),
    stopped: z.looseObject({ cause: z.string() }).optional(),
    rate: z.number().meta({ description: 'Berkas per menit selama menit terakhir' }),
    remainingSeconds: z.int().optional().meta({ description: 'Perkiraan, selama berjalan' }),
  })
  .meta({ id: 'BulkRun' });

const item = z
  .strictObject({
    n: z.int(),
    caseId: z.string(),
    unit: z.string(),
    revision: z.int(),
    expected: z.string(),
    round: z.int(),
    state,
    code: z.string().optional(),
    rule: z.string().optional(),
    explanation: z.string(),
    seqs: z.array(z.int()).optional(),
    decidedAt: z.string().optional(),
  })
  .meta({ id: 'BulkItem' });

export const bulkRoutes = {
  prepareBulkRun: {
    method: 'post',
    path: '/v1/bulk-runs',
    summary:
      'Freezes a list of files and says for each what a decision would do; nothing is decided until it is confirmed',
    body: { type: 'application/json', schema: newRun, large: true },
    decides: true,
    problems: ['BULK_NOTHING_TO_DECIDE', 'BULK_PLACEHOLDER_UNKNOWN', 'BULK_TOO_MANY_FILES'],
    answers: { 201: bulkPrepared(would), 202: underway },
  },
  listBulkRuns: {
    method: 'get',
    path: '/v1/bulk-runs',
    summary: 'The bulk runs of your instansi, those that changed last first',
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
    answers: { 200: z.strictObject({ bulkRuns: z.array(z.strictObject(line)) }).meta({ id: 'BulkRuns' }) },
  },
  readBulkRun: {
    method: 'get',
    path: '/v1/bulk-runs/{id}',
    summary: 'A bulk run: how far it is, how fast, how long still, and whose name stands under it',
    params: idParams,
    answers: { 200: run },
  },
  readBulkItems: {
    method: 'get',
    path: '/v1/bulk-runs/{id}/items',
    summary: 'The files of a bulk run, page by page: what was expected, what became of each, and why not',
    params: idParams,
    query: z.strictObject({
      state: state.optional(),
      after: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(largestPage).default(200),
    }),
    answers: {
      200: z
        .strictObject({
          items: z.array(item),
          next: z.int().nullable().meta({ description: 'Nilai `after` berikutnya' }),
        })
        .meta({ id: 'BulkItems' }),
    },
  },
  readBulkItemsCsv: {
    method: 'get',
    path: '/v1/bulk-runs/{id}/items.csv',
    summary: 'All files of a bulk run as a table',
    params: idParams,
    answers: { 200: 'text/csv' },
  },
  previewBulkRun: {
    method: 'post',
    path: '/v1/bulk-runs/{id}/previews',
    summary: 'What would become of each file of the frozen list now if you signed it; keeps nothing',
    params: idParams,
    answers: {
      200: z
        .strictObject({
          total: z.int(),
          would,
          items: z.array(z.strictObject({ n: z.int(), caseId: z.string(), expected: z.string() })),
        })
        .meta({ id: 'BulkPreview' }),
    },
  },
  decideBulkRun: {
    method: 'post',
    path: '/v1/bulk-runs/{id}/decisions',
    summary: 'Confirms, stops, resumes, retries or withdraws a bulk run; who confirms or resumes signs what follows',
    params: idParams,
    body: {
      type: 'application/json',
      schema: z
        .discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('confirm') }),
          z.strictObject({ kind: z.literal('stop') }),
          z.strictObject({ kind: z.literal('resume') }),
          z.strictObject({ kind: z.literal('retry-failed'), refused: z.boolean().default(false) }),
          z.strictObject({ kind: z.literal('withdraw') }),
        ])
        .meta({ id: 'BulkDecision' }),
    },
    decides: true,
    answers: { 200: bulkDecided, 202: underway },
  },
} as const satisfies Record<string, RouteContract>;
