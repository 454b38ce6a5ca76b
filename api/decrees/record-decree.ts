import { decreeStream, findDecree } from '../../registry/decrees/decree-reads.ts';
import { keepAnswer } from '../../registry/idempotency.ts';
import { findInstansi } from '../../registry/instansi.ts';
import { idOf } from '../../registry/ledger/filed.ts';
import { eventsOfRequest } from '../../registry/stream-reads.ts';
import { begin } from '../decide/begin.ts';
import { openProcess } from '../decide/open-process.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { proposedDecree } from './proposed-decree.ts';

/** Records a decree under its own id: of two requests that record the same one, the second is told that it is there. */
export const recordDecree: Handler<'recordDecree'> = async (use, incoming) => {
  const { instansi, account, role } = incoming.official;
  const known = await findInstansi(use.db, instansi);
  if (known === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  const { knownAt: _, ...decree } = proposedDecree(incoming.body, instansi, await use.clock());
  const stream = decreeStream({ instansi, id: decree.id });
  const start = await begin(use, incoming, { stream });
  if ('before' in start) return start.before;
  const { digest } = start.begun;
  const there = await findDecree(use.db, instansi, decree.id);
  if (there && !(await recorded(use, stream, digest))) {
    throw new Problem('DECREE_ALREADY_RECORDED', { detail: { id: decree.id } });
  }
  const recordedBy = { kind: 'official', account, role } as const;
  const opening = { ...start, known, requestId: incoming.requestId };
  return await openProcess(use, opening, { workflow: 'decree', stream, input: { decree, recordedBy } }, () =>
    finishRecording(use, digest, stream),
  );
};

/** Keeps that the decree is recorded and answers it; undefined while the ledger has no such thing of this request. */
export async function finishRecording(use: Dependencies, digest: string, stream: string): Promise<Answer | undefined> {
  if (!(await recorded(use, stream, digest))) return undefined;
  const decreeId = idOf(stream);
  const kept = await keepAnswer(use.db, digest, { status: 201, answer: { decreeId, stage: 'recorded' } });
  return { status: kept.status, body: kept.answer, headers: { Location: `/v1/decrees/${decreeId}` } };
}

/** Whether this request recorded the decree, rather than decided about it. */
async function recorded({ db }: Dependencies, stream: string, digest: string): Promise<boolean> {
  return (await eventsOfRequest(db, stream, digest)).some(({ type }) => type === 'decree-recorded');
}
