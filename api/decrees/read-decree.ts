import { shipped } from '../../registry/decrees/known-decrees.ts';
import { countRetimings, readRetimings as retimingsOf } from '../../registry/decrees/retimings.ts';
import { etagOf } from '../decide/expected-revision.ts';
import type { Handler } from '../handler.ts';
import { previewOf } from './preview.ts';
import { reachableDecree } from './reachable-decree.ts';

/** A decree; while it waits, with what it would change if it were confirmed now. */
export const readDecree: Handler<'readDecree'> = async (use, { params, official }) => {
  const row = await reachableDecree(use, official.instansi, params.id);
  const { id, owner, stage, revision, state } = row;
  const { decree, answers } = state;
  const now = await use.clock();
  const pending = stage === 'recorded';
  return {
    status: 200,
    headers: { ETag: etagOf(revision) },
    body: {
      ...{ id, number: decree.number, issuedOn: decree.issuedOn, stage, shipped: owner === shipped, revision, decree },
      ...(pending && { preview: await previewOf(use, official.instansi, { ...decree, knownAt: now }, now) }),
      ...(!pending && { answers: answers ?? (await countRetimings(use.db, row)) }),
    },
  };
};

export const readRetimings: Handler<'readRetimings'> = async (use, { params, query, official }) => {
  const row = await reachableDecree(use, official.instansi, params.id);
  const page = { offset: query.offset, size: query.limit };
  return { status: 200, body: { retimings: await retimingsOf(use.db, row, page) } };
};
