import { type Care, type CaredTask, careFor, findTask } from '../../registry/tasks/care.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { mayKnow, type Official } from '../sign-in/caller.ts';
import { deskOf, has } from './offices.ts';

export const claimTask: Handler<'claimTask'> = async (use, { params, official }) =>
  await care(use, official, params.id, { what: 'claim', to: official.account });

export const releaseTask: Handler<'releaseTask'> = async (use, { params, official }) =>
  await care(use, official, params.id, { what: 'release' });

export const followUpTask: Handler<'followUpTask'> = async (use, { params, official, body }) =>
  await care(use, official, params.id, { what: 'follow-up', to: body.on });

/** By whoever has it in their worklist, while it is open and nobody else's. Said again, it changes nothing. */
async function care(use: Dependencies, official: Official, id: string, wanted: Care): Promise<Answer> {
  const { instansi, account: by } = official;
  const known = await findTask(use.db, id);
  if (known === undefined) throw new Problem('NOT_FOUND');
  const { stream, unit } = known;
  if (!mayKnow(official, { instansi: known.instansi, unit: unit ?? '' })) throw new Problem('NOT_FOUND', { stream });
  const { now: at, reaches } = await deskOf(use, official);
  let shown: object = {};
  await careFor(use.db, { instansi, by, at }, { ids: [id] }, wanted, ([task]) => {
    if (task === undefined) throw new Problem('NOT_FOUND');
    const { claimedBy, followUpOn } = task;
    if (!has(reaches, task) && claimedBy !== by) throw new Problem('TASK_NOT_YOURS');
    if (task.closed) throw new Problem('TASK_CLOSED');
    if (claimedBy !== null && claimedBy !== by) throw new Problem('TASK_CLAIMED_BY_OTHER');
    const after = { claimedBy, followUpOn, ...changeOf(wanted) };
    shown = { id, ...after };
    return isSame(task, after) ? [] : [task];
  });
  return { status: 200, body: shown };
}

type Cared = Pick<CaredTask, 'claimedBy' | 'followUpOn'>;

function changeOf(wanted: Care): Partial<Cared> {
  if (wanted.what === 'follow-up') return { followUpOn: wanted.to };
  return { claimedBy: wanted.what === 'release' ? null : wanted.to };
}

function isSame(one: Cared, other: Cared): boolean {
  return one.claimedBy === other.claimedBy && one.followUpOn === other.followUpOn;
}
