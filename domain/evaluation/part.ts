import type { Need } from '../authority/authorise.ts';
import type { Part } from '../employment/part.ts';
import type { EmploymentState } from '../employment/state.ts';
import { askedOfEvaluation } from './asked.ts';
import { evaluationClocks } from './clocks.ts';
import { datedInEvaluation, hearsEvaluation } from './correct.ts';
import { decideEvaluation } from './decide.ts';
import type { EvaluationDecision } from './decisions.ts';
import type { EvaluationEvent } from './events.ts';
import { evolveEvaluation } from './evolve.ts';
import { isSamePeriod } from './skp-period.ts';
import { isEvaluated } from './state.ts';

/** Sasaran kinerja and evaluation: diktum KEENAM BELAS–KEDELAPAN BELAS. */
export const evaluationPart: Part<EvaluationEvent, EvaluationDecision> = {
  closes: {
    // Several clocks of one rule run at once: each event closes its own (evolve.ts).
    'skp-set': [],
    'evaluator-assigned': [],
    evaluated: [],
    'evaluation-signed-off': [],
    'evaluation-acknowledged': [],
    'evaluation-missed': [],
  },
  roles: {
    'set-skp': ['operator', 'unit-head'],
    'assign-evaluator': ['operator', 'unit-head', 'pyb', 'ppk'],
    evaluate: ['unit-head', 'pyb', 'ppk'],
    'sign-off-evaluation': ['unit-head', 'pyb', 'ppk'],
    'acknowledge-evaluation': ['operator', 'unit-head'],
    'record-missing-evaluation': ['operator', 'verifier'],
  },
  correctable: ['skp-set', 'evaluated', 'evaluation-signed-off', 'evaluation-acknowledged', 'evaluation-missed'],
  dated: datedInEvaluation,
  evolve: evolveEvaluation,
  hears: hearsEvaluation,
  decide: decideEvaluation,
  powerOf: ({ kind }) => (kind === 'evaluate' || kind === 'sign-off-evaluation' ? 'evaluate' : undefined),
  asks: (_, { kind }) =>
    kind === 'evaluate' ? { policies: ['evaluation-year', 'conduct-overall', 'not-performing'] } : {},
  preparersOf: evaluatorsOf,
  reservedTo: ({ evaluation }, { kind }) => (kind === 'evaluate' ? evaluation.evaluator : undefined),
  clocks: evaluationClocks,
  asked: askedOfEvaluation,
};

/** Whoever evaluated what is to be signed off; without a period, all that is left to be. */
function evaluatorsOf({ evaluation }: EmploymentState, decision: EvaluationDecision): Need['preparers'] {
  if (decision.kind !== 'sign-off-evaluation') return [];
  return evaluation.results
    .filter(isEvaluated)
    .filter((one) => (decision.year === undefined ? one.signedOff === undefined : isSamePeriod(one, decision)))
    .flatMap(({ evaluated: { account, effectiveOn: on } }) => (account === undefined ? [] : { account, on }));
}
