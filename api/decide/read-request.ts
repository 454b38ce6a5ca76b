import { findConversion } from '../../registry/conversion-reads.ts';
import { findFormation } from '../../registry/formation-reads.ts';
import { findRequest, type KeptRequest } from '../../registry/idempotency.ts';
import { idOf } from '../../registry/ledger/filed.ts';
import { findSelection } from '../../registry/selection-reads.ts';
import { bulkIdOf, finishPreparing } from '../bulk/prepare-run.ts';
import { conversionIdOf, finishOpeningConversion } from '../conversions/create-conversion.ts';
import { finishRecording, recordedBy } from '../decrees/record-decree.ts';
import type { Dependencies } from '../dependencies.ts';
import { finishOpening, formationIdOf } from '../formations/create-formation.ts';
import type { Answer, Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { finishImporting } from '../running-contracts/import-contracts.ts';
import { finishOpeningSelection, selectionIdOf } from '../selections/create-selection.ts';
import { answerFromLedger } from './from-ledger.ts';
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

async function finishFromLedger(
  use: Dependencies,
  { digest, underway: { stream } }: Extract<KeptRequest, { state: 'underway' }>,
): Promise<Answer | undefined> {
  if (stream.startsWith('conversion/') && idOf(stream) === conversionIdOf(digest)) {
    return (await findConversion(use.db, idOf(stream))) && (await finishOpeningConversion(use, digest));
  }
  if (stream.startsWith('selection/') && idOf(stream) === selectionIdOf(digest)) {
    return (await findSelection(use.db, idOf(stream))) && (await finishOpeningSelection(use, digest));
  }
  if (idOf(stream) === formationIdOf(digest)) {
    return (await findFormation(use.db, idOf(stream))) && (await finishOpening(use, digest));
  }
  if (stream.startsWith('decree/') && (await recordedBy(use, stream, digest))) {
    return await finishRecording(use, digest, idOf(stream));
  }
  if (idOf(stream) === bulkIdOf(digest)) return await finishPreparing(use, digest);
  if (stream.startsWith('intake/')) return await finishImporting(use, digest);
  const answer = await answerFromLedger(use.db, stream, digest);
  return answer && (await finish(use, digest, stream, answer));
}
