import { z } from 'zod';
import { type EligibilityCategory, eligibilityCategories, priorities } from '../../domain/formation/eligibility.ts';
import { exclusionReasons } from '../../domain/formation/excluded-rows.ts';
import { clock, formationDecided, formationOpened, itemError, timeline, underway } from './answers.ts';
import { correction, determination, formationDecision, proposalDecision } from './formation-decisions.ts';
import { maskedPerson } from './masked-person.ts';
import { formationPreview, preview } from './preview.ts';
import type { RouteContract } from './route.ts';
import { idParams, reference } from './values.ts';

const line = {
  id: z.string(),
  label: z.string(),
  stage: z.string(),
  outcome: z.string().nullable(),
  version: z.int(),
  revision: z.int(),
};
const formation = z
  .strictObject({
    ...line,
    rows: z.int(),
    proposal: z
      .strictObject({ rows: z.int(), revisions: z.int(), until: z.string().optional() })
      .meta({ description: 'Baris dalam usulan, berapa kali diperbaiki, dan sampai kapan menurut surat' }),
    pool: z
      .strictObject({
        perCategory: z.record(z.string(), z.int()),
        categoryUnknown: z.int(),
        perPriority: z.record(z.string(), z.int()),
        excluded: z.record(z.string(), z.int()),
      })
      .meta({ description: 'Berapa baris per kategori kelayakan, prioritas, dan alasan tidak diusulkan' }),
    determinations: z.array(
      z.strictObject({ id: z.string(), number: z.string(), receivedOn: z.string(), rows: z.int() }),
    ),
    letters: z.array(z.string()),
    corrections: z.array(z.strictObject({ proposal: z.int(), of: z.int(), to: z.string() })),
    clocks: z.array(clock),
    files: z.strictObject({
      perStage: z.record(z.string(), z.int()),
      perClock: z
        .array(z.strictObject({ rule: z.string(), of: z.int(), open: z.int(), breached: z.int() }))
        .meta({ description: 'Dari setiap tenggat: berapa berkas, berapa masih terbuka, berapa lewat tenggat' }),
    }),
  })
  .meta({ id: 'Formation' });

const formationRows = z
  .strictObject({
    rows: z.array(
      z.strictObject({
        ...{ row: z.int(), unit: z.string(), code: z.string().meta({ description: 'Kode peserta dari BKN' }) },
        ...{ positionGroup: z.string(), position: z.string(), education: z.string() },
        ...{ category: z.string().nullable(), priority: z.string().nullable() },
        ...{ excluded: z.string().nullable(), evidence: z.string().nullable() },
        ...{ determination: z.string().nullable(), caseId: z.string().nullable() },
        person: maskedPerson.optional(),
      }),
    ),
    next: z.int().nullable(),
  })
  .meta({ id: 'FormationRows' });

const decided = { 200: formationDecided, 202: underway };

/** `nomor_urut` to `upah_terakhir`: the columns of a daftar nominatif, in any order. */
export const nominativeColumns = [
  'nomor_urut',
  'nik',
  'nama',
  'tempat_lahir',
  'tanggal_lahir',
  'jenis_kelamin',
  'no_peserta',
  'kategori',
  'jenis_jabatan',
  'jabatan',
  'pendidikan',
  'unit_kode',
  'unit_nama',
  'upah_terakhir',
] as const;

/** What the list may say beside that about who may be proposed: `ya` or `tidak`, whole years, and how the selection ended. */
export const eligibilityColumns = ['in_database', 'active_years', 'active', 'ppg_listed', 'selection'] as const;

