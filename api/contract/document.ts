import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { purposes } from '../../domain/people/purpose.ts';
import { access } from '../access.ts';
import { addExamples } from './examples/with-examples.ts';
import { problemAnswers } from './problem-answers.ts';
import { type BodyContract, bodyLimitOf } from './route.ts';
import { type RouteId, routeIds, routeOf } from './routes.ts';

const decisionHeaders = z.object({
  'Idempotency-Key': z
    .string()
    .regex(/^[\x21-\x7e]{1,128}$/)
    .meta({
      description: 'Satu kunci per keputusan; ulangi dengan kunci yang sama sampai terjawab',
    }),
  'If-Match': z
    .string()
    .regex(/^(\*|(W\/)?"\d{1,9}")$/)
    .optional()
    .meta({ description: 'Revisi yang Anda baca, seperti ETag' }),
  'Acting-Role': z.string().optional().meta({ description: 'Dalam peran mana Anda bertindak, bila memegang beberapa' }),
  'Acting-Authority': z.string().optional().meta({
    description: 'Nomor dasar kewenangan yang dipakai, bila beberapa jabatan Anda berwenang memutuskan ini',
  }),
});
const purposeHeaders = z.object({
  Purpose: z.enum(purposes).meta({ description: 'Untuk apa data orang dibuka; dicatat bersama siapa dan kapan' }),
  'Purpose-Reference': z.string().max(120).optional().meta({ description: 'Surat atau tugas yang mendasarinya' }),
});
const checkHeaders = decisionHeaders.partial();

/** OpenAPI 3.1 of the whole API, from the schemas that the router checks requests with. */
export function apiDocument(): object {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const id of routeIds) {
    const { path, method } = routeOf(id);
    paths[path] = { ...paths[path], [method]: operation(id) };
  }
  const document = createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Tenggat',
      version: '1',
      description: 'Pengangkatan PPPK Paruh Waktu: tenggat, keputusan pejabat, bukti.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    components: { securitySchemes: { oidc: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    paths: paths as ZodOpenApiPathsObject,
  });
  addExamples(document as unknown as Parameters<typeof addExamples>[0]);
  return document;
}

function operation(id: RouteId): ZodOpenApiOperationObject {
  const { summary, params, query, body, decides, purpose, csv, answers } = routeOf(id);
  const rule = access[id];
  const looks = purpose === 'optional' ? purposeHeaders.partial() : purpose && purposeHeaders;
  const header = id === 'loadNominativeList' ? checkHeaders : decides ? decisionHeaders : looks;
  return {
    operationId: id,
    summary,
    security: rule === 'public' ? [] : [{ oidc: [] }],
    ...(rule === 'public' ? {} : { 'x-roles': rule.perKind ?? rule.roles }),
    requestParams: { ...(params && { path: params }), ...(query && { query }), ...(header && { header }) },
    ...(body && { requestBody: { required: true, description: largest(body), content: contentOf(body) } }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, responseOf(answer, csv)])),
      ...problemAnswers(routeOf(id), rule),
    },
  };
}

function largest(body: BodyContract): string {
  return `Paling besar ${bodyLimitOf(body)} bita, sesudah dibuka bila dimampatkan.`;
}

function contentOf(body: BodyContract) {
  if (body.type === 'application/json') return { 'application/json': { schema: body.schema } };
  const optional = body.optional ? `; boleh juga ${body.optional.join(', ')}` : '';
  const description = `Baris judul memuat kolom: ${body.columns.join(', ')}${optional}. Pemisah koma atau titik koma, UTF-8.`;
  return { 'text/csv': { schema: z.string().meta({ description, example: body.columns.join(',') }) } };
}

function responseOf(answer: z.ZodType | string, csv?: true) {
  const table = csv && { 'text/csv': { schema: z.string() } };
  return typeof answer === 'string'
    ? { description: 'Berhasil', content: { [answer]: { schema: z.string() } } }
    : { description: 'Berhasil', content: { 'application/json': { schema: answer }, ...table } };
}
