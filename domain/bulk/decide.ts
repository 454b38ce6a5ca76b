import type { Stamp } from '../case/event.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import type { BulkDecision, BulkEvent, BulkStage, BulkState } from './bulk.ts';

type BulkStamp = Stamp & { readonly expectedRevision?: number };

/**
 * Is this decision about a bulk run legal now? A run that goes is not started again, by whatever key and however many ask
 * at once: the second one hears who was first.
 */
export function decideBulk(state: BulkState, decision: BulkDecision, stamp: BulkStamp): readonly BulkEvent[] | Refusal {
  if (state.outcome) return refuse('CASE_CLOSED', { outcome: state.outcome });
  if (stamp.expectedRevision !== undefined && stamp.expectedRevision !== state.revision) {
    return refuse('STALE_VERSION', { expected: stamp.expectedRevision, actual: state.revision });
  }
  switch (decision.kind) {
    case 'confirm':
      return state.stage === 'prepared' ? [{ type: 'bulk-confirmed' }] : decidedBefore(state.confirmed ?? state.turned);
    case 'stop':
      if (state.stage === 'stopped') return decidedBefore(state.turned);
      return state.stage === 'running' ? [{ type: 'bulk-stopped', cause: 'asked' }] : wrongStage(state, 'running');
    case 'resume':
      if (state.stage === 'running') return decidedBefore(state.turned);
      return state.stage === 'stopped' ? [{ type: 'bulk-resumed' }] : wrongStage(state, 'stopped');
    case 'retry-failed':
      return retry(state, decision.refused);
    case 'withdraw':
      if (state.stage === 'withdrawn') return decidedBefore(state.turned);
      return state.stage === 'running' ? wrongStage(state, 'stopped') : [{ type: 'bulk-withdrawn' }];
    default:
      return decision satisfies never;
  }
}

/** Rounds after the first: what still fails then is no matter of trying again. */
const mostRetries = 5;

function retry(state: BulkState, refused: boolean): readonly BulkEvent[] | Refusal {
  if (state.stage === 'running' && state.round > 1) return decidedBefore(state.turned);
  if (state.stage !== 'finished') return wrongStage(state, 'finished');
  const left = state.counts.failed + (refused ? state.counts.refused : 0);
  if (left === 0) return refuse('BULK_NOTHING_TO_RETRY');
  const retries = state.round - 1;
  return retries < mostRetries ? [{ type: 'bulk-retried', refused }] : refuse('BULK_RETRIES_SPENT', { retries });
}

function decidedBefore({ seq, effectiveOn, recordedAt }: BulkState['turned']): Refusal {
  return refuse('ALREADY_DECIDED', { seq, effectiveOn, recordedAt });
}

function wrongStage({ stage }: BulkState, wanted: BulkStage): Refusal {
  return refuse('WRONG_STAGE', { stage: `bulk-${stage}`, wanted: `bulk-${wanted}` });
}
