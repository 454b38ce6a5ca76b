import type { DecisionStamp } from '../authority/mandate.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { employmentEnded } from '../employment/period.ts';
import type { EmploymentState } from '../employment/state.ts';
import { moveRequestReady } from '../relocation/move.ts';
import { recordDeath } from './death.ts';
import type { TerminationDecision } from './decisions.ts';
import { dismissalWaits } from './dismissal.ts';
import type { TerminationEvent } from './events.ts';
import type { GroundCode } from './outcomes.ts';
import { closeReview, openReview } from './review.ts';
import { recordGroundFallen, revokeTermination, upholdTermination } from './revoke.ts';
import { alreadyDecided, terminate } from './terminate.ts';

type Decided = readonly TerminationEvent[] | Refusal;

/** Diktum KEDUA PULUH EMPAT: what is prepared, asked for, recorded and decided about the end of an employment. */
export function decideTermination(
  state: EmploymentState,
  decision: TerminationDecision,
  stamp: DecisionStamp,
): Decided {
  switch (decision.kind) {
    case 'terminate':
      return terminate(state, decision, stamp);
    case 'record-death':
      return recordDeath(state, decision, stamp);
    case 'decline-termination':
      return pending(state, decision.ground, [
        { type: 'termination-declined', ground: decision.ground, reason: decision.reason },
      ]);
    case 'prepare-termination': {
      const { ground, evidence } = decision;
      return undecided(state, () => [{ type: 'termination-prepared', ground, evidence }]);
    }
    case 'record-resignation': {
      const { letter, lastDay } = decision;
      return undecided(state, () => [{ type: 'resignation-recorded', letter, lastDay }]);
    }
    case 'withdraw-resignation':
      return undecided(state, () =>
        pending(state, 'resigned', [{ type: 'resignation-withdrawn', letter: decision.letter }]),
      );
    case 'open-performance-review':
      return undecided(state, () => openReview(state, decision));
    case 'close-performance-review':
      return undecided(state, () => closeReview(state, decision, stamp.effectiveOn));
    case 'record-ground-fallen':
      return recordGroundFallen(state, decision, stamp);
    case 'revoke-termination':
      return revokeTermination(state, decision, stamp);
    case 'uphold-termination':
      return upholdTermination(state, decision, stamp);
    default:
      return decision satisfies never;
  }
}

/** Until the PPK has decided, and not of somebody whose employment is over. */
function undecided(state: EmploymentState, decide: () => Decided): Decided {
  return alreadyDecided(state) ?? employmentEnded(state) ?? decide();
}

/** Only what is before the PPK, in whatever way it came there, can be declined or taken back. */
function pending(state: EmploymentState, ground: GroundCode, events: readonly TerminationEvent[]): Decided {
  const { prepared, resignation, review, death } = state.termination;
  const decided = alreadyDecided(state, ground);
  if (decided) return decided;
  const waiting =
    prepared === ground ||
    (ground === 'resigned' && resignation !== undefined) ||
    (ground === 'not-performing' && review?.finding !== undefined) ||
    (ground === 'severe-discipline' && dismissalWaits(state)) ||
    (ground === 'asked-to-move' && moveRequestReady(state)) ||
    (ground === 'died' && death !== undefined);
  return waiting ? events : refuse('NOTHING_PENDING', { ground }, 'ALASAN-PEMBERHENTIAN');
}
