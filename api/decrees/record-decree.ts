import { setTimeout as pause } from 'node:timers/promises';
import { civilDateOf } from '../../domain/calendar/zone.ts';
import { decreeStream, findDecree } from '../../registry/decrees/decree-reads.ts';
import { keepAnswer } from '../../registry/idempotency.ts';
import { findInstansi, unitOf } from '../../registry/instansi.ts';
import { enterSandbox } from '../../registry/sandbox.ts';
import { eventsOfRequest } from '../../registry/stream-reads.ts';
import { begin } from '../decide/begin.ts';
import { underwayAnswer } from '../decide/settle.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { proposedDecree } from './proposed-decree.ts';

const WAIT = 10_000;
const LOOK_EVERY = 50;

/** Records a decree under its own id: of two requests that record the same one, the second is told that it is there. */
export const recordDecree: Handler<'recordDecree'> = async (use, incoming) => {
  const { instansi, account, role } = incoming.official;
  const known = await findInstansi(use.db, instansi);
  if (known === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  const { knownAt: _, ...decree } = proposedDecree(incoming.body, instansi, await use.clock());
  const stream = decreeStream({ instansi, id: decree.id });
  const start = await begin(use, incoming, { stream });
  if ('before' in start) return start.before;
  const { digest, receivedAt } = start.begun;
  const there = await findDecree(use.db, instansi, decree.id);
  if (there && !(await recordedBy(use, stream, digest))) {
    throw new Problem('DECREE_ALREADY_RECORDED', { detail: { id: decree.id } });
  }
  const now = await use.clock();
  if (use.advanceSandbox) await enterSandbox(use.db, [stream], now);
  const input = {
    ...{ instansi, shift: use.advanceSandbox ? now - Date.now() : 0, request: digest, decree },
    openedOn: civilDateOf(receivedAt, known.zone),
    unit: unitOf(known),
    recordedBy: { kind: 'official', account, role },
  } as const;
  try {
    await use.engine.open({ workflow: 'decree', workflowId: stream, input });
  } catch (cause) {
    use.log.warn({ requestId: incoming.requestId, cause: String(cause) }, 'engine did not start a decree');
    throw new Problem('ENGINE_UNAVAILABLE');
  }
  for (const until = Date.now() + WAIT; Date.now() < until; await pause(LOOK_EVERY)) {
    if (await recordedBy(use, stream, digest)) return await finishRecording(use, digest, decree.id);
  }
  return underwayAnswer(digest, receivedAt);
};

/** Whether this request recorded the decree, rather than decided about it. */
export async function recordedBy({ db }: Dependencies, stream: string, digest: string): Promise<boolean> {
  return (await eventsOfRequest(db, stream, digest)).some(({ type }) => type === 'decree-recorded');
}

/** Keeps that the decree is recorded and answers it. */
export async function finishRecording(use: Dependencies, digest: string, id: string): Promise<Answer> {
  const kept = await keepAnswer(use.db, digest, { status: 201, answer: { decreeId: id, stage: 'recorded' } });
  return { status: kept.status, body: kept.answer, headers: { Location: `/v1/decrees/${id}` } };
}
