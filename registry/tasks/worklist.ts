import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import type { Reach } from '../../domain/tasks/whose.ts';
import type { Database } from '../database.ts';
import type { Tables } from '../tables.ts';
import { within } from './within.ts';

export type TaskFilter = {
  readonly office?: string | undefined;
  readonly unit?: string | undefined;
  /** `breach`, or `breach/NI-USUL`. */
  readonly kind?: string | undefined;
  readonly rule?: string | undefined;
};

export type Worklist = TaskFilter & {
  readonly instansi: string;
  readonly account: string;
  readonly reaches: readonly Reach[];
  /** Only what the account has claimed. */
  readonly mine: boolean;
  /** Only what is to be looked at again, by this day where one is named. */
  readonly followUp?: { readonly by?: CivilDate } | undefined;
  readonly after?: { readonly dueAt: Instant | null; readonly id: string } | undefined;
  readonly limit: number;
};

/** Open tasks within somebody's reach, and those that they have claimed: what is due first, first. */
export async function worklist(db: Database, wanted: Worklist) {
  let query = db
    .selectFrom('tasks')
    .leftJoin('task_care', 'task_care.task', 'tasks.id')
    .leftJoin('clocks', (join) =>
      join.onRef('clocks.stream', '=', 'tasks.stream').onRef('clocks.clock', '=', 'tasks.clock'),
    )
    .select(['tasks.id', 'tasks.stream', 'tasks.kind', 'tasks.office', 'tasks.unit', 'tasks.rule', 'tasks.clock'])
    .select(['tasks.due_date as dueDate', 'tasks.due_at as dueAt', 'tasks.opened_at as openedAt'])
    .select(['claimed_by as claimedBy', 'follow_up_on as followUpOn', 'clocks.unit as countedBy'])
    .where('tasks.instansi', '=', wanted.instansi)
    .where('tasks.closed_at', 'is', null)
    .where((eb) => eb.and(filtered(eb, wanted)))
    .where((eb) => eb.or([within(wanted.reaches), eb('claimed_by', '=', wanted.account)]))
    .orderBy('tasks.due_at')
    .orderBy('tasks.id')
    .limit(wanted.limit);
  if (wanted.mine) query = query.where('claimed_by', '=', wanted.account);
  if (wanted.followUp) query = query.where('follow_up_on', 'is not', null);
  if (wanted.followUp?.by) query = query.where('follow_up_on', '<=', wanted.followUp.by);
  if (wanted.after) {
    const { dueAt, id } = wanted.after;
    const at = dueAt === null ? sql`'infinity'` : sql`${new Date(dueAt)}`;
    query = query.where(sql<boolean>`(coalesce(tasks.due_at, 'infinity'), tasks.id) > (${at}::timestamptz, ${id})`);
  }
  return await query.execute();
}

/** The conditions of a filter on tasks. */
export function filtered(
  eb: ExpressionBuilder<Tables, 'tasks'>,
  { office, unit, kind, rule }: TaskFilter,
): ExpressionWrapper<Tables, 'tasks', SqlBool>[] {
  return [
    ...(office === undefined ? [] : [eb(sql<string>`tasks.office`, '=', office)]),
    ...(unit === undefined ? [] : [eb('tasks.unit', '=', unit)]),
    ...(rule === undefined ? [] : [eb('tasks.rule', '=', rule)]),
    ...(kind === undefined ? [] : [eb.or([eb('tasks.kind', '=', kind), eb('tasks.kind', 'like', `${kind}/%`)])]),
  ];
}
