import type { Actor } from '../case/event.ts';
import { factOf } from '../case/facts.ts';
import type { BulkCounts, BulkState, RecordedBulkEvent, Signer } from './bulk.ts';

/** Applies one event. The first event of a bulk run is `bulk-prepared`. */
export function evolveBulk(state: BulkState | undefined, event: RecordedBulkEvent): BulkState {
  const turned = factOf(event);
  if (event.type === 'bulk-prepared') {
    const { unit, plan, seq } = event;
    return {
      ...{ unit, plan, version: seq, revision: seq, stage: 'prepared', round: 1, retryRefused: false, turned },
      counts: { waiting: plan.total, decided: 0, refused: 0, failed: 0, skipped: 0 },
      clocks: [],
    };
  }
  if (state === undefined) throw new Error(`A bulk run begins with bulk-prepared, not with ${event.type}`);
  if (event.type === 'page-done') return { ...state, version: event.seq, counts: event.counts };
  const { stopped: _, ...going } = state;
  const next = { ...going, version: event.seq, revision: event.seq, turned };
  switch (event.type) {
    case 'bulk-confirmed':
      return { ...next, stage: 'running', ...signedBy(event.by), confirmed: { ...turned, ...official(event.by) } };
    case 'bulk-stopped': {
      const stopped = event.cause === 'asked' ? { cause: event.cause } : causeOf(event);
      return { ...next, stage: 'stopped', stopped };
    }
    case 'bulk-resumed':
      return { ...next, stage: 'running', ...signedBy(event.by) };
    case 'bulk-retried': {
      const counts = reopened(state.counts, event.refused);
      return {
        ...{ ...next, stage: 'running', counts, round: state.round + 1, retryRefused: event.refused },
        ...signedBy(event.by),
      };
    }
    case 'bulk-withdrawn':
      // Of a run that has been through its list nothing is taken back: it is only not tried again.
      return state.stage === 'finished' ? { ...next, outcome: 'finished' } : { ...next, stage: 'withdrawn' };
    case 'bulk-finished':
      return finished(next, event.counts);
    default:
      return event satisfies never;
  }
}

/** A run with nothing left to try has come to its end; so has one that was withdrawn, or that nobody tried again in time. */
function finished(state: BulkState, counts: BulkCounts): BulkState {
  if (state.stage === 'withdrawn') return { ...state, counts, outcome: 'withdrawn' };
  const left = state.stage === 'finished' ? 0 : counts.failed + counts.refused;
  return { ...state, counts, stage: 'finished', ...(left === 0 && { outcome: 'finished' }) };
}

function reopened(counts: BulkCounts, refusedToo: boolean): BulkCounts {
  const { waiting, failed, refused } = counts;
  return refusedToo
    ? { ...counts, waiting: waiting + failed + refused, failed: 0, refused: 0 }
    : { ...counts, waiting: waiting + failed, failed: 0 };
}

function causeOf({ cause, code, of }: Extract<RecordedBulkEvent, { cause: 'authority' }>) {
  return { cause, code, of };
}

/** Only officials confirm, resume and retry: it is their name that stands under what follows. */
function official(by: Actor): Signer {
  if (by.kind !== 'official') throw new Error('A bulk run is started by an official');
  return { account: by.account, role: by.role };
}

function signedBy(by: Actor): { readonly signer: Signer } {
  return { signer: official(by) };
}
