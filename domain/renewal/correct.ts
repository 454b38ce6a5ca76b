import { type EmploymentState, presentTerm } from '../employment/state.ts';
import type { Term } from '../employment/term.ts';
import { lastDayBy } from './end.ts';

/**
 * The date of a decision was wrong and two people put it right: beside its clock, which is judged anew, the term it led to
 * says again whether it was decided late, and by an SK of which day; an end that came late says its last day again. The
 * days of a term that was decided are the SK's own and stay.
 */
export function redated(state: EmploymentState, of: number): EmploymentState {
  const { terms, renewal, facts } = state;
  const [type, fact] = Object.entries(facts).find(([, known]) => known.seq === of) ?? [];
  if (fact === undefined) return state;
  const { effectiveOn } = fact;
  if (type === 'not-renewed' && renewal.ends) {
    const on = lastDayBy(presentTerm(state), effectiveOn);
    return { ...state, renewal: { ...renewal, ends: { ...renewal.ends, on } } };
  }
  if (type !== 'renewed') return state;
  const { next } = renewal;
  const before = next ? terms.at(-1) : terms.at(-2);
  const right = (term: Term): Term => {
    const { decidedLate: _, ...rest } = term;
    const late = before !== undefined && effectiveOn > before.until;
    return { ...rest, ...(term.sk && { sk: { ...term.sk, on: effectiveOn } }), ...(late && { decidedLate: true }) };
  };
  if (next) return { ...state, renewal: { ...renewal, next: right(next) } };
  const changed = terms.map((term, index) => (index === terms.length - 1 ? right(term) : term));
  return { ...state, terms: changed as unknown as EmploymentState['terms'] };
}
