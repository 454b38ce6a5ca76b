import { z } from 'zod';
import { digestKinds, digestStates, mailErrors } from '../../domain/digest/events.ts';
import type { RouteContract } from './route.ts';
import { opaqueId } from './values.ts';

const oneLine = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]*$/u, { error: 'Tulis dalam satu baris tanpa karakter kendali.' });

const newOfficial = z
  .strictObject({
    name: oneLine,
    email: z.email({ error: 'Tulis alamat surel saja, misalnya nama@contoh.go.id.' }).max(254),
    unit: opaqueId.optional().meta({ description: 'Unit yang kalendernya dipakai; tanpa ini kalender instansi' }),
  })
  .meta({ id: 'NewOfficial', description: 'Pejabat yang menerima ringkasan harian; disimpan tersegel' });

const official = z
  .strictObject({
    ...{ account: z.string(), name: z.string(), unit: z.string().nullable() },
    email: z.string().meta({ description: 'Disamarkan', example: 'b***@contoh.go.id' }),
  })
  .meta({ id: 'Official' });

const digest = z
  .strictObject({
    id: z.string().meta({ description: 'Bagian depan Message-ID' }),
    ...{ account: z.string(), day: z.string(), kind: z.enum(digestKinds), tasks: z.int() },
    ...{ state: z.enum(digestStates), attempts: z.int() },
    error: z.strictObject({ code: z.enum(mailErrors), message: z.string() }).optional(),
    createdAt: z.string(),
    attemptedAt: z.string().optional(),
    endedAt: z.string().optional(),
  })
  .meta({ id: 'Digest', description: 'Satu surel kepada satu pejabat' });

const largestPage = 200;

export const officialRoutes = {
  putOfficial: {
    method: 'put',
    path: '/v1/officials/{account}',
    summary: 'Records how an official is written to, and begins the digests of your instansi with the first',
    params: z.strictObject({ account: opaqueId }),
    body: { type: 'application/json', schema: newOfficial },
    problems: ['INSTANSI_NOT_REGISTERED'],
    answers: { 200: official },
  },
  listOfficials: {
    method: 'get',
    path: '/v1/officials',
    summary: 'The officials of your instansi who can be written to; addresses are masked',
    answers: { 200: z.strictObject({ officials: z.array(official) }).meta({ id: 'Officials' }) },
  },
  listDigests: {
    method: 'get',
    path: '/v1/digests',
    summary: 'Mails to officials, the newest first: what went out, what waits and why, what was refused',
    query: z.strictObject({
      state: z.enum(digestStates).optional(),
      limit: z.coerce.number().int().min(1).max(largestPage).default(50),
      after: opaqueId.optional(),
    }),
    answers: {
      200: z
        .strictObject({
          digests: z.array(digest),
          next: z.string().nullable().meta({ description: 'Nilai `after` untuk halaman berikutnya' }),
        })
        .meta({ id: 'Digests' }),
    },
  },
} as const satisfies Record<string, RouteContract>;
