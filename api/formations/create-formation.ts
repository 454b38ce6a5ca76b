import { setTimeout as pause } from 'node:timers/promises';
import { civilDateOf } from '../../domain/calendar/zone.ts';
import { announceFormation, findFormation, formationStream } from '../../registry/formation-reads.ts';
import { keepAnswer } from '../../registry/idempotency.ts';
import { findInstansi, type Instansi, unitOf } from '../../registry/instansi.ts';
import { enterSandbox } from '../../registry/sandbox.ts';
import { type Begun, begin, digestOf } from '../decide/begin.ts';
import { underwayAnswer } from '../decide/settle.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, Handler, Incoming } from '../handler.ts';
import { Problem } from '../problems/problem.ts';

const WAIT = 10_000;
const LOOK_EVERY = 50;

/** Opens a batch. Its id comes from the request, so that a repeated request opens the same one. */
export const createFormation: Handler<'createFormation'> = async (use, incoming) => {
  const { instansi } = incoming.official;
  const known = await findInstansi(use.db, instansi);
  if (known === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  const id = formationIdOf(digestOf(incoming));
  const stream = formationStream({ instansi, id });
  const start = await begin(use, incoming, { stream });
  if ('before' in start) return start.before;
  const { receivedAt } = start.begun;
  await announceFormation(use.db, { id, instansi, label: incoming.body.label, at: receivedAt });
  await open(use, incoming, start.begun, { id, stream, known });
  return (await opened(use, id, start.begun)) ?? underwayAnswer(start.begun.digest, receivedAt);
};

/** Whether a request opened this batch, rather than decided about it. */
export function formationIdOf(digest: string): string {
  return digest.slice(0, 24);
}

/** Keeps that the batch is open and answers it. */
export async function finishOpening(use: Dependencies, digest: string): Promise<Answer> {
  const formationId = formationIdOf(digest);
  const kept = await keepAnswer(use.db, digest, { status: 201, answer: { formationId } });
  return { status: kept.status, body: kept.answer, headers: { Location: `/v1/formations/${formationId}` } };
}

async function open(
  use: Dependencies,
  incoming: Incoming<'createFormation'>,
  { digest, receivedAt }: Begun,
  { id, stream, known }: { readonly id: string; readonly stream: string; readonly known: Instansi },
): Promise<void> {
  const { account, role, instansi } = incoming.official;
  // The sandbox has a time of its own; in production a process runs on the engine's.
  const now = await use.clock();
  const shift = use.advanceSandbox ? now - Date.now() : 0;
  if (use.advanceSandbox) await enterSandbox(use.db, [stream], now);
  try {
    await use.engine.open({
      workflow: 'formation',
      workflowId: stream,
      input: {
        instansi,
        shift,
        openedOn: civilDateOf(receivedAt, known.zone),
        unit: unitOf(known),
        request: digest,
        formation: id,
        openedBy: { kind: 'official', account, role },
      },
    });
  } catch (cause) {
    use.log.warn({ requestId: incoming.requestId, cause: String(cause) }, 'engine did not start a batch');
    throw new Problem('ENGINE_UNAVAILABLE');
  }
}

/** Waits until the ledger has the opening. */
async function opened(use: Dependencies, id: string, { digest }: Begun): Promise<Answer | undefined> {
  for (const until = Date.now() + WAIT; Date.now() < until; await pause(LOOK_EVERY)) {
    if (await findFormation(use.db, id)) return await finishOpening(use, digest);
  }
  return undefined;
}
