import { cloudEvent } from '../../domain/outgoing/cloud-event.ts';
import { readAfter } from '../../registry/ledger/read-by-position.ts';
import type { Handler } from '../handler.ts';

/** One page of the ledger of the caller's own instansi; one more is read to know whether another page follows. */
export const readEvents: Handler<'readEvents'> = async (use, { query, official }) => {
  const { after, limit } = query;
  const found = await readAfter(use.db, official.instansi, after, limit + 1);
  const page = found.slice(0, limit);
  const next = page.at(-1)?.position ?? after;
  return { status: 200, body: { events: page.map(cloudEvent), next, more: found.length > limit } };
};
