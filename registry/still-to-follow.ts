import { sql } from 'kysely';
import type { Database } from './database.ts';
import { shipped } from './decrees/known-decrees.ts';

/**
 * Batches in which something was recorded whose consequences are not: a letter that its files have not all heard of, a
 * determination whose clock or files are not there yet.
 */
export async function batchesAtWork(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from formations where outcome is null and version > 0 and (
      jsonb_path_exists(state, '$.letters[*] ? (@.applied == false)')
      or (state->'facts' ? 'allocation-announced'
        and jsonb_path_exists(state, '$.determinations[*] ? (@.filesStarted == false)'))
      or exists (select from jsonb_array_elements(state->'determinations') as part where not state->'clocks' @>
        jsonb_build_array(jsonb_build_object('id', 'NI-USUL/' || (part->>'seq'), 'triggerOn', part->'receivedOn'))))
    union select id from conversions where exists (
      select from jsonb_array_elements(state->'determinations') as part
      where part->'toldOf' is distinct from part->'receivedOn')
    order by id`.execute(db);
  return rows.map((row) => row.id);
}

/** Decrees that are confirmed and of which running clocks have not all heard. */
export async function decreesAtWork(db: Database): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('decrees')
    .select('id')
    .where('stage', '=', 'confirmed')
    .where('owner', '<>', shipped)
    .execute();
  return rows.map((row) => row.id);
}

/** Lists of running contracts of which an employment is still to be opened. */
export async function importsAtWork(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from imports
    where (state->>'rows')::int > (select count(*) from cases where process = 'employment' and batch = imports.id)
    order by id`.execute(db);
  return rows.map((row) => row.id);
}

/** Files of a batch to which something more happens by itself: an SK on its way to SIASN, news that the batch was concluded. */
export async function filesAtWork(db: Database, formation: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select cases.id from cases join formations on formations.id = cases.formation
    where formation = ${formation} and (
      (cases.state->'facts' ? 'appointed' and not cases.state->'facts' ? 'sk-uploaded')
      or (formations.outcome is not null and cases.outcome is null and cases.stage = 'cancelled'))
    order by cases.id`.execute(db);
  return rows.map((row) => row.id);
}

/** Files of which SIASN's list gave the NI, and that have not recorded so. */
export async function filesToldOfNi(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select cases.id from cases join people on people.id = cases.person
    where process = 'appointment' and outcome is null and stage in ('documents', 'ready', 'at-bkn', 'returned')
      and people.ni_digest is not null and not cases.state->'facts' ? 'ni-issued'
    order by cases.id`.execute(db);
  return rows.map((row) => row.id);
}
