import { sql } from 'kysely';
import type { Instant } from '../domain/calendar/zone.ts';
import type { Database } from './database.ts';

/** How much there is of what, over all instansi: numbers only. Ages are seconds, 0 where there is nothing. */
export type RegistryFigures = {
  /** Open clocks by rule, and those of them past their due date. */
  readonly clocks: readonly { readonly rule: string; readonly open: number; readonly breached: number }[];
  /** Open tasks past their due date, by the office that they wait for. */
  readonly overdue: readonly { readonly office: string; readonly tasks: number }[];
  /** Files of bulk runs that are not over, by what became of them. */
  readonly bulk: readonly { readonly state: string; readonly files: number }[];
  /** Messages that wait to go out, and those that failed for good within a day. */
  readonly digests: { readonly pending: number; readonly failed: number };
  /** Events with a position, and those that wait for theirs. */
  readonly ledger: { readonly position: number; readonly waiting: number; readonly age: number };
  /** Writes to outside systems whose end is not known. */
  readonly outbound: { readonly begun: number; readonly age: number };
};

/** `now` is the instant by which tasks are due and messages failed: the sandbox's in a sandbox. */
export async function readFigures(db: Database, now: Instant): Promise<RegistryFigures> {
  const at = new Date(now);
  const count = sql<number>`count(*)`;
  const [clocks, overdue, bulk, digests, position, waiting, outbound] = await Promise.all([
    db
      .selectFrom('clocks')
      .select(['rule', count.as('open'), sql<number>`count(*) filter (where breached)`.as('breached')])
      .where('status', '=', 'open')
      .groupBy('rule')
      .execute(),
    db
      .selectFrom('tasks')
      .select(['office', count.as('tasks')])
      .where('closed_at', 'is', null)
      .where('due_at', '<=', at)
      .groupBy('office')
      .execute(),
    db
      .selectFrom('bulk_items')
      .innerJoin('bulk_runs', 'bulk_runs.id', 'bulk_items.run')
      .select(['bulk_items.state', count.as('files')])
      .where('bulk_runs.outcome', 'is', null)
      .groupBy('bulk_items.state')
      .execute(),
    db
      .selectFrom('digests')
      .select([
        sql<number>`count(*) filter (where state = 'pending')`.as('pending'),
        sql<number>`count(*) filter (where state = 'failed')`.as('failed'),
      ])
      .where(sql<boolean>`state = 'pending' or created_at > ${at}::timestamptz - interval '1 day'`)
      .executeTakeFirstOrThrow(),
    db.selectFrom('ledger').select(sql<number>`coalesce(max(position), 0)`.as('position')).executeTakeFirstOrThrow(),
    db
      .selectFrom('unsequenced')
      .innerJoin('events', (join) =>
        join.onRef('events.stream', '=', 'unsequenced.stream').onRef('events.seq', '=', 'unsequenced.seq'),
      )
      .select([count.as('waiting'), ageOf('events.committed_at').as('age')])
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('outbound_calls')
      .select([count.as('begun'), ageOf('begun_at').as('age')])
      .where('state', '=', 'begun')
      .executeTakeFirstOrThrow(),
  ]);
  return { clocks, overdue, bulk, digests, ledger: { ...position, ...waiting }, outbound };
}

/** Both are written by a clock of the wall, also in a sandbox. */
function ageOf(column: string) {
  return sql<number>`coalesce(extract(epoch from clock_timestamp() - min(${sql.ref(column)})), 0)::float8`;
}
