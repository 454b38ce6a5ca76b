import { z } from 'zod';
import { fileProcesses } from '../../domain/file/law.ts';
import { caseDecided, clock, decidedBy, timeline, underway } from './answers.ts';
import { caseDecision } from './case-decisions.ts';
import { caseQuery } from './case-query.ts';
import { explanation } from './explanation.ts';
import { correction } from './formation-decisions.ts';
import { maskedPerson } from './masked-person.ts';
import { casePreview, preview } from './preview.ts';
import type { RouteContract } from './route.ts';
import { idParams } from './values.ts';

const line = {
  id: z.string(),
  process: z.enum(fileProcesses),
  formation: z.string().nullable(),
  batch: z.string().meta({ description: 'Daftar asalnya: formasi atau impor' }),
  rowNo: z.int(),
  unit: z.string(),
  stage: z.string(),
  outcome: z.string().nullable(),
  version: z.int(),
  revision: z.int(),
};
const cases = z
  .strictObject({
    cases: z.array(
      z.strictObject({
        ...{ ...line, breached: z.boolean(), nextDueOn: z.string().nullable(), updatedAt: z.string() },
        person: maskedPerson.optional(),
      }),
    ),
    next: z.string().nullable().meta({ description: 'Nilai `after` untuk halaman berikutnya' }),
  })
  .meta({ id: 'Cases' });

const task = z.strictObject({
  id: z.string(),
  kind: z.string(),
  office: z.string(),
  clock: z.string().nullable(),
  dueDate: z.string().nullable(),
});
/** What an employment has beside: its terms, masa kerja, and where its renewal stands. */
const employment = z
  .looseObject({ appointedOn: z.string(), terms: z.array(z.looseObject({ n: z.int() })) })
  .meta({ id: 'Employment' });
const file = z
  .strictObject({
    ...line,
    returns: z.int().optional(),
    employment: employment.optional(),
    appointment: z.strictObject({ skNumber: z.string(), tmt: z.string() }).optional(),
    contract: z.looseObject({}).optional(),
    cancelled: z.looseObject({}).optional(),
    facts: z.record(
      z.string(),
      z.strictObject({
        ...{ seq: z.int(), effectiveOn: z.string(), recordedAt: z.string() },
        authority: decidedBy.optional(),
      }),
    ),
    corrections: z.array(z.strictObject({ proposal: z.int(), of: z.int(), to: z.string() })),
    tasks: z.array(task),
    person: maskedPerson.optional(),
  })
  .meta({ id: 'Case' });

const decided = { 200: caseDecided, 202: underway };

export const caseRoutes = {
  listCases: {
    method: 'get',
    path: '/v1/cases',
    summary: 'Files of your instansi by what you ask, in the order you ask, page by page, with whose they are masked',
    query: caseQuery,
    answers: { 200: cases },
  },
  readCase: {
    method: 'get',
    path: '/v1/cases/{id}',
    summary: 'A file with its open tasks; its ETag is the revision that If-Match compares',
    params: idParams,
    answers: { 200: file },
  },
  readCaseTimeline: {
    method: 'get',
    path: '/v1/cases/{id}/timeline',
    summary: 'All that happened in a file, with both times',
    params: idParams,
    answers: { 200: timeline },
  },
  readCaseClocks: {
    method: 'get',
    path: '/v1/cases/{id}/clocks',
    summary: 'The clocks of a file: due date, rule with its citation, and the count day by day',
    params: idParams,
    answers: { 200: z.strictObject({ clocks: z.array(clock) }).meta({ id: 'Clocks' }) },
  },
  explainCase: {
    method: 'get',
    path: '/v1/cases/{id}/explanation',
    summary: 'Why a file has its dates, who may decide in it now and on which paper, and what happens if nobody does',
    params: idParams,
    answers: { 200: explanation },
  },
  decideCase: {
    method: 'post',
    path: '/v1/cases/{id}/decisions',
    summary: 'Takes or records a decision in a file',
    params: idParams,
    body: { type: 'application/json', schema: caseDecision },
    decides: true,
    answers: decided,
  },
  previewCase: {
    method: 'post',
    path: '/v1/cases/{id}/previews',
    summary: 'Which clocks of a file a correction would move. Keeps nothing',
    params: idParams,
    body: { type: 'application/json', schema: casePreview },
    foresees: true,
    answers: { 200: preview },
  },
  correctCase: {
    method: 'post',
    path: '/v1/cases/{id}/corrections',
    summary: 'Proposes the right date of an event; a second person confirms it',
    params: idParams,
    body: { type: 'application/json', schema: correction },
    decides: true,
    answers: decided,
  },
  confirmCaseCorrection: {
    method: 'post',
    path: '/v1/cases/{id}/corrections/{proposal}/confirmation',
    summary: 'Confirms a correction that somebody else proposed',
    params: idParams.extend({ proposal: z.coerce.number().int().min(1) }),
    decides: true,
    answers: decided,
  },
} as const satisfies Record<string, RouteContract>;
