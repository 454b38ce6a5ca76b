import { civilDateOf } from '../../domain/calendar/zone.ts';
import { policyAsOf } from '../../domain/policies/policy-as-of.ts';
import { contradiction, openingFault } from '../../domain/selection/open.ts';
import { keepAnswer } from '../../registry/idempotency.ts';
import { findInstansi } from '../../registry/instansi.ts';
import { settingsIn } from '../../registry/policies/known-policies.ts';
import { findSelection, selectionStream } from '../../registry/selection-reads.ts';
import { begin, digestOf } from '../decide/begin.ts';
import { openedId, openProcess } from '../decide/open-process.ts';
import { refuse } from '../decide/settle.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';

/** Opens a selection. Its id comes from the request, so that a repeated request opens the same one. */
export const createSelection: Handler<'createSelection'> = async (use, incoming) => {
  const { instansi, account, role } = incoming.official;
  const known = await findInstansi(use.db, instansi);
  if (known === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  const stream = selectionStream({ instansi, id: openedId(digestOf(incoming)) });
  const start = await begin(use, incoming, { stream });
  if ('before' in start) return start.before;
  const { digest, receivedAt } = start.begun;
  const settings = await settingsIn(use.db)(instansi, receivedAt);
  const on = civilDateOf(receivedAt, known.zone);
  const fault = openingFault(incoming.body, policyAsOf(settings, 'own-selection', on).value === true);
  if (fault) return await refuse(use, incoming, digest, stream, fault);
  const { legalBasis = '', announcement, windows } = incoming.body;
  const openedBy = { kind: 'official', account, role } as const;
  const input = { legalBasis, announcement, windows, openedBy };
  const opening = { ...start, known, requestId: incoming.requestId };
  return await openProcess(use, opening, { workflow: 'selection', stream, input }, finishOpeningSelection);
};

/** Keeps that the selection is open and answers it, with what it contradicts; undefined while the ledger does not have it. */
export async function finishOpeningSelection(use: Dependencies, digest: string): Promise<Answer | undefined> {
  const selectionId = openedId(digest);
  if ((await findSelection(use.db, selectionId)) === undefined) return undefined;
  const kept = await keepAnswer(use.db, digest, { status: 201, answer: { selectionId, contradiction } });
  return { status: kept.status, body: kept.answer, headers: { Location: `/v1/selections/${selectionId}` } };
}