export const formationRoutes = {
  createFormation: {
    method: 'post',
    path: '/v1/formations',
    summary: 'Opens a batch: one needs proposal with all its candidates',
    body: { type: 'application/json', schema: z.strictObject({ label: reference(120) }).meta({ id: 'NewFormation' }) },
    decides: true,
    answers: { 201: formationOpened, 202: underway },
  },
  listFormations: {
    method: 'get',
    path: '/v1/formations',
    summary: 'The batches of your instansi, the latest first',
    answers: { 200: z.strictObject({ formations: z.array(z.strictObject(line)) }).meta({ id: 'Formations' }) },
  },
  readFormation: {
    method: 'get',
    path: '/v1/formations/{id}',
    summary: 'A batch: stage, clocks, and where its files stand',
    params: idParams,
    answers: { 200: formation },
  },
  loadNominativeList: {
    method: 'put',
    path: '/v1/formations/{id}/nominative-list',
    summary: 'Loads the daftar nominatif, wholly or not at all; `dryRun=true` only checks it and needs no key',
    params: idParams,
    query: z.strictObject({ dryRun: z.enum(['true', 'false']).optional() }),
    body: { type: 'text/csv', columns: nominativeColumns, optional: eligibilityColumns },
    decides: true,
    problems: ['EARLIER_REQUEST_OPEN', 'LIST_HAS_ERRORS'],
    answers: {
      200: z.union([
        formationDecided,
        z
          .strictObject({ dryRun: z.literal(true), rows: z.int(), warnings: z.array(itemError) })
          .meta({ id: 'ListChecked' }),
      ]),
      202: underway,
    },
  },
  adoptDraft: {
    method: 'post',
    path: '/v1/formations/{id}/nominative-list/adoption',
    summary: 'Takes the draft that a selection handed over as the nominative list of this batch',
    params: idParams,
    decides: true,
    problems: ['NO_DRAFT', 'LIST_HAS_ERRORS', 'EARLIER_REQUEST_OPEN'],
    answers: decided,
  },
  listFormationRows: {
    method: 'get',
    path: '/v1/formations/{id}/rows',
    summary: 'The rows of the nominative list, page by page, without personal data',
    params: idParams,
    query: z.strictObject({
      category: z.enum(Object.keys(eligibilityCategories) as [EligibilityCategory]).optional(),
      priority: z.enum(priorities).optional(),
      excluded: z.enum([...exclusionReasons, 'any', 'none']).optional(),
      after: z.coerce.number().int().min(1).max(999_999).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answers: { 200: formationRows },
  },
  decideProposal: {
    method: 'post',
    path: '/v1/formations/{id}/proposal',
    summary: 'Leaves rows out of the proposal, takes them back, or puts the proposal once more inside its window',
    params: idParams,
    body: { type: 'application/json', schema: proposalDecision, large: true },
    decides: true,
    problems: ['LIST_HAS_ERRORS'],
    answers: decided,
  },
  recordDetermination: {
    method: 'post',
    path: '/v1/formations/{id}/determinations',
    summary: 'Records a part of the determination of needs; its receipt starts NI-USUL',
    params: idParams,
    body: { type: 'application/json', schema: determination, large: true },
    decides: true,
    problems: ['EARLIER_REQUEST_OPEN', 'LIST_HAS_ERRORS'],
    answers: decided,
  },
  decideFormation: {
    method: 'post',
    path: '/v1/formations/{id}/decisions',
    summary: 'Takes or records a decision about a batch',
    params: idParams,
    body: { type: 'application/json', schema: formationDecision },
    decides: true,
    answers: decided,
  },
  previewFormation: {
    method: 'post',
    path: '/v1/formations/{id}/previews',
    summary: 'Which clocks of a batch and its files a letter or a correction would move. Keeps nothing',
    params: idParams,
    body: { type: 'application/json', schema: formationPreview },
    foresees: true,
    answers: { 200: preview },
  },
  readFormationTimeline: {
    method: 'get',
    path: '/v1/formations/{id}/timeline',
    summary: 'All that happened to a batch, with both times',
    params: idParams,
    answers: { 200: timeline },
  },
  correctFormation: {
    method: 'post',
    path: '/v1/formations/{id}/corrections',
    summary: 'Proposes the right date of an event; a second person confirms it',
    params: idParams,
    body: { type: 'application/json', schema: correction },
    decides: true,
    answers: decided,
  },
  confirmFormationCorrection: {
    method: 'post',
    path: '/v1/formations/{id}/corrections/{proposal}/confirmation',
    summary: 'Confirms a correction that somebody else proposed',
    params: idParams.extend({ proposal: z.coerce.number().int().min(1) }),
    decides: true,
    answers: decided,
  },
} as const satisfies Record<string, RouteContract>;
