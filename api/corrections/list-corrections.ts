import { openCorrections } from '../../registry/open-corrections.ts';
import type { Handler } from '../handler.ts';
import { within } from '../reports/report.ts';
import { subjectOf } from '../tasks/list-tasks.ts';

/** What waits for a second person to confirm it. */
export const listCorrections: Handler<'listCorrections'> = async (use, incoming) => {
  const { after, limit } = incoming.query;
  const found = await within(incoming, (place) => openCorrections(use.db, { ...place, after, limit: limit + 1 }));
  const page = found.slice(0, limit);
  const corrections = page.map(({ id: _, stream, ...one }) => ({ ...subjectOf(stream), ...one }));
  return { status: 200, body: { corrections, next: found.length > limit ? (page.at(-1)?.id ?? null) : null } };
};
