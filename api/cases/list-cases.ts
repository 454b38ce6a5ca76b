import { type CaseFilter, listCases as read } from '../../registry/case-reads.ts';
import type { Handler } from '../handler.ts';
import { withMasked } from '../people/masked.ts';

/** One page of files by id; one more is read to know whether another page follows. */
export const listCases: Handler<'listCases'> = async (use, { query, official }) => {
  const { limit, breached, unit, ...rest } = query;
  const filter: CaseFilter = {
    ...rest,
    instansi: official.instansi,
    unit: official.unit ?? unit,
    breached: breached === undefined ? undefined : breached === 'true',
    limit: limit + 1,
  };
  if (official.unit !== undefined && unit !== undefined && unit !== official.unit) {
    return { status: 200, body: { cases: [], next: null } };
  }
  const found = await read(use.db, filter);
  const page = found.slice(0, limit);
  const cases = await withMasked(use, official, page);
  return { status: 200, body: { cases, next: found.length > limit ? (page.at(-1)?.id ?? null) : null } };
};
