import { type Refusal, refuse } from '../case/refusal.ts';
import { type EmploymentState, presentTerm } from './state.ts';

/** A decision about a contract year names it: meant for last year's, it is never applied to this one's. */
export function otherTerm(state: EmploymentState, term: number): Refusal | undefined {
  const { n } = presentTerm(state);
  return term === n
    ? undefined
    : refuse('OTHER_PERIOD', { named: String(term), present: String(n) }, 'MASA-SATU-TAHUN');
}

/** Once the PPK has ended it, nothing else is decided about how it goes on. */
export function endDecided({ termination: { decided }, facts: { terminated } }: EmploymentState): Refusal | undefined {
  if (decided === undefined || terminated === undefined) return undefined;
  const { seq, effectiveOn, recordedAt } = terminated;
  return refuse('ALREADY_DECIDED', { seq, effectiveOn, recordedAt }, 'ALASAN-PEMBERHENTIAN');
}

/** Of an employment that has ended only what comes after its end is decided. */
export function employmentEnded({ termination: { ended } }: EmploymentState): Refusal | undefined {
  return (
    ended && refuse('EMPLOYMENT_ENDED', { outcome: ended.outcome, lastDay: ended.lastDay }, 'ALASAN-PEMBERHENTIAN')
  );
}
