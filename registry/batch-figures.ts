import { sql } from 'kysely';
import type { Database } from './database.ts';

/** What became of a batch, counted in the ledger and its read model. */
export type BatchFigures = {
  readonly proposed: number;
  readonly notDetermined: number;
  readonly refused: number;
  readonly cancelled: { readonly resigned: number; readonly deemedResigned: number; readonly died: number };
  readonly niIssued: number;
  readonly appointed: number;
  readonly contracted: number;
  readonly started: number;
  readonly stillOpen: number;
  readonly returned: number;
  readonly breaches: number;
  readonly recordedLate: number;
  readonly escalations: number;
  /** What offices were asked to do, and how often somebody was told of a rung. */
  readonly tasks: number;
  readonly remindersSent: number;
  /** Mails that went out to officials of the instansi, and its bulk runs. */
  readonly digests: number;
  readonly bulkRuns: number;
  readonly decisions: number;
  readonly refusedDecisions: number;
  readonly caseIds: readonly string[];
};

export async function batchFigures(db: Database, formation: string): Promise<BatchFigures> {
  const { instansi } = await db
    .selectFrom('formations')
    .select('instansi')
    .where('id', '=', formation)
    .executeTakeFirstOrThrow();
  const { rows: streams } = await sql<{ id: string }>`
    select id from cases where formation = ${formation} order by row_no
  `.execute(db);
  const inBatch = sql`(select stream from cases where formation = ${formation}
    union all select ${`formation/${instansi}/${formation}`})`;
  const { rows } = await sql<
    Omit<BatchFigures, 'cancelled' | 'caseIds'> & Record<'resigned' | 'deemed' | 'died', number>
  >`
    with file as (
      select outcome, state->'facts' as facts, (state->>'returns')::int as returns,
             jsonb_array_length(coalesce(state->'contract'->'signedBy', '[]')) as signatures
      from cases where formation = ${formation}
    ), clock as (select breached, recorded_late from clocks where stream in ${inBatch}),
    event as (select type, request, by from events where stream in ${inBatch})
    select
      (select count(*) from formation_rows where formation = ${formation}) as proposed,
      (select count(*) from formation_rows where formation = ${formation} and determination is null) as "notDetermined",
      (select count(*) from file where outcome = 'not-eligible') as refused,
      (select count(*) from file where outcome = 'resigned') as resigned,
      (select count(*) from file where outcome = 'deemed-resigned') as deemed,
      (select count(*) from file where outcome = 'died') as died,
      (select count(*) from file where facts ? 'ni-issued') as "niIssued",
      (select count(*) from file where facts ? 'appointed') as appointed,
      (select count(*) from file where signatures = 2) as contracted,
      (select count(*) from file where outcome = 'started') as started,
      (select count(*) from file where outcome is null) as "stillOpen",
      (select coalesce(sum(returns), 0) from file) as returned,
      (select count(*) from clock where breached) as breaches,
      (select count(*) from clock where recorded_late) as "recordedLate",
      (select count(*) from event where type = 'rung-fired') as escalations,
      (select count(*) from tasks where stream in ${inBatch}) as tasks,
      (select count(*) from notices where stream in ${inBatch} and account is not null) as "remindersSent",
      (select count(*) from digests where instansi = ${instansi} and state = 'sent') as digests,
      (select count(*) from bulk_runs where instansi = ${instansi}) as "bulkRuns",
      (select count(distinct request) from event where request is not null) as decisions,
      (select count(distinct request) from refusals where request is not null and instansi = ${instansi}) as "refusedDecisions"
  `.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error(`No figures for ${formation}`);
  const { resigned, deemed, died, ...figures } = row;
  return { ...figures, cancelled: { resigned, deemedResigned: deemed, died }, caseIds: streams.map(({ id }) => id) };
}
