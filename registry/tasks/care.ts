import type { Transaction } from 'kysely';
import type { Office } from '../../domain/authority/offices.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import type { Database } from '../database.ts';
import type { Tables } from '../tables.ts';
import { filtered, type TaskFilter } from './worklist.ts';

/** A task with who looks after it. */
export type CaredTask = {
  readonly id: string;
  readonly office: Office;
  readonly unit: string | null;
  readonly closed: boolean;
  readonly claimedBy: string | null;
  readonly followUpOn: CivilDate | null;
};

/** A change to who looks after a task, or when they look again. */
export type Care =
  | { readonly what: 'claim' | 'reassign'; readonly to: string }
  | { readonly what: 'release' }
  | { readonly what: 'follow-up'; readonly to: CivilDate | null };

/** Whose a task is and of which stream; the caller decides who may know of it. */
export async function findTask(
  db: Database,
  id: string,
): Promise<{ readonly instansi: string; readonly stream: string; readonly unit: string | null } | undefined> {
  return await db.selectFrom('tasks').select(['instansi', 'stream', 'unit']).where('id', '=', id).executeTakeFirst();
}

type Asking = { readonly instansi: string; readonly by: string; readonly at: Instant };

/**
 * Which tasks: by their ids, or the open ones that a filter finds and that are not claimed by somebody yet, in the order of
 * their ids.
 */
type Wanted =
  | { readonly ids: readonly string[] }
  | { readonly filter: TaskFilter; readonly notClaimedBy: string; readonly limit: number };

/**
 * Changes the care of tasks in one transaction, with one line in `task_moves` for each. `change` says which of the tasks
 * are changed; the others keep no trace. What it throws changes nothing.
 */
export async function careFor(
  db: Database,
  { instansi, by, at }: Asking,
  wanted: Wanted,
  care: Care,
  change: (tasks: readonly CaredTask[]) => readonly CaredTask[],
): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    const changed = change(await lockTasks(tx, instansi, wanted));
    if (changed.length === 0) return 0;
    const to = 'to' in care ? care.to : null;
    const columns = columnsOf(care, at);
    await tx
      .insertInto('task_moves')
      .values(changed.map(({ id }) => ({ instansi, task: id, at: new Date(at), by, what: care.what, to })))
      .execute();
    await tx
      .insertInto('task_care')
      .values(changed.map(({ id }) => ({ ...unclaimed, follow_up_on: null, ...columns, task: id, instansi })))
      .onConflict((conflict) => conflict.column('task').doUpdateSet(columns))
      .execute();
    return changed.length;
  });
}

const unclaimed = { claimed_by: null, claimed_at: null };

function columnsOf(care: Care, at: Instant) {
  if (care.what === 'follow-up') return { follow_up_on: care.to };
  return care.what === 'release' ? unclaimed : { claimed_by: care.to, claimed_at: new Date(at) };
}

/**
 * First the locks, then who looks after what: whoever waited for a lock must not read what stood before it was granted,
 * and a claim leaves the row of the task itself as it is.
 */
async function lockTasks(tx: Transaction<Tables>, instansi: string, wanted: Wanted): Promise<readonly CaredTask[]> {
  let locked = tx
    .selectFrom('tasks')
    .leftJoin('task_care', 'task_care.task', 'tasks.id')
    .select('tasks.id')
    .where('tasks.instansi', '=', instansi)
    .orderBy('tasks.id')
    .forUpdate('tasks');
  locked =
    'ids' in wanted
      ? locked.where('tasks.id', 'in', wanted.ids)
      : locked
          .where('closed_at', 'is', null)
          .where((eb) => eb.and(filtered(eb, wanted.filter)))
          .where('claimed_by', 'is distinct from', wanted.notClaimedBy)
          .limit(wanted.limit);
  const ids = (await locked.execute()).map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('tasks')
    .leftJoin('task_care', 'task_care.task', 'tasks.id')
    .select(['tasks.id', 'office', 'unit', 'claimed_by as claimedBy', 'follow_up_on as followUpOn'])
    .select((eb) => eb('closed_at', 'is not', null).as('closed'))
    .where('tasks.id', 'in', ids)
    .orderBy('tasks.id')
    .execute();
  return rows.map(({ closed, ...row }) => ({ ...row, closed: closed === true }));
}
