import type { DecisionStamp } from '../authority/mandate.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import type { EmploymentState } from '../employment/state.ts';
import { acknowledge, signOff } from './afterwards.ts';
import type { EvaluationDecision } from './decisions.ts';
import { evaluate } from './evaluate.ts';
import type { EvaluationEvent } from './events.ts';
import { recordMissing } from './missing.ts';
import { setSkp } from './skp.ts';

/** Diktum KEENAM BELAS and KETUJUH BELAS: what may be planned, evaluated and recorded. */
export function decideEvaluation(
  state: EmploymentState,
  decision: EvaluationDecision,
  stamp: DecisionStamp,
): readonly EvaluationEvent[] | Refusal {
  switch (decision.kind) {
    case 'set-skp':
      return setSkp(state, decision);
    case 'assign-evaluator':
      return assignEvaluator(state, decision);
    case 'evaluate':
      return evaluate(state, decision, stamp);
    case 'sign-off-evaluation':
      return signOff(state, decision, stamp);
    case 'acknowledge-evaluation':
      return acknowledge(state, decision, stamp);
    case 'record-missing-evaluation':
      return recordMissing(state, decision, stamp);
    default:
      return decision satisfies never;
  }
}

/**
 * Evaluators retire, move and leave vacancies, and employees are relocated: whoever comes after them is named, with the
 * reason. The same once more only after a relocation, where one head evaluates in both units.
 */
function assignEvaluator(
  { evaluation, facts, relocation }: EmploymentState,
  { evaluator, reason }: Extract<EvaluationDecision, { kind: 'assign-evaluator' }>,
): readonly EvaluationEvent[] | Refusal {
  const named = [facts['evaluator-assigned'], facts['skp-set']].filter((fact) => fact !== undefined);
  const last = named.sort((one, other) => other.seq - one.seq)[0];
  if (evaluation.evaluator !== evaluator || last === undefined || relocation.evaluationToHandOver) {
    return [{ type: 'evaluator-assigned', evaluator, reason }];
  }
  const { seq, effectiveOn, recordedAt } = last;
  return refuse('ALREADY_DECIDED', { seq, effectiveOn, recordedAt }, 'PENILAI-KINERJA');
}
