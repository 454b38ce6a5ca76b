import { civilDateOf } from '../calendar/zone.ts';
import type { Stamp } from '../case/event.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import type { DecreeDecision, DecreeEvent, DecreeState } from './decree.ts';

type DecreeStamp = Stamp & { readonly expectedRevision?: number };

/**
 * Is this decision about a decree legal now? Only a decree that waits can be confirmed or withdrawn. Once confirmed it is
 * never taken back: another decree that moves its days is recorded, as the law itself does it.
 */
export function decideDecree(
  state: DecreeState,
  decision: DecreeDecision,
  stamp: DecreeStamp,
): readonly DecreeEvent[] | Refusal {
  if (stamp.expectedRevision !== undefined && stamp.expectedRevision !== state.revision) {
    return refuse('STALE_VERSION', { expected: stamp.expectedRevision, actual: state.revision });
  }
  if (state.stage !== 'recorded') return refuse('DECREE_NOT_PENDING', { stage: state.stage });
  const today = civilDateOf(stamp.recordedAt, state.unit.zone);
  if (stamp.effectiveOn > today) return refuse('DATE_IN_FUTURE', { effectiveOn: stamp.effectiveOn });
  switch (decision.kind) {
    case 'confirm':
      return [{ type: 'decree-confirmed' }];
    case 'withdraw':
      return [{ type: 'decree-withdrawn', reason: decision.reason }];
    default:
      return decision satisfies never;
  }
}
