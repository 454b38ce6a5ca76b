import cors from 'cors';
import type { Express } from 'express';

const readable = ['ETag', 'Location', 'Retry-After', 'RateLimit', 'RateLimit-Policy', 'X-Request-Id'];
const sendable = [
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'Acting-Role',
  'Acting-Authority',
  'Acting-Instansi',
  'X-Request-Id',
];
const REMEMBERED_SECONDS = 600;

/** Lets pages of exactly these origins read answers, with a token and never with cookies. Of none, nothing is said at all. */
export function setUpCors(app: Express, origins: readonly string[]): void {
  if (origins.length === 0) return;
  app.use(
    cors({
      origin: [...origins],
      methods: ['GET', 'POST', 'PUT'],
      allowedHeaders: sendable,
      exposedHeaders: readable,
      maxAge: REMEMBERED_SECONDS,
    }),
  );
}
