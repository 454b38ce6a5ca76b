import { setTimeout as pause } from 'node:timers/promises';
import { civilDateOf } from '../../domain/calendar/zone.ts';
import { conversionStream, findConversion } from '../../registry/conversion-reads.ts';
import { keepAnswer } from '../../registry/idempotency.ts';
import { findInstansi, type Instansi, unitOf } from '../../registry/instansi.ts';
import { enterSandbox } from '../../registry/sandbox.ts';
import { type Begun, begin, digestOf } from '../decide/begin.ts';
import { underwayAnswer } from '../decide/settle.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, Handler, Incoming } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { checkListing } from './check-listing.ts';

const WAIT = 10_000;
const LOOK_EVERY = 50;

/** Opens a conversion batch. Its id comes from the request, so that a repeated request opens the same one. */
export const createConversion: Handler<'createConversion'> = async (use, incoming) => {
  const { instansi } = incoming.official;
  const known = await findInstansi(use.db, instansi);
  if (known === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  const id = conversionIdOf(digestOf(incoming));
  const stream = conversionStream({ instansi, id });
  // Those whom the request listed itself do not stand in its way when it is repeated.
  if ((await findConversion(use.db, id)) === undefined) {
    const today = civilDateOf(await use.clock(), known.zone);
    await checkListing(use, incoming.body.employments, { instansi, today });
  }
  const start = await begin(use, incoming, { stream });
  if ('before' in start) return start.before;
  await open(use, incoming, start.begun, { stream, known });
  return (await opened(use, id, start.begun)) ?? underwayAnswer(start.begun.digest, start.begun.receivedAt);
};

/** Whether a request opened this batch, rather than decided about it. */
export function conversionIdOf(digest: string): string {
  return digest.slice(0, 24);
}

/** Keeps that the batch is open and answers it. */
export async function finishOpeningConversion(use: Dependencies, digest: string): Promise<Answer> {
  const conversionId = conversionIdOf(digest);
  const kept = await keepAnswer(use.db, digest, { status: 201, answer: { conversionId } });
  return { status: kept.status, body: kept.answer, headers: { Location: `/v1/conversions/${conversionId}` } };
}

async function open(
  use: Dependencies,
  incoming: Incoming<'createConversion'>,
  { digest, receivedAt }: Begun,
  { stream, known }: { readonly stream: string; readonly known: Instansi },
): Promise<void> {
  const { account, role, instansi } = incoming.official;
  // The sandbox has a time of its own; in production a process runs on the engine's.
  const now = await use.clock();
  const shift = use.advanceSandbox ? now - Date.now() : 0;
  if (use.advanceSandbox) await enterSandbox(use.db, [stream], now);
  try {
    await use.engine.open({
      workflow: 'conversion',
      workflowId: stream,
      input: {
        ...{ instansi, shift, openedOn: civilDateOf(receivedAt, known.zone), unit: unitOf(known), request: digest },
        rows: incoming.body.employments,
        openedBy: { kind: 'official', account, role },
      },
    });
  } catch (cause) {
    use.log.warn({ requestId: incoming.requestId, cause: String(cause) }, 'engine did not start a conversion');
    throw new Problem('ENGINE_UNAVAILABLE');
  }
}

/** Waits until the ledger has the opening. */
async function opened(use: Dependencies, id: string, { digest }: Begun): Promise<Answer | undefined> {
  for (const until = Date.now() + WAIT; Date.now() < until; await pause(LOOK_EVERY)) {
    if (await findConversion(use.db, id)) return await finishOpeningConversion(use, digest);
  }
  return undefined;
}
