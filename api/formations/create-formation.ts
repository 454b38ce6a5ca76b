import { announceFormation, findFormation, formationStream } from '../../registry/formation-reads.ts';
import { keepAnswer } from '../../registry/idempotency.ts';
import { findInstansi } from '../../registry/instansi.ts';
import { begin, digestOf } from '../decide/begin.ts';
import { openedId, openProcess } from '../decide/open-process.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';

/** Opens a batch. Its id comes from the request, so that a repeated request opens the same one. */
export const createFormation: Handler<'createFormation'> = async (use, incoming) => {
  const { instansi, account, role } = incoming.official;
  const known = await findInstansi(use.db, instansi);
  if (known === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  const id = openedId(digestOf(incoming));
  const stream = formationStream({ instansi, id });
  const start = await begin(use, incoming, { stream });
  if ('before' in start) return start.before;
  await announceFormation(use.db, { id, instansi, label: incoming.body.label, at: start.begun.receivedAt });
  const openedBy = { kind: 'official', account, role } as const;
  const opening = { ...start, known, requestId: incoming.requestId };
  const input = { formation: id, openedBy };
  return await openProcess(use, opening, { workflow: 'formation', stream, input }, finishOpeningFormation);
};

/** Keeps that the batch is open and answers it; undefined while the ledger does not have it. */
export async function finishOpeningFormation(use: Dependencies, digest: string): Promise<Answer | undefined> {
  const formationId = openedId(digest);
  if ((await findFormation(use.db, formationId)) === undefined) return undefined;
  const kept = await keepAnswer(use.db, digest, { status: 201, answer: { formationId } });
  return { status: kept.status, body: kept.answer, headers: { Location: `/v1/formations/${formationId}` } };
}
