import { reachesOn } from '../../domain/tasks/whose.ts';
import { readAuthorities } from '../../registry/authority/authority-reads.ts';
import { type CaredTask, careFor } from '../../registry/tasks/care.ts';
import type { Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { deskOf, has, isOver } from './offices.ts';

/** Tasks that one request may give to somebody. */
const mostReassigned = 2000;

/**
 * Gives tasks to somebody whose they are by the register of authorities, by whoever holds a higher one, or by an administrator. All of them or
 * none; what is theirs already stays as it is. Of a filter the first ones are taken: said again, it takes the next.
 */
export const reassignTasks: Handler<'reassignTasks'> = async (use, { official, body }) => {
  const { instansi, account: by, role } = official;
  const { now: at, today, reaches } = await deskOf(use, official);
  const { to, tasks: ids, filter = {} } = body;
  const receiver = reachesOn(await readAuthorities(use.db, instansi), today).get(to) ?? [];
  const wanted = ids ? { ids } : { filter, notClaimedBy: to, limit: mostReassigned };
  const changed = await careFor(use.db, { instansi, by, at }, wanted, { what: 'reassign', to }, (tasks) => {
    const known = new Set(tasks.map(({ id }) => id));
    refuse('NOT_FOUND', ids?.filter((id) => !known.has(id)) ?? []);
    const isWithin = (task: CaredTask) => official.unit === undefined || official.unit === task.unit;
    refuse(
      'TASK_NOT_YOURS',
      idsOf(tasks, (task) => !isWithin(task) || (role !== 'administrator' && !isOver(reaches, task))),
    );
    refuse(
      'TASK_CLOSED',
      idsOf(tasks, ({ closed }) => closed),
    );
    refuse(
      'TASK_RECEIVER_WITHOUT_OFFICE',
      idsOf(tasks, (task) => !has(receiver, task)),
    );
    return tasks.filter(({ claimedBy }) => claimedBy !== to);
  });
  return { status: 200, body: { reassigned: changed } };
};

type Refused = 'NOT_FOUND' | 'TASK_NOT_YOURS' | 'TASK_CLOSED' | 'TASK_RECEIVER_WITHOUT_OFFICE';

function refuse(code: Refused, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const errors = ids.map((id) => ({ path: id, code, message: 'Tugas ini menghalangi permintaan.' }));
  throw new Problem(code, { errors });
}

function idsOf(tasks: readonly CaredTask[], concerned: (task: CaredTask) => boolean): readonly string[] {
  return tasks.filter(concerned).map(({ id }) => id);
}
