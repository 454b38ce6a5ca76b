import { z } from 'zod';
import { clock, formationDecided, formationOpened, timeline, underway } from './answers.ts';
import { correction, determination, formationDecision } from './formation-decisions.ts';
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
    body: { type: 'text/csv', columns: nominativeColumns },
    decides: true,
    answers: {
      200: z.union([
        formationDecided,
        z.strictObject({ dryRun: z.literal(true), rows: z.int() }).meta({ id: 'ListChecked' }),
      ]),
      202: underway,
    },
  },
  recordDetermination: {
    method: 'post',
    path: '/v1/formations/{id}/determinations',
    summary: 'Records a part of the determination of needs; its receipt starts NI-USUL',
    params: idParams,
    body: { type: 'application/json', schema: determination, large: true },
    decides: true,
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
