import { z } from 'zod';
import type { ZodOpenApiResponseObject } from 'zod-openapi';
import { problem } from './answers.ts';
import type { RouteContract } from './route.ts';

const content = { 'application/problem+json': { schema: problem } };
const seconds = z.string().meta({ description: 'Detik sampai boleh diulangi' });
const counted = z.object({
  'Retry-After': seconds,
  RateLimit: z.string().meta({ description: 'Sisa dan detik sampai hitungan baru (draf IETF)' }),
  'RateLimit-Policy': z.string().meta({ description: 'Batas dan lamanya satu hitungan' }),
});

const unauthenticated = { id: 'Unauthenticated', description: 'UNAUTHENTICATED', content };
const tooSlow = { id: 'TooSlow', description: 'REQUEST_TOO_SLOW: isi tidak masuk dalam 60 detik', content };
const bodyTooLarge = { id: 'BodyTooLarge', description: 'BODY_TOO_LARGE', content };
const headersTooLarge = { id: 'HeadersTooLarge', description: 'HEADERS_TOO_LARGE: lebih dari 16 kB', content };
const tooMany = {
  ...{ id: 'TooMany', description: 'TOO_MANY_REQUESTS atau TOO_MANY_FAILED_SIGN_INS', content },
  headers: counted,
};
const away = {
  ...{ id: 'Away', description: 'Bagian di belakangnya tidak menjawab: ulangi dengan kunci yang sama', content },
  headers: z.object({ 'Retry-After': seconds }),
};

/** What any route of its kind may answer before, or instead of, what it is for. */
export function edgeAnswers(
  { body, answers }: RouteContract,
  isPublic: boolean,
): Record<string, ZodOpenApiResponseObject> {
  return {
    ...(isPublic ? {} : { 401: unauthenticated }),
    ...(body && { 408: tooSlow }),
    413: bodyTooLarge,
    429: tooMany,
    431: headersTooLarge,
    ...(503 in answers ? {} : { 503: away }),
  };
}
