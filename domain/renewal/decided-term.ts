import { type Refusal, refuse } from '../case/refusal.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import type { Term } from '../employment/term.ts';

/** A term that was decided here, whether it has begun or not: what is signed and sent is about one of these, by its number. */
export function decidedTerm(state: EmploymentState, n: number): (Term & Pick<Required<Term>, 'sk'>) | Refusal {
  const { terms, renewal } = state;
  const term = [...terms, ...(renewal.next ? [renewal.next] : [])].find((one) => one.n === n);
  if (term?.sk === undefined || !renewal.owed?.some((owed) => owed.term === n)) {
    const present = String(renewal.next?.n ?? presentTerm(state).n);
    return refuse('OTHER_PERIOD', { named: String(n), present }, 'PERJANJIAN-TUJUH-UNSUR');
  }
  return { ...term, sk: term.sk };
}
