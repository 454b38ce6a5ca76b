import type { CivilDate } from '../calendar/civil-date.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import type { EmploymentState } from '../employment/state.ts';
import { isConcluded, type Term } from '../employment/term.ts';
import type { WantedCorrection } from './state.ts';

/** Every term that has been decided, oldest first, also the next one. */
export function decidedTerms({ terms, renewal }: EmploymentState): readonly Term[] {
  return [...terms, ...(renewal.next ? [renewal.next] : [])];
}

/** Why this cannot be put right so, as the file stands now; asked when it is prepared, and again when it is issued. */
export function refusalOf(state: EmploymentState, wanted: WantedCorrection): Refusal | undefined {
  const terms = decidedTerms(state);
  const term = terms.find(({ n }) => n === wanted.term);
  const first = wanted.paper === 'appointment-sk';
  if (term === undefined || (wanted.paper !== 'contract' && first !== (term.n === 1))) {
    return refuse('OTHER_PERIOD', { named: String(wanted.term), present: String(terms.at(-1)?.n) }, 'RALAT-SK');
  }
  if (wanted.paper === 'contract' && !isSigned(state, term)) {
    return refuse('NOTHING_TO_CORRECT', { paper: wanted.paper, term: term.n }, 'RALAT-SK');
  }
  if ((wanted.paper === 'contract') !== (wanted.form === 'addendum')) {
    return refuse('CORRECTION_NOT_OF_THIS_PAPER', { paper: wanted.paper, form: wanted.form }, 'RALAT-SK');
  }
  const changes = Object.keys(wanted.to).length;
  if (wanted.form === 'revocation' ? changes > 0 : changes === 0) {
    return refuse('CORRECTION_CHANGES_NOTHING', { form: wanted.form }, 'RALAT-SK');
  }
  const latest = terms.at(-1)?.n ?? term.n;
  if (wanted.form === 'revocation' && !first && term.n !== latest) {
    return refuse('LATER_SK_STANDS', { term: term.n, latest }, 'RALAT-SK');
  }
  if (wanted.to.unit !== undefined && wanted.calendar === undefined) {
    return refuse('UNIT_UNKNOWN', { unit: wanted.to.unit }, 'RALAT-SK');
  }
  return overlapping(terms, term, { from: wanted.to.tmt ?? term.from, until: wanted.to.until ?? term.until });
}

/** Of a term that was declared at import nothing is known of the agreement: it may be changed all the same. */
function isSigned({ origin, trail }: EmploymentState, term: Term): boolean {
  if (term.contract) return isConcluded(term);
  const days = [term.from, term.sk?.on];
  const decidedHere = trail.some(({ type, from }) => type === 'renewed' && days.includes(from));
  return origin.kind === 'import' && !decidedHere;
}

/** No day has two agreements, and no term ends before it begins; a gap may stay, and is shown (JEDA-TIDAK-DISAMBUNG). */
function overlapping(
  terms: readonly Term[],
  { n }: Term,
  { from, until }: { readonly from: CivilDate; readonly until: CivilDate },
): Refusal | undefined {
  const before = terms.find((other) => other.n === n - 1);
  const after = terms.find((other) => other.n === n + 1);
  const wrong = until < from || (before && from <= before.until) || (after && until >= after.from);
  return wrong ? refuse('TERMS_OVERLAP', { from, until, term: n }, 'MASA-SATU-TAHUN') : undefined;
}
