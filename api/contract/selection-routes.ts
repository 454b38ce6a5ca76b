import { z } from 'zod';
import { applicantDocuments } from '../../domain/selection/reasons.ts';
import { resultStages } from '../../domain/selection/stages.ts';
import { clock, selectionDecided, selectionOpened, timeline, underway } from './answers.ts';
import { correction } from './formation-decisions.ts';
import { nominativeColumns } from './formation-routes.ts';
import type { RouteContract } from './route.ts';
import { newSelection, selectionDecision, selectionResults } from './selection-decisions.ts';
import { civilDate, idParams, opaqueId } from './values.ts';

/** A list of applicants: the columns of a daftar nominatif, and which documents came along (`ya` or `tidak`). */
export const applicantColumns = [...nominativeColumns, ...applicantDocuments] as const;

const window = z.strictObject({ opens: z.string(), closes: z.string() });
const line = {
  ...{ id: z.string(), stage: z.string(), outcome: z.string().nullable(), version: z.int(), revision: z.int() },
  contradiction: z.string().meta({ description: 'Pertentangannya dengan Kepmen, yang diakui saat dibuka' }),
};
const selection = z
  .strictObject({
    ...line,
    ...{ legalBasis: z.string(), announcement: z.string() },
    windows: z.strictObject({ registration: window, administrative: window, cat: window, interview: window }),
    applicants: z.int().nullable(),
    results: z.record(z.string(), z.strictObject({ passed: z.int(), failed: z.int() })),
    objections: z.strictObject({ waiting: z.int(), upheld: z.int(), rejected: z.int() }),
    passed: z.int().nullable().meta({ description: 'Yang lulus seluruh tahap, termasuk karena sanggahannya diterima' }),
    final: z.boolean(),
    formation: z.string().nullable(),
    corrections: z.array(z.strictObject({ proposal: z.int(), of: z.int(), to: z.string() })),
    clocks: z.array(clock),
  })
  .meta({ id: 'Selection' });

const applicants = z
  .strictObject({
    applicants: z.array(
      z.strictObject({
        applicant: z.int().meta({ description: 'nomor_urut pada daftar pelamar' }),
        ...{ unit: z.string(), code: z.string().meta({ description: 'Kode peserta dari BKN' }) },
        ...{ positionGroup: z.string(), position: z.string(), education: z.string() },
        documents: z.array(z.enum(applicantDocuments)),
        failedAt: z.enum(resultStages).nullable(),
        objection: z.enum(['waiting', 'upheld', 'rejected']).nullable(),
      }),
    ),
    next: z.int().nullable(),
  })
  .meta({ id: 'SelectionApplicants' });

const decided = { 200: selectionDecided, 202: underway };

export const selectionRoutes = {
  createSelection: {
    method: 'post',
    path: '/v1/selections',
    summary: 'Opens a selection of your instansi: off by default, and against diktum KEEMPAT and KELIMA',
    body: { type: 'application/json', schema: newSelection },
    decides: true,
    answers: { 201: selectionOpened, 202: underway },
  },
  listSelections: {
    method: 'get',
    path: '/v1/selections',
    summary: 'The selections of your instansi, the latest first',
    answers: { 200: z.strictObject({ selections: z.array(z.strictObject(line)) }).meta({ id: 'Selections' }) },
  },
  readSelection: {
    method: 'get',
    path: '/v1/selections/{id}',
    summary: 'How far a selection has come: stage, windows, and how many passed',
    params: idParams,
    answers: { 200: selection },
  },
  readSelectionTimeline: {
    method: 'get',
    path: '/v1/selections/{id}/timeline',
    summary: 'All that happened to a selection, with both times',
    params: idParams,
    answers: { 200: timeline },
  },
  listApplicants: {
    method: 'get',
    path: '/v1/selections/{id}/applicants',
    summary: 'The applicants and how far each has come, page by page, without personal data',
    params: idParams,
    query: z.strictObject({
      after: z.coerce.number().int().min(1).max(999_999).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answers: { 200: applicants },
  },
  loadApplicants: {
    method: 'put',
    path: '/v1/selections/{id}/applicants',
    summary: 'Loads the applicants once registration has closed, wholly or not at all',
    params: idParams,
    body: { type: 'text/csv', columns: applicantColumns },
    decides: true,
    problems: ['LIST_HAS_ERRORS', 'EARLIER_REQUEST_OPEN'],
    answers: decided,
  },
  recordSelectionResults: {
    method: 'post',
    path: '/v1/selections/{id}/results',
    summary: 'Records the result of a stage for everybody who is still in it',
    params: idParams,
    body: { type: 'application/json', schema: selectionResults, large: true },
    decides: true,
    answers: decided,
  },
  decideSelection: {
    method: 'post',
    path: '/v1/selections/{id}/decisions',
    summary: 'Takes or records a decision about a selection',
    params: idParams,
    body: { type: 'application/json', schema: selectionDecision },
    decides: true,
    answers: decided,
  },
  correctSelection: {
    method: 'post',
    path: '/v1/selections/{id}/corrections',
    summary: 'Proposes the right date of an event; a second person confirms it',
    params: idParams,
    body: { type: 'application/json', schema: correction },
    decides: true,
    answers: decided,
  },
  confirmSelectionCorrection: {
    method: 'post',
    path: '/v1/selections/{id}/corrections/{proposal}/confirmation',
    summary: 'Confirms a correction that somebody else proposed',
    params: idParams.extend({ proposal: z.coerce.number().int().min(1) }),
    decides: true,
    answers: decided,
  },
  handOverSelection: {
    method: 'post',
    path: '/v1/selections/{id}/hand-over',
    summary: 'Hands the final result over: those who passed become the draft of the nominative list of a batch',
    params: idParams,
    body: {
      type: 'application/json',
      schema: z.strictObject({ effectiveOn: civilDate, formation: opaqueId }).meta({ id: 'SelectionHandOver' }),
    },
    decides: true,
    problems: ['LIST_HAS_ERRORS', 'EARLIER_REQUEST_OPEN'],
    answers: decided,
  },
} as const satisfies Record<string, RouteContract>;
