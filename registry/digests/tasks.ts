import { type RawBuilder, sql } from 'kysely';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import type { UnitCalendar } from '../../domain/clock/due-date.ts';
import type { Reach } from '../../domain/tasks/whose.ts';
import type { Database } from '../database.ts';
import { within } from '../tasks/within.ts';

/** Whose open tasks: those that reach an account, all of them or only what it was not told of by mail. */
export type TasksOf = {
  readonly instansi: string;
  readonly account: string;
  readonly reaches: readonly Reach[];
};

/** How many there are by their due dates, and the earliest due date of those that are past it. */
export async function countTasks(
  db: Database,
  whose: TasksOf,
  { now, day, soonUntil }: { readonly now: Instant; readonly day: CivilDate; readonly soonUntil: CivilDate },
) {
  const past = sql<boolean>`tasks.due_at <= ${new Date(now)}`;
  const those = (condition: RawBuilder<unknown>) => sql<number>`count(*) filter (where ${condition})`;
  return await db
    .selectFrom('tasks')
    .leftJoin('task_care', 'task_care.task', 'tasks.id')
    .where(reaching(whose))
    .select([
      those(sql`true`).as('open'),
      those(past).as('past'),
      those(sql`tasks.due_date = ${day} and not ${past}`).as('dueToday'),
      those(sql`tasks.due_date > ${day} and tasks.due_date <= ${soonUntil}`).as('dueSoon'),
      those(sql`task_care.follow_up_on <= ${day}`).as('followUp'),
      those(sql`${newBreach} and ${untold(whose)}`).as('fresh'),
      sql<CivilDate | null>`min(tasks.due_date) filter (where ${past})`.as('oldestDue'),
    ])
    .executeTakeFirstOrThrow();
}

export type UrgentTask = {
  readonly stream: string;
  readonly kind: string;
  readonly unit: string | null;
  readonly rule: string | null;
  readonly due_date: CivilDate | null;
  readonly due_at: Date | null;
  /** How the clock of the task is counted, where it has one. */
  readonly calendar: UnitCalendar | null;
};

/** The most urgent of them: what is due first, or has been due longest. */
export async function urgentTasks(
  db: Database,
  whose: TasksOf,
  { only, limit }: { readonly only: 'all' | 'untold-breaches'; readonly limit: number },
): Promise<readonly UrgentTask[]> {
  let query = db
    .selectFrom('tasks')
    .leftJoin('clocks', (join) =>
      join.onRef('clocks.stream', '=', 'tasks.stream').onRef('clocks.clock', '=', 'tasks.clock'),
    )
    .where(reaching(whose))
    .select(['tasks.stream', 'tasks.kind', 'tasks.unit', 'tasks.rule', 'tasks.due_date', 'tasks.due_at'])
    .select('clocks.unit as calendar')
    .orderBy('tasks.due_at', (order) => order.asc().nullsLast())
    .orderBy('tasks.id')
    .limit(limit);
  if (only === 'untold-breaches') query = query.where(sql<boolean>`${newBreach} and ${untold(whose)}`);
  return await query.execute();
}

/** Keeps that a message is the first to tell its recipient of these tasks. */
export async function keepTold(
  db: Database,
  digest: string,
  whose: TasksOf,
  only: 'all' | 'untold-breaches',
): Promise<void> {
  const which = only === 'all' ? untold(whose) : sql<boolean>`${newBreach} and ${untold(whose)}`;
  await sql`insert into digest_tasks (digest, task)
    select ${digest}, tasks.id from tasks where ${reaching(whose)} and ${which}`.execute(db);
}

const newBreach = sql<boolean>`tasks.kind like 'breach/%'`;

/** No message that has gone out, or still may, told the account of the task. */
function untold({ instansi, account }: TasksOf): RawBuilder<boolean> {
  return sql<boolean>`not exists (
    select from digest_tasks join digests on digests.id = digest_tasks.digest
    where digest_tasks.task = tasks.id and digests.instansi = ${instansi} and digests.account = ${account}
      and digests.state in ('pending', 'sent'))`;
}

function reaching({ instansi, reaches }: TasksOf): RawBuilder<boolean> {
  return sql<boolean>`tasks.instansi = ${instansi} and tasks.closed_at is null and ${within(reaches)}`;
}
