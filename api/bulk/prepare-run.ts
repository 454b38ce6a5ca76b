import { freezeItems, frozenItems } from '../../registry/bulk/bulk-items.ts';
import { bulkStream, findBulkRun } from '../../registry/bulk/bulk-runs.ts';
import { findRequest, keepAnswer } from '../../registry/idempotency.ts';
import { findInstansi } from '../../registry/instansi.ts';
import { begin, digestOf } from '../decide/begin.ts';
import { openedId, openProcess } from '../decide/open-process.ts';
import { refuse } from '../decide/settle.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { excludedBy } from './bulk-policy.ts';
import { listFor, planOf } from './freeze.ts';
import { preparerOf } from './signing-role.ts';

/** Freezes a list of files with what would become of each. A repeated request finds the list as it was frozen first. */
export const prepareBulkRun: Handler<'prepareBulkRun'> = async (use, incoming) => {
  const { instansi } = incoming.official;
  const { decision, cases } = incoming.body;
  const known = await findInstansi(use.db, instansi);
  if (known === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  const asking = preparerOf(incoming, decision.kind);
  const digest = digestOf(incoming);
  const id = openedId(digest);
  const run = { id, stream: bulkStream({ instansi, id }) };
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
  const { account, role } = asking.official;
  const plan = planOf(await frozenItems(use.db, id), incoming, asking);
  const input = { plan, preparedBy: { kind: 'official', account, role } } as const;
  const opening = { ...start, known, requestId: incoming.requestId };
  return await openProcess(use, opening, { workflow: 'bulk', stream: run.stream, input }, finishPreparing);
};

/** Keeps that the run is prepared and answers it; undefined while the ledger does not have it. */
export async function finishPreparing(use: Dependencies, digest: string): Promise<Answer | undefined> {
  const run = await findBulkRun(use.db, openedId(digest));
  if (run === undefined) return undefined;
  const { total, would } = run.state.plan;
  const kept = await keepAnswer(use.db, digest, { status: 201, answer: { bulkRunId: run.id, total, would } });
  return { status: kept.status, body: kept.answer, headers: { Location: `/v1/bulk-runs/${run.id}` } };
}
