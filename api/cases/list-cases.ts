import { type CasePlace, type CaseSort, listCases as read } from '../../registry/case-list.ts';
import type { Handler } from '../handler.ts';
import { withMasked } from '../people/masked.ts';

type Line = Awaited<ReturnType<typeof read>>[number];

/** One page of files; one more is read to know whether another page follows. */
export const listCases: Handler<'listCases'> = async (use, { query, official }) => {
  const { limit, breached, ended, unit, after, ...rest } = query;
  if (official.unit !== undefined && unit !== undefined && unit !== official.unit) {
    return { status: 200, body: { cases: [], next: null } };
  }
  const found = await read(use.db, {
    ...rest,
    instansi: official.instansi,
    unit: official.unit ?? unit,
    breached: breached === undefined ? undefined : breached === 'true',
    ended: ended === undefined ? undefined : ended === 'true',
    ...(after !== undefined && { after: placeOf(after, rest.sort) }),
    limit: limit + 1,
  });
  const page = found.slice(0, limit);
  const lines = page.map(({ updatedAt, ...line }) => ({ ...line, updatedAt: updatedAt.toISOString() }));
  const last = page.at(-1);
  const next = found.length > limit && last ? cursorOf(last, rest.sort) : null;
  return { status: 200, body: { cases: await withMasked(use, official, lines), next } };
};

/** The contract has seen that it is one of this order. */
function placeOf(after: string, sort: CaseSort): CasePlace {
  if (sort === 'id') return { key: after, id: after };
  const [key = '', id = ''] = after.split('~');
  return { key: key === 'none' ? 'infinity' : key, id };
}

function cursorOf(line: Line, sort: CaseSort): string {
  const { id, nextDueOn, stage, unit, updatedAt } = line;
  if (sort === 'id') return id;
  const keys = { due: nextDueOn ?? 'none', stage, unit, updated: updatedAt.toISOString() };
  return `${keys[sort]}~${id}`;
}
