import { listViews } from '../../registry/subject/views.ts';
import type { Handler } from '../handler.ts';

/** Who looked at whom, why, and what they were shown: never what stood there. */
export const listPersonViews: Handler<'listPersonViews'> = async (use, { query, official }) => {
  const { person, case: caseId, account, before, limit } = query;
  const found = await listViews(use.db, {
    ...{ instansi: official.instansi, persons: person === undefined ? undefined : [person], caseId, account, before },
    limit: limit + 1,
  });
  const page = found.slice(0, limit);
  const views = page.map(({ at, ...view }) => ({ ...view, at: at.toISOString() }));
  return { status: 200, body: { views, next: found.length > limit ? (page.at(-1)?.id ?? null) : null } };
};
