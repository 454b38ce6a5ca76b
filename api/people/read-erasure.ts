import { erasureStream, listErasures as list, readErasure as read } from '../../registry/subject/erase.ts';
import { showTimeline } from '../cases/show-timeline.ts';
import { etagOf } from '../decide/expected-revision.ts';
import type { Handler } from '../handler.ts';
import { reachablePerson } from './reachable-person.ts';

/** How it stands with the erasure of somebody's data, and what was decided about it. */
export const readErasure: Handler<'readErasure'> = async (use, { params, official }) => {
  const entries = await reachablePerson(use, official, params.id);
  const persons = entries.map(({ id }) => id);
  const { person = params.id, revision, proposed, ...state } = await read(use.db, persons);
  const stage = entries.every(({ nikDigest }) => nikDigest === null) ? 'erased' : state.stage;
  const events = await showTimeline(use, erasureStream({ instansi: official.instansi, id: person }));
  return { status: 200, headers: { ETag: etagOf(revision) }, body: { person, stage, revision, proposed, events } };
};

export const listErasures: Handler<'listErasures'> = async (use, { query, official }) => {
  const rows = await list(use.db, official.instansi, query.stage);
  const erasures = rows.map(({ person, state: { stage, proposed }, at }) => {
    return { person, stage, proposed, at: at.toISOString() };
  });
  return { status: 200, body: { erasures } };
};
