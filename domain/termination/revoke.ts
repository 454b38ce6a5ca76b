import type { DecisionStamp } from '../authority/mandate.ts';
import { notBefore } from '../case/admissible.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { employmentEnded } from '../employment/period.ts';
import type { EmploymentState } from '../employment/state.ts';
import { answerOf } from '../policies/answer-of.ts';
import type { TerminationDecision } from './decisions.ts';
import type { TerminationEvent } from './events.ts';
import { fallenGround } from './fallen.ts';
import { gapAfter } from './gap.ts';
import type { GapWages, GroundCode } from './outcomes.ts';

type Of<Kind> = Extract<TerminationDecision, { kind: Kind }>;
type Decided = readonly TerminationEvent[] | Refusal;

/** Nobody found anything of these: an own wish, and a death, which is declined where it was somebody else's. */
const restOnNothing: readonly GroundCode[] = ['resigned', 'asked-to-move', 'died'];

/**
 * A paper by which what the SK rests on was undone: a judgment on review, a verdict that came after the file was closed. It
 * opens a closed file once more (ALASAN-GUGUR), and decides nothing.
 */
export function recordGroundFallen(
  state: EmploymentState,
  { paper }: Of<'record-ground-fallen'>,
  stamp: DecisionStamp,
): Decided {
  const { facts, termination } = state;
  const { decided, ended } = termination;
  if (ended?.outcome === 'died') return employmentEnded(state) ?? [];
  if (decided === undefined || restOnNothing.includes(decided.ground))
    return refuse('NOT_TERMINATED', {}, 'ALASAN-GUGUR');
  const before = fallenGround(state);
  if (before) {
    const { seq, on: effectiveOn, recordedAt } = before;
    return refuse('ALREADY_DECIDED', { seq, effectiveOn, recordedAt }, 'ALASAN-GUGUR');
  }
  const early = notBefore(facts.terminated?.effectiveOn, 'terminated', stamp);
  return early ?? [{ type: 'termination-ground-fell', of: decided.of, cause: { kind: 'paper', paper } }];
}

/** The SK is revoked: the employment stands again from the day of the revocation, or had never stopped. */
export function revokeTermination(
  state: EmploymentState,
  { skNumber, reason }: Of<'revoke-termination'>,
  stamp: DecisionStamp,
): Decided {
  const fallen = fallenGround(state);
  const { decided } = state.termination;
  if (fallen === undefined || decided === undefined) return refuse('GROUND_STANDS', {}, 'ALASAN-GUGUR');
  const gap = gapAfter(state, stamp.effectiveOn);
  return (
    notBefore(fallen.on, 'termination-ground-fell', stamp) ?? [
      {
        ...{ type: 'termination-revoked', of: decided.of, skNumber, reason },
        ...(gap && { gapWages: answerOf(stamp, 'restored-gap-wages') as GapWages }),
      },
    ]
  );
}

/** The SK stands although what it rested on does not: the PPK says why. */
export function upholdTermination(
  state: EmploymentState,
  { reason }: Of<'uphold-termination'>,
  stamp: DecisionStamp,
): Decided {
  const fallen = fallenGround(state);
  const { decided } = state.termination;
  if (fallen === undefined || decided === undefined) return refuse('GROUND_STANDS', {}, 'ALASAN-GUGUR');
  return (
    notBefore(fallen.on, 'termination-ground-fell', stamp) ?? [{ type: 'termination-upheld', of: decided.of, reason }]
  );
}
