import { civilDateOf } from '../../domain/calendar/zone.ts';
import { conversionStream, findConversion } from '../../registry/conversion-reads.ts';
import { keepAnswer } from '../../registry/idempotency.ts';
import { findInstansi } from '../../registry/instansi.ts';
import { begin, digestOf } from '../decide/begin.ts';
import { openedId, openProcess } from '../decide/open-process.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { checkListing } from './check-listing.ts';

/** Opens a conversion batch. Its id comes from the request, so that a repeated request opens the same one. */
export const createConversion: Handler<'createConversion'> = async (use, incoming) => {
  const { instansi, account, role } = incoming.official;
  const { employments } = incoming.body;
  const known = await findInstansi(use.db, instansi);
  if (known === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  const id = openedId(digestOf(incoming));
  const stream = conversionStream({ instansi, id });
  // Those whom the request listed itself do not stand in its way when it is repeated.
  if ((await findConversion(use.db, id)) === undefined) {
    const today = civilDateOf(await use.clock(), known.zone);
    await checkListing(use, employments, { instansi, today });
  }
  const start = await begin(use, incoming, { stream });
  if ('before' in start) return start.before;
  const openedBy = { kind: 'official', account, role } as const;
  const input = { rows: employments, openedBy };
  const opening = { ...start, known, requestId: incoming.requestId };
  return await openProcess(use, opening, { workflow: 'conversion', stream, input }, finishOpeningConversion);
};

/** Keeps that the batch is open and answers it; undefined while the ledger does not have it. */
export async function finishOpeningConversion(use: Dependencies, digest: string): Promise<Answer | undefined> {
  const conversionId = openedId(digest);
  if ((await findConversion(use.db, conversionId)) === undefined) return undefined;
  const kept = await keepAnswer(use.db, digest, { status: 201, answer: { conversionId } });
  return { status: kept.status, body: kept.answer, headers: { Location: `/v1/conversions/${conversionId}` } };
}
