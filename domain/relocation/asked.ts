import type { EmploymentState } from '../employment/state.ts';
import { presentTerm } from '../employment/state.ts';
import { type Asked, step } from '../tasks/asked.ts';
import { moveRequestReady } from './move.ts';

/** What a relocation, its papers and a request to move ask of whom. */
export function askedOfRelocation(state: EmploymentState): readonly Asked[] {
  const { termination, clocks, relocation } = state;
  if (termination.ended) return [];
  const unsigned = relocation.papers.flatMap(({ signedBy }) =>
    (['agency', 'candidate'] as const).filter((party) => !signedBy.includes(party)),
  );
  return [
    ...askedOfOpen(state),
    ...(unsigned.includes('agency') ? [step(clocks, 'sign-addendum', 'ppk')] : []),
    ...(unsigned.includes('candidate') ? [step(clocks, 'sign-addendum', 'operator')] : []),
    ...(relocation.evaluationToHandOver ? [step(clocks, 'assign-evaluator', 'kepala-unit')] : []),
    ...askedOfMove(state),
  ];
}

/** The desk assesses and each unit answers, in any order; then the PPK decides. */
function askedOfOpen(state: EmploymentState): readonly Asked[] {
  const { clocks, relocation } = state;
  const { open } = relocation;
  if (open === undefined || open.decided) return [];
  const units = { giving: presentTerm(state).unit, receiving: open.toUnit };
  const silent = (['giving', 'receiving'] as const).filter((side) => !open.agreed.includes(side));
  const rules = { giving: [], receiving: ['JAWABAN-UNIT-PENERIMA'] } as const;
  return [
    ...(open.competence?.fits ? [] : [step(clocks, 'assess-competence', 'operator')]),
    ...silent.map((side) => {
      const asked = step(clocks, 'agree-relocation', 'kepala-unit', rules[side]);
      return { ...asked, key: `${asked.key} ${side}`, unit: units[side] };
    }),
    ...(open.competence?.fits && silent.length === 0 ? [step(clocks, 'relocate', 'ppk')] : []),
  ];
}

/** The desk has the warning acknowledged; only then is the PPK asked to declare the resignation. */
function askedOfMove(state: EmploymentState): readonly Asked[] {
  if (state.relocation.moveRequest === undefined || state.termination.decided) return [];
  return [
    moveRequestReady(state)
      ? step(state.clocks, 'terminate', 'ppk')
      : step(state.clocks, 'acknowledge-move-warning', 'operator'),
  ];
}
