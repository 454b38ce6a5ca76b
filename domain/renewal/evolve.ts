import type { Recorded } from '../case/event.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { Term } from '../employment/term.ts';
import type { RenewalEvent } from './events.ts';

/** What an event of the renewal makes of the employment. */
export function evolveRenewal(state: EmploymentState, event: Recorded<RenewalEvent>): EmploymentState {
  const { renewal, terms } = state;
  switch (event.type) {
    case 'renewal-opened':
      return { ...state, renewal: { ...renewal, opened: true } };
    case 'renewed':
      return { ...state, renewal: { ...renewal, next: event.next } };
    case 'not-renewed':
      return { ...state, renewal: { ...renewal, ends: { on: terms.at(-1)?.until ?? event.effectiveOn } } };
    case 'term-lapsed':
      return { ...state, renewal: { ...renewal, lapsed: true } };
    case 'term-began':
      return renewal.next ? { ...state, terms: [...terms, renewal.next], renewal: {} } : state;
    case 'renewal-signed': {
      if (renewal.next?.n === event.term) {
        return { ...state, renewal: { ...renewal, next: signed(renewal.next, event) } };
      }
      const changed = terms.map((term) => (term.n === event.term ? signed(term, event) : term));
      return { ...state, terms: changed as [Term, ...Term[]] };
    }
    default:
      return event satisfies never;
  }
}

function signed(term: Term, event: Extract<Recorded<RenewalEvent>, { type: 'renewal-signed' }>): Term {
  const signedBy = [...(term.contract?.signedBy ?? []), event.party];
  const items = event.items ?? term.contract?.items ?? {};
  return {
    ...term,
    contract: {
      ...{ number: event.contractNumber, items, signedBy },
      ...(signedBy.length === 2 && { signedOn: event.effectiveOn }),
    },
  };
}
