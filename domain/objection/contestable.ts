import type { CivilDate } from '../calendar/civil-date.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { EmploymentOutcome } from '../termination/outcomes.ts';

/** A decision against which its employee may object: the number of its event, and the day from which it holds. */
export type Contestable = {
  readonly of: number;
  readonly about: 'discipline' | 'not-renewed' | 'termination';
  readonly on: CivilDate;
};

/** Nobody decided these against an employee: a death, an own request, another status, an age. */
const uncontested: readonly EmploymentOutcome[] = [
  'died',
  'resigned',
  'converted',
  'appointed-elsewhere',
  'pension-age',
  'not-renewed', // its decision came before the end, and is contested itself
];

/** What can be contested in this employment, oldest first; what was annulled is still listed, for its contest is. */
export function contestableOf(state: EmploymentState): readonly Contestable[] {
  return [...ofDiscipline(state), ...ofRenewal(state), ...ofTermination(state)].sort((a, b) => a.of - b.of);
}

/** Decisions that their employee has not received: the days to contest them have not begun. */
export function undelivered(state: EmploymentState): readonly Contestable[] {
  return contestableOf(state).filter(({ of }) => !state.objections.some((contest) => contest.of === of));
}

function ofDiscipline({ discipline }: EmploymentState): readonly Contestable[] {
  return discipline.matters.flatMap(({ decided }) =>
    decided && decided.level !== 'not-proven' ? [{ of: decided.seq, about: 'discipline', on: decided.on }] : [],
  );
}

function ofRenewal({ facts }: EmploymentState): readonly Contestable[] {
  const fact = facts['not-renewed'];
  return fact ? [{ of: fact.seq, about: 'not-renewed', on: fact.effectiveOn }] : [];
}

/** An SK whose last day lies ahead can be contested already; a death that was discovered takes its place. */
function ofTermination({ facts, termination: { decided, ended } }: EmploymentState): readonly Contestable[] {
  const fact = facts.terminated;
  if (fact === undefined || decided?.of !== fact.seq || ended?.outcome === 'died') return [];
  return uncontested.includes(decided.ground) ? [] : [{ of: fact.seq, about: 'termination', on: fact.effectiveOn }];
}
