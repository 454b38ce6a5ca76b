import type { Office } from '../authority/offices.ts';
import type { HeldClock } from '../case/clocks.ts';
import type { EmploymentState } from '../employment/state.ts';
import { type Asked, step } from '../tasks/asked.ts';
import { pressing } from './clocks.ts';
import { type Evaluated, isEvaluated } from './state.ts';

/** What the performance of an employee asks of whom: each SKP and period that is due by itself, and what is left to sign. */
export function askedOfEvaluation(state: EmploymentState): readonly Asked[] {
  return [...pressing(state).flatMap(askedByClock), ...leftToSign(state), ...reviewAskedFor(state)];
}

/** Past its due date, the desk is asked as well: for the reason and for what stands in, if nobody will evaluate it any more. */
function askedByClock(clock: HeldClock): readonly Asked[] {
  if (clock.rule === 'SKP-WAKTU') return [asked(clock, 'set-skp', 'kepala-unit')];
  const evaluate = asked(clock, 'evaluate', 'kepala-unit');
  return clock.breached ? [evaluate, asked(clock, 'record-missing-evaluation', 'operator')] : [evaluate];
}

function asked(clock: HeldClock, decision: string, office: Office): Asked {
  const of = step([clock], decision, office, [clock.rule]);
  return { ...of, key: `${of.key} ${clock.id}` };
}

function leftToSign({ evaluation, clocks }: EmploymentState): readonly Asked[] {
  const evaluated = evaluation.results.filter(isEvaluated);
  const offices = new Set(evaluated.filter(({ signedOff }) => !signedOff).map(superiorOf));
  const unseen = evaluated.some(({ acknowledged }) => !acknowledged);
  return [
    ...[...offices].map((office) => step(clocks, 'sign-off-evaluation', office)),
    ...(unseen ? [step(clocks, 'acknowledge-evaluation', 'operator')] : []),
  ];
}

/** A review is proposed to the head of the unit until somebody has opened one: an evaluation opens nothing by itself. */
function reviewAskedFor({ evaluation, facts, termination, clocks }: EmploymentState): readonly Asked[] {
  const asking = evaluation.results.filter(isEvaluated).findLast(({ asksForReview }) => asksForReview);
  const opened = facts['performance-review-opened'];
  const over = termination.decided ?? termination.ended;
  if (asking === undefined || over || (opened && opened.seq > asking.evaluated.seq)) return [];
  return [step(clocks, 'open-performance-review', 'kepala-unit')];
}

/** What a head of unit evaluated is signed off above the unit, and in it what anybody else did. */
function superiorOf({ evaluated }: Evaluated): Office {
  return evaluated.role === 'unit-head' ? 'kepala-bkpsdm' : 'kepala-unit';
}
