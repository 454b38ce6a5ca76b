import { sql } from 'kysely';
import type { Instant } from '../domain/calendar/zone.ts';
import type { Database } from './database.ts';

/** The end of a page: breaches come in the order of their due instants. */
export type AfterBreach = { readonly dueAt: Instant; readonly stream: string; readonly clock: string };

type BreachFilter = {
  readonly instansi: string;
  readonly rule?: string | undefined;
  readonly unit?: string | undefined;
  readonly after?: AfterBreach | undefined;
  readonly limit: number;
};

/** What is awaited by a case, of which office. */
type Awaited = { readonly kind: string; readonly office: string };

/** Of clocks joined with the batch that they are of: none that the files of that batch keep too. */
export const answersForItself = sql<boolean>`(
  (formations.id is null or not exists (
    select from cases as file join clocks as kept on kept.stream = file.stream
    where file.formation = formations.id and kept.rule = clocks.rule))
  and (conversions.id is null or not exists (
    select from conversion_rows as listed join cases as file on file.id = listed.employment
    join clocks as kept on kept.stream = file.stream
    where listed.conversion = conversions.id and kept.rule = clocks.rule)))`;

/**
 * Clocks past their due date that still run, the oldest first. A clock of a batch that its files keep too is theirs to
 * answer: the batch stands in the list only until they have it.
 */
export async function breaches(db: Database, { instansi, rule, unit, after, limit }: BreachFilter) {
  let query = db
    .selectFrom('clocks')
    .leftJoin('cases', (join) => join.on(sql<boolean>`clocks.stream = cases.stream`))
    .leftJoin('formations', (join) =>
      join.on(sql<boolean>`clocks.stream = 'formation/' || formations.instansi || '/' || formations.id`),
    )
    .leftJoin('conversions', (join) =>
      join.on(sql<boolean>`clocks.stream = 'conversion/' || conversions.instansi || '/' || conversions.id`),
    )
    .leftJoin('selections', (join) =>
      join.on(sql<boolean>`clocks.stream = 'selection/' || selections.instansi || '/' || selections.id`),
    )
    .select(['clocks.stream', 'clocks.clock', 'clocks.rule', 'clocks.due_date as dueDate', 'clocks.due_at as dueAt'])
    .select(['clocks.unit as countedBy', 'cases.unit', 'cases.stage'])
    .select(sql<string | null>`coalesce(formations.stage, conversions.stage, selections.stage)`.as('batchStage'))
    .select(
      sql<readonly Awaited[]>`(
        select coalesce(json_agg(json_build_object('kind', kind, 'office', office) order by kind, office), '[]')
        from tasks where tasks.stream = clocks.stream and closed_at is null and kind like 'step/%')`.as('awaited'),
    )
    .where('clocks.instansi', '=', instansi)
    .where('clocks.breached', '=', true)
    .where('clocks.status', '=', 'open')
    .where(answersForItself)
    .orderBy('clocks.due_at')
    .orderBy('clocks.stream')
    .orderBy('clocks.clock')
    .limit(limit);
  if (rule !== undefined) query = query.where('clocks.rule', '=', rule);
  if (unit !== undefined) query = query.where('cases.unit', '=', unit);
  if (after) {
    const { dueAt, stream, clock } = after;
    query = query.where(
      sql<boolean>`(clocks.due_at, clocks.stream, clocks.clock) > (${new Date(dueAt)}, ${stream}, ${clock})`,
    );
  }
  return await query.execute();
}
