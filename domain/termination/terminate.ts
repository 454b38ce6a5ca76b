import type { DecisionStamp } from '../authority/mandate.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { employmentEnded, endDecided } from '../employment/period.ts';
import type { EmploymentState } from '../employment/state.ts';
import { endingAnswersOn } from './answers.ts';
import { classesOf, otherClassOf } from './classes.ts';
import type { TerminationDecision } from './decisions.ts';
import type { TerminationEvent } from './events.ts';
import { stepMissing } from './ground-steps.ts';
import { lastDayOutside } from './last-day.ts';
import { unproven } from './proof.ts';

type Terminate = Extract<TerminationDecision, { kind: 'terminate' }>;

/**
 * Diktum KEDUA PULUH EMPAT and KEDUA PULUH LIMA: the PPK ends an employment on one ground, with its class, its papers and
 * a reason in words. The SK of a death comes after the death has ended it.
 */
export function terminate(
  state: EmploymentState,
  decision: Terminate,
  { effectiveOn, mandate }: DecisionStamp,
): readonly TerminationEvent[] | Refusal {
  const { ground } = decision;
  const over = alreadyDecided(state, ground) ?? (ground === 'died' ? undefined : employmentEnded(state));
  if (over) return over;
  const answers = mandate?.answers.ending ?? endingAnswersOn([], effectiveOn);
  const lacking =
    stepMissing(state, ground, decision.matter) ??
    otherThan(classesOf(ground, answers), decision) ??
    unproven(decision, answers, effectiveOn) ??
    lastDayOutside(state, decision, effectiveOn);
  if (lacking) return lacking;
  const otherClass = otherClassOf(ground, decision.class);
  const { kind: _, ...said } = decision;
  return [{ type: 'terminated', ...said, ...(otherClass && { otherClass }) }];
}

/** Once; but a death takes the place of whatever was decided for a day after it. */
export function alreadyDecided(state: EmploymentState, ground?: string): Refusal | undefined {
  const { decided, ended } = state.termination;
  if (ended?.outcome === 'died' && ground === 'died' && decided?.ground !== 'died') return undefined;
  return endDecided(state);
}

function otherThan(lawful: readonly string[], { ground, class: chosen }: Terminate): Refusal | undefined {
  return lawful.includes(chosen)
    ? undefined
    : refuse('CLASS_NOT_OF_GROUND', { ground, class: chosen, lawful }, 'KELAS-PEMBERHENTIAN');
}
