import type { EmploymentState } from '../../domain/employment/state.ts';
import { terminationGrounds } from '../../domain/termination/grounds.ts';
import type { DecidedEnding } from '../../domain/termination/state.ts';

/**
 * How an employment ends, or ended: what lies before the PPK, the SK with the basis of its class, what a death leaves to be
 * reversed, and the endings that were annulled. Who prepared it is asked of the timeline.
 */
export function showTermination({ termination, facts, trail }: EmploymentState) {
  const { prepared, resignation, review, death, decided, ended, annulled, fallen } = termination;
  const diedOn = facts['death-recorded']?.effectiveOn;
  return {
    ...{ prepared, resignation, review, annulled },
    ...(fallen && { fallen: { cause: fallen.cause, on: fallen.on, upheld: fallen.upheld === true } }),
    ...(death && { death: { recordedAs: death.of, diedOn } }),
    ...(decided && { decided: shownDecision(decided) }),
    ...(ended && {
      ended: {
        ...{ outcome: ended.outcome, lastDay: ended.lastDay, instead: ended.instead?.outcome },
        reverses: ended.reverses?.map((seq) => ({ seq, type: trail.find((one) => one.seq === seq)?.type })),
      },
    }),
  };
}

function shownDecision({ withdrew: _, ...decided }: DecidedEnding) {
  return { ...decided, classBasis: terminationGrounds[decided.ground].basis };
}
