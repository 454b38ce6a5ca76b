import { setTimeout as pause } from 'node:timers/promises';
import { civilDateOf } from '../../domain/calendar/zone.ts';
import { freezeItems, frozenItems } from '../../registry/bulk/bulk-items.ts';
import { bulkStream, findBulkRun } from '../../registry/bulk/bulk-runs.ts';
import { findRequest, keepAnswer } from '../../registry/idempotency.ts';
import { findInstansi, type Instansi, unitOf } from '../../registry/instansi.ts';
import { enterSandbox } from '../../registry/sandbox.ts';
import { type Begun, begin, digestOf } from '../decide/begin.ts';
import { refuse, underwayAnswer } from '../decide/settle.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, Handler, Incoming } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { excludedBy } from './bulk-policy.ts';
import { listFor, planOf } from './freeze.ts';
import type { Asking } from './judge.ts';
import { preparerOf } from './signing-role.ts';

const WAIT = 10_000;
const LOOK_EVERY = 50;

/** Freezes a list of files with what would become of each. A repeated request finds the list as it was frozen first. */
export const prepareBulkRun: Handler<'prepareBulkRun'> = async (use, incoming) => {
  const { instansi } = incoming.official;
  const { decision, cases } = incoming.body;
  const known = await findInstansi(use.db, instansi);
  if (known === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  const asking = preparerOf(incoming, decision.kind);
  const digest = digestOf(incoming);
  const run = { id: bulkIdOf(digest), stream: bulkStream({ instansi, id: bulkIdOf(digest) }) };
  const kept = await findRequest(use.db, digest);
  const at = kept?.receivedAt ?? (await use.clock());
  const excluded = await excludedBy(use, known, at, decision.kind, cases);
  // Before its key is kept: a list that makes no sense must not use it up.
  const isNew = kept === undefined && excluded === undefined;
  const list = isNew ? await listFor(use, incoming, asking, at) : [];
  const start = await begin(use, incoming, { stream: run.stream });
  if ('before' in start) return start.before;
  if (excluded) return await refuse(use, incoming, digest, run.stream, excluded);
  const frozen = await frozenItems(use.db, run.id);
  if (frozen.length === 0) await freezeItems(use.db, run, isNew ? list : await listFor(use, incoming, asking, at));
  await open(use, incoming, start.begun, { ...run, known, asking });
  for (const until = Date.now() + WAIT; Date.now() < until; await pause(LOOK_EVERY)) {
    const done = await finishPreparing(use, digest);
    if (done) return done;
  }
  return underwayAnswer(digest, start.begun.receivedAt);
};

/** The id of the run that a request prepares; not that of a batch that it might open. */
export function bulkIdOf(digest: string): string {
  return digest.slice(24, 48);
}

/** Keeps that the run is prepared and answers it; undefined while the ledger does not have it. */
export async function finishPreparing(use: Dependencies, digest: string): Promise<Answer | undefined> {
  const run = await findBulkRun(use.db, bulkIdOf(digest));
  if (run === undefined) return undefined;
  const { total, would } = run.state.plan;
  const kept = await keepAnswer(use.db, digest, { status: 201, answer: { bulkRunId: run.id, total, would } });
  return { status: kept.status, body: kept.answer, headers: { Location: `/v1/bulk-runs/${run.id}` } };
}

async function open(
  use: Dependencies,
  incoming: Incoming<'prepareBulkRun'>,
  { digest, receivedAt }: Begun,
  run: { readonly id: string; readonly stream: string; readonly known: Instansi; readonly asking: Asking },
): Promise<void> {
  const { account, role, instansi } = run.asking.official;
  const now = await use.clock();
  if (use.advanceSandbox) await enterSandbox(use.db, [run.stream], now);
  const input = {
    ...{ instansi, shift: use.advanceSandbox ? now - Date.now() : 0, request: digest },
    openedOn: civilDateOf(receivedAt, run.known.zone),
    unit: unitOf(run.known),
    plan: planOf(await frozenItems(use.db, run.id), incoming, run.asking),
    preparedBy: { kind: 'official', account, role },
  } as const;
  try {
    await use.engine.open({ workflow: 'bulk', workflowId: run.stream, input });
  } catch (cause) {
    use.log.warn({ requestId: incoming.requestId, cause: String(cause) }, 'engine did not start a bulk run');
    throw new Problem('ENGINE_UNAVAILABLE');
  }
}
