import { listRows } from '../../registry/formation-pool.ts';
import type { Handler } from '../handler.ts';
import { withMasked } from '../people/masked.ts';
import { reachableFormation } from './reachable-formation.ts';

/** One page of rows by their number; one more is read to know whether another page follows. */
export const listFormationRows: Handler<'listFormationRows'> = async (use, { params, query, official }) => {
  const { id: formation } = await reachableFormation(use, official, params.id);
  const { limit } = query;
  const found = await listRows(use.db, { ...query, formation, limit: limit + 1 });
  const rows = found.slice(0, limit);
  const shown = await withMasked(use, official, rows);
  return { status: 200, body: { rows: shown, next: found.length > limit ? (rows.at(-1)?.row ?? null) : null } };
};
