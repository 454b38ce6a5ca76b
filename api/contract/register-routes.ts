import { z } from 'zod';
import { evaluationStandings } from '../../domain/evaluation/of-period.ts';
import { stageRulesOf } from '../../domain/explain/stage-rules.ts';
import { type RuleId, register } from '../../domain/rules/register.ts';
import { maskedPerson } from './masked-person.ts';
import type { RouteContract } from './route.ts';
import { subject } from './task-routes.ts';
import { idParams, opaqueId } from './values.ts';

const limit = z.coerce.number().int().min(1).max(200).default(50);
const next = z.string().nullable().meta({ description: 'Nilai `after` untuk halaman berikutnya' });
const ruleId = z.enum(register.map(({ id }) => id) as [RuleId, ...RuleId[]]);
const oneOf = (values: readonly string[]) => z.enum([...new Set(values)]).optional();

const rule = z
  .strictObject({
    ...{ id: ruleId, statement: z.string(), kind: z.string(), binds: z.string(), breach: z.string() },
    citation: z.looseObject({ instrument: z.string(), clause: z.string(), confidence: z.string(), source: z.string() }),
    ...{ lastKnownValidOn: z.string(), openQuestion: z.string().optional(), informative: z.boolean() },
    values: z.array(z.looseObject({ from: z.string() })).meta({ description: 'Nilai menurut hari berlakunya' }),
    ladder: z.array(z.looseObject({ kind: z.string(), to: z.string() })),
    stages: z
      .array(z.strictObject({ process: z.string(), stage: z.string() }))
      .meta({ description: 'Tahap yang diaturnya' }),
  })
  .meta({ id: 'Rule' });

const predicates = ['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'] as const;
const evaluation = z
  .strictObject({
    ...{ id: z.string(), unit: z.string(), standing: z.enum(evaluationStandings) },
    ...{ predicate: z.enum(predicates).optional(), seq: z.int().optional(), on: z.string().optional() },
    ...{ signedOffOn: z.string().optional(), acknowledgedAs: z.string().optional() },
    ...{ cause: z.string().optional(), standIn: z.string().optional(), person: maskedPerson.optional() },
  })
  .meta({ id: 'Evaluation', description: 'missing: periode sudah lewat dan belum ada evaluasi maupun sebabnya' });
const quarter = z
  .enum(['1', '2', '3', '4', 'annual'])
  .transform((of) => (of === 'annual' ? of : (Number(of) as 1 | 2 | 3 | 4)));

const paper = z
  .strictObject({
    ...{ seq: z.int(), event: z.string(), kind: z.string(), number: z.string().nullable(), on: z.string() },
    digest: z.string().optional(),
  })
  .meta({ id: 'Document', description: 'Dokumen yang mendasari peristiwa: nomor dan tanggal, tidak isinya' });
const papers = {
  query: z.strictObject({
    kind: z
      .string()
      .regex(/^[a-z-]{1,30}$/)
      .optional(),
    after: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
    limit,
  }),
  answers: {
    200: z.strictObject({ documents: z.array(paper), next: z.int().nullable() }).meta({ id: 'Documents' }),
  },
};

export const registerRoutes = {
  listRules: {
    method: 'get',
    path: '/v1/rules',
    summary: 'The rules of the register with source, values and the stages that they govern',
    query: z.strictObject({
      ...{ kind: oneOf(register.map((one) => one.kind)), binds: oneOf(register.map((one) => one.binds)) },
      ...{ process: oneOf(Object.keys(stageRulesOf)), after: ruleId.optional(), limit },
    }),
    answers: { 200: z.strictObject({ rules: z.array(rule), next }).meta({ id: 'Rules' }) },
  },
  readRule: {
    method: 'get',
    path: '/v1/rules/{rule}',
    summary: 'One rule of the register',
    params: z.strictObject({ rule: opaqueId }),
    answers: { 200: rule },
  },
  listEvaluations: {
    method: 'get',
    path: '/v1/evaluations',
    summary: 'Evaluations of one quarter or year of the SKP: predicates, periods nobody evaluated, and what is missing',
    query: z.strictObject({
      ...{ year: z.coerce.number().int().min(2025).max(2100), quarter, unit: opaqueId.optional() },
      ...{ standing: z.enum(evaluationStandings).optional(), predicate: z.enum(predicates).optional() },
      ...{ after: opaqueId.optional(), limit },
    }),
    answers: {
      200: z
        .strictObject({
          ...{ year: z.int(), quarter: z.union([z.int(), z.literal('annual')]) },
          ...{ evaluations: z.array(evaluation), next },
        })
        .meta({ id: 'Evaluations' }),
    },
  },
  listCaseDocuments: {
    method: 'get',
    path: '/v1/cases/{id}/documents',
    summary: 'The papers that a file rests on: SK, pertek, SPMT, letters, contracts',
    params: idParams,
    ...papers,
  },
  listFormationDocuments: {
    method: 'get',
    path: '/v1/formations/{id}/documents',
    summary: 'The papers that a batch rests on: list, SPTJM, determinations, letters',
    params: idParams,
    ...papers,
  },
  listCorrections: {
    method: 'get',
    path: '/v1/corrections',
    summary: 'Corrections of dates that wait for a second person',
    query: z.strictObject({
      unit: opaqueId.optional(),
      after: z
        .string()
        .regex(/^[A-Za-z0-9._-]{1,64}~\d{9}$/)
        .optional(),
      limit,
    }),
    answers: {
      200: z
        .strictObject({
          corrections: z.array(
            z.strictObject({ ...subject, unit: z.string().nullable(), proposal: z.int(), of: z.int(), to: z.string() }),
          ),
          next,
        })
        .meta({ id: 'Corrections' }),
    },
  },
} as const satisfies Record<string, RouteContract>;
