import { listDigests as read } from '../../registry/digests/digest-reads.ts';
import type { Handler } from '../handler.ts';
import { mailErrorWords } from './error-words.ts';

/** One page of mails, the newest first; one more is read to know whether another page follows. */
export const listDigests: Handler<'listDigests'> = async (use, { query, official }) => {
  const found = await read(use.db, { ...query, instansi: official.instansi, limit: query.limit + 1 });
  const page = found.slice(0, query.limit);
  const digests = page.map(({ last_error, created_at, attempted_at, ended_at, ...digest }) => ({
    ...digest,
    ...(last_error !== null && { error: { code: last_error, message: mailErrorWords[last_error] } }),
    createdAt: created_at.toISOString(),
    ...(attempted_at && { attemptedAt: attempted_at.toISOString() }),
    ...(ended_at && { endedAt: ended_at.toISOString() }),
  }));
  return { status: 200, body: { digests, next: found.length > query.limit ? (page.at(-1)?.id ?? null) : null } };
};
