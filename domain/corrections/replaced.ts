import { clockId } from '../appointment/clocks.ts';
import type { Recorded } from '../case/event.ts';
import { placed } from '../employment/place.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import type { Term } from '../employment/term.ts';
import type { SkCorrectionEvent } from './events.ts';

type Corrected = Extract<Recorded<SkCorrectionEvent>, { type: 'sk-corrected' }>;

/** What the ledger holds of the paper is now as the correcting one says. */
export function replaced(state: EmploymentState, event: Corrected): EmploymentState {
  const { terms, renewal, appointedOn } = state;
  const { tmt } = event.to;
  const right = (term: Term): Term => (term.n === event.term ? corrected(term, event) : term);
  const known: EmploymentState = {
    ...state,
    terms: terms.map(right) as unknown as [Term, ...Term[]],
    ...(renewal.next && { renewal: { ...renewal, next: right(renewal.next) } }),
    // MASA-KERJA counts from the TMT of the first appointment.
    appointedOn: event.term === 1 && tmt !== undefined ? tmt : appointedOn,
  };
  if (event.term !== presentTerm(state).n) return known;
  return withPlace(event.to.until === undefined ? known : withLastDay(known), event);
}

function corrected(term: Term, { paper, form, to, number, effectiveOn }: Corrected): Term {
  const dated = { ...term, from: to.tmt ?? term.from, until: to.until ?? term.until };
  if (paper === 'contract') {
    const renumbered = term.contract &&
      to.number !== undefined && { contract: { ...term.contract, number: to.number } };
    return { ...dated, ...renumbered };
  }
  if (form === 'replacement') return { ...dated, sk: { number, on: effectiveOn } };
  return to.number === undefined ? dated : { ...dated, sk: { on: effectiveOn, ...term.sk, number: to.number } };
}

/**
 * Where the present term is worked. After a relocation its papers say where it began, and no longer where it is worked; a
 * next term that begins elsewhere keeps its own place.
 */
function withPlace(state: EmploymentState, { to, calendar }: Corrected): EmploymentState {
  const { from, unit, position } = presentTerm(state);
  const moved = state.relocation.postings.some(({ until }) => until >= from);
  if (moved || (to.unit === undefined && to.position === undefined)) return state;
  return placed(state, {
    ...{ unit: to.unit ?? unit, position: to.position ?? position },
    calendar: to.unit === undefined ? state.unit : (calendar ?? state.unit),
  });
}

/**
 * The present term ends on another day: an end that was decided ends with it, and what had gone past the wrong day has not.
 * The clock is counted to the right one, and lapses anew if that has passed too.
 */
function withLastDay(state: EmploymentState): EmploymentState {
  const { n, until } = presentTerm(state);
  const { lapsed: _, ends, ...renewal } = state.renewal;
  const id = clockId('PERPANJANGAN', n);
  return {
    ...state,
    renewal: { ...renewal, ...(ends && { ends: { ...ends, on: until } }) },
    clocks: state.clocks.map((clock) => (clock.id === id ? { ...clock, breached: false } : clock)),
  };
}
