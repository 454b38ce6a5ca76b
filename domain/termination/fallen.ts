import { provenSevere } from '../discipline/record.ts';
import type { Following } from '../employment/part.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { FallenGround } from './state.ts';

/**
 * What a termination rests on is no more, and nobody has said yet whether it stands all the same (ALASAN-GUGUR). An SK whose
 * sanction BPASN confirmed, after the PPK had changed it, rests on it again; a death leaves nothing to decide.
 */
export function fallenGround(state: EmploymentState): FallenGround | undefined {
  const { decided, ended, fallen } = state.termination;
  if (decided === undefined || fallen === undefined || fallen.upheld || ended?.outcome === 'died') return undefined;
  return fallen.cause.kind === 'discipline' && carries(state, fallen.cause.matter) ? undefined : fallen;
}

/** The sanction on which an SK rests was annulled or changed after it: it falls on the day of that answer or verdict. */
export function groundFalls(state: EmploymentState): readonly Following[] {
  const { decided, ended, fallen } = state.termination;
  const { of, matter } = decided ?? {};
  if (of === undefined || matter === undefined || ended?.outcome === 'died' || carries(state, matter)) return [];
  const dismissal = state.discipline.matters.find(({ n }) => n === matter)?.decided;
  const contest = state.objections.find((one) => one.of === dismissal?.seq);
  const last = contest?.verdict ?? contest?.answer;
  if (last === undefined || (last.outcome !== 'annulled' && last.outcome !== 'changed')) return [];
  if (fallen?.cause.kind === 'discipline' && fallen.cause.step === last.seq) return [];
  const cause = { kind: 'discipline', matter, step: last.seq, outcome: last.outcome } as const;
  return [{ event: { type: 'termination-ground-fell', of, cause }, on: last.on }];
}

function carries(state: EmploymentState, matter: number): boolean {
  return provenSevere(state).some((proven) => proven.matter === matter);
}
