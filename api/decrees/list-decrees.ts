import { shippedDecrees } from '../../domain/calendar/shipped.ts';
import { listDecrees as list } from '../../registry/decrees/decree-reads.ts';
import { shipped } from '../../registry/decrees/known-decrees.ts';
import type { Handler } from '../handler.ts';

/** What holds or waits here; and, as `not-recorded`, what came with the product after the registry was in use. */
export const listDecrees: Handler<'listDecrees'> = async (use, { official }) => {
  const now = await use.clock();
  const known = await list(use.db, official.instansi);
  const lines = known.map(({ id, owner, stage, state: { decree } }) => ({
    ...{ id, number: decree.number, issuedOn: decree.issuedOn, stage, shipped: owner === shipped },
  }));
  const missing = shippedDecrees
    .filter(({ id, knownAt }) => knownAt <= now && !known.some((row) => row.id === id))
    .map(({ id, number, issuedOn }) => ({ id, number, issuedOn, stage: 'not-recorded', shipped: true }));
  return { status: 200, body: { decrees: [...lines, ...missing] } };
};
