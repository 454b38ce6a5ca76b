import { findRequest, type KeptRequest } from '../../registry/idempotency.ts';
import { idOf } from '../../registry/ledger/filed.ts';
import { finishPreparing } from '../bulk/prepare-run.ts';
import { finishOpeningConversion } from '../conversions/create-conversion.ts';
import { finishRecording } from '../decrees/record-decree.ts';
import type { Dependencies } from '../dependencies.ts';
import { finishOpeningFormation } from '../formations/create-formation.ts';
import type { Answer, Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { finishImporting } from '../running-contracts/import-contracts.ts';
import { finishOpeningSelection } from '../selections/create-selection.ts';
import { answerFromLedger } from './from-ledger.ts';
import { openedId } from './open-process.ts';
import { finish } from './settle.ts';

/** What became of one of the caller's own requests. What the ledger has meanwhile is kept as its answer. */
export const readRequest: Handler<'readRequest'> = async (use, { params, official }) => {
  const kept = await findRequest(use.db, params.digest);
  if (kept?.account !== official.account || kept.instansi !== official.instansi) throw new Problem('NOT_FOUND');
  const head = { request: kept.digest, receivedAt: new Date(kept.receivedAt).toISOString() };
  const finished =
    kept.state === 'finished' ? { status: kept.status, body: kept.answer } : await finishFromLedger(use, kept);
  return {
    status: 200,
    body: finished
      ? { state: 'finished', ...head, status: finished.status, answer: finished.body }
      : { state: 'underway', ...head },
  };
};

/** What a request can open, and how it is answered once the ledger has it. */
const opened: Readonly<
  Record<string, (use: Dependencies, digest: string, stream: string) => Promise<Answer | undefined>>
> = {
  formation: finishOpeningFormation,
  conversion: finishOpeningConversion,
  selection: finishOpeningSelection,
  decree: finishRecording,
  bulk: finishPreparing,
  intake: finishImporting,
};

async function finishFromLedger(
  use: Dependencies,
  { digest, underway: { stream } }: Extract<KeptRequest, { state: 'underway' }>,
): Promise<Answer | undefined> {
  const [process = ''] = stream.split('/');
  // A decree has an id of its own, and is asked whether this request recorded it.
  const opens = process === 'decree' || idOf(stream) === openedId(digest);
  const opening = opens ? await opened[process]?.(use, digest, stream) : undefined;
  if (opening) return opening;
  const answer = await answerFromLedger(use.db, stream, digest);
  return answer && (await finish(use, digest, stream, answer));
}
