import type { Transaction } from 'kysely';
import { casesOf, type PersonEntry } from '../../registry/subject/entries.ts';
import { type Identity, openIdentity } from '../../registry/subject/identity.ts';
import { appliedFor, convertedIn, listedAs, registeredAs } from '../../registry/subject/standing.ts';
import { listViews, recordView } from '../../registry/subject/views.ts';
import type { Tables } from '../../registry/tables.ts';
import { openSheets } from '../../registry/wages/wage-sheets.ts';
import { showTimeline } from '../cases/show-timeline.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { section } from './held-sections.ts';
import { namesNone, purposeOf } from './purpose.ts';
import { reachablePerson } from './reachable-person.ts';

/**
 * Everything that is held about one person in the caller's instansi, under all of their entries, for them to be given: what
 * it is, where it came from, by which rule, and who looked at it. The export is a look itself, and stands in what it hands out.
 */
export const exportPerson: Handler<'exportPerson'> = async (use, incoming) => {
  const { params, official } = incoming;
  const entries = await reachablePerson(use, official, params.id);
  const why = purposeOf(incoming);
  const at = await use.clock();
  const parts = await use.db.transaction().execute(async (tx) => {
    const identities = await opened(use, tx, entries);
    namesNone(why, identities);
    const { instansi, account, role } = official;
    const persons = entries.map(({ id }) => id);
    const fields = ['everything'];
    await recordView(tx, { ...{ instansi, account, role, persons, fields, at }, what: 'export', ...why });
    return await heldAbout({ ...use, db: tx }, entries, identities);
  });
  const exportedAt = new Date(at).toISOString();
  return {
    status: 200,
    headers: { 'Cache-Control': 'no-store' },
    body: { person: params.id, instansi: official.instansi, exportedAt, ...parts },
  };
};

type Opened = Identity & { readonly person: string };

async function opened(use: Dependencies, tx: Transaction<Tables>, entries: readonly PersonEntry[]): Promise<Opened[]> {
  const identities: Opened[] = [];
  for (const { id } of entries) {
    const identity = await openIdentity(tx, use.keys, id);
    if (identity === undefined) throw new Problem('PERSON_ERASED');
    identities.push({ person: id, ...identity });
  }
  return identities;
}

async function heldAbout(use: Dependencies, entries: readonly PersonEntry[], identities: readonly Opened[]) {
  const { db, keys } = use;
  const persons = entries.map(({ id }) => id);
  const files = await casesOf(db, persons);
  const told = [];
  for (const { stream, ...file } of files) told.push({ ...file, timeline: await showTimeline(use, stream) });
  const wages = [];
  for (const { id } of files) {
    for (const [sheet, content] of await openSheets(db, keys, [id])) wages.push({ caseId: id, sheet, ...content });
  }
  const employments = files.flatMap(({ id, process }) => (process === 'employment' ? [id] : []));
  const [first] = entries;
  const nikDigest = first?.nikDigest;
  const register = first && nikDigest ? await registeredAs(db, first.instansi, nikDigest) : null;
  const views = (await listViews(db, { persons })).map(({ at, ...view }) => ({ ...view, at: at.toISOString() }));
  return {
    identity: section('identity', identities),
    lists: section('lists', await listedAs(db, persons)),
    files: section('files', told),
    wages: section('wages', wages),
    selections: section('selections', await appliedFor(db, persons)),
    conversions: section('conversions', await convertedIn(db, employments)),
    asnRegister: section('asnRegister', { status: register }),
    views: section('views', views),
  };
}
