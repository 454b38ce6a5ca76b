import { setTimeout as pause } from 'node:timers/promises';
import { civilDateOf } from '../../domain/calendar/zone.ts';
import { policyAsOf } from '../../domain/policies/policy-as-of.ts';
import { contradiction, openingFault } from '../../domain/selection/open.ts';
import { keepAnswer } from '../../registry/idempotency.ts';
import { findInstansi, type Instansi, unitOf } from '../../registry/instansi.ts';
import { settingsIn } from '../../registry/policies/known-policies.ts';
import { enterSandbox } from '../../registry/sandbox.ts';
import { findSelection, selectionStream } from '../../registry/selection-reads.ts';
import { type Begun, begin, digestOf } from '../decide/begin.ts';
import { refuse, underwayAnswer } from '../decide/settle.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, Handler, Incoming } from '../handler.ts';
import { Problem } from '../problems/problem.ts';

const WAIT = 10_000;
const LOOK_EVERY = 50;

/** Opens a selection. Its id comes from the request, so that a repeated request opens the same one. */
export const createSelection: Handler<'createSelection'> = async (use, incoming) => {
  const { instansi } = incoming.official;
  const known = await findInstansi(use.db, instansi);
  if (known === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  const id = selectionIdOf(digestOf(incoming));
  const stream = selectionStream({ instansi, id });
  const start = await begin(use, incoming, { stream });
  if ('before' in start) return start.before;
  const { digest, receivedAt } = start.begun;
  const settings = await settingsIn(use.db)(instansi, receivedAt);
  const on = civilDateOf(receivedAt, known.zone);
  const fault = openingFault(incoming.body, policyAsOf(settings, 'own-selection', on).value === true);
  if (fault) return await refuse(use, incoming, digest, stream, fault);
  await open(use, incoming, start.begun, { stream, known });
  return (await opened(use, id, start.begun)) ?? underwayAnswer(digest, receivedAt);
};

/** Whether a request opened this selection, rather than decided about it. */
export function selectionIdOf(digest: string): string {
  return digest.slice(0, 24);
}

/** Keeps that the selection is open and answers it, with what it contradicts. */
export async function finishOpeningSelection(use: Dependencies, digest: string): Promise<Answer> {
  const selectionId = selectionIdOf(digest);
  const kept = await keepAnswer(use.db, digest, { status: 201, answer: { selectionId, contradiction } });
  return { status: kept.status, body: kept.answer, headers: { Location: `/v1/selections/${selectionId}` } };
}

async function open(
  use: Dependencies,
  incoming: Incoming<'createSelection'>,
  { digest, receivedAt }: Begun,
  { stream, known }: { readonly stream: string; readonly known: Instansi },
): Promise<void> {
  const { account, role, instansi } = incoming.official;
  const { legalBasis = '', announcement, windows } = incoming.body;
  // The sandbox has a time of its own; in production a process runs on the engine's.
  const now = await use.clock();
  const shift = use.advanceSandbox ? now - Date.now() : 0;
  if (use.advanceSandbox) await enterSandbox(use.db, [stream], now);
  try {
    await use.engine.open({
      workflow: 'selection',
      workflowId: stream,
      input: {
        ...{ instansi, shift, openedOn: civilDateOf(receivedAt, known.zone), unit: unitOf(known), request: digest },
        ...{ legalBasis, announcement, windows },
        openedBy: { kind: 'official', account, role },
      },
    });
  } catch (cause) {
    use.log.warn({ requestId: incoming.requestId, cause: String(cause) }, 'engine did not start a selection');
    throw new Problem('ENGINE_UNAVAILABLE');
  }
}

/** Waits until the ledger has the opening. */
async function opened(use: Dependencies, id: string, { digest }: Begun): Promise<Answer | undefined> {
  for (const until = Date.now() + WAIT; Date.now() < until; await pause(LOOK_EVERY)) {
    if (await findSelection(use.db, id)) return await finishOpeningSelection(use, digest);
  }
  return undefined;
}
