import type { Recorded } from '../case/event.ts';
import { countedAsBefore } from '../employment/place.ts';
import type { EmploymentState } from '../employment/state.ts';
import { isConcluded, type Term } from '../employment/term.ts';
import { noLongerOwed } from './after-signing.ts';
import type { RenewalEvent } from './events.ts';
import { preparedBy } from './prepare.ts';
import { withoutSigning } from './signing-date.ts';
import type { RenewalState } from './state.ts';

/** What an event of the renewal makes of the employment. */
export function evolveRenewal(state: EmploymentState, event: Recorded<RenewalEvent>): EmploymentState {
  const { renewal } = state;
  switch (event.type) {
    case 'renewal-opened':
      return { ...state, renewal: { ...renewal, opened: true } };
    case 'renewal-prepared':
      return { ...state, renewal: { ...renewal, prepared: preparedBy(renewal.prepared, event) } };
    case 'renewed': {
      const { next, calendar } = event;
      const owed = [...(renewal.owed ?? []), { term: next.n }];
      return { ...state, renewal: { ...renewal, next, owed, ...(calendar && { calendar }) } };
    }
    case 'not-renewed':
      return { ...state, renewal: { ...renewal, ends: { on: event.lastDay, outcome: 'not-renewed' } } };
    case 'pension-age-recorded':
      return { ...state, renewal: { ...renewal, ends: { on: event.lastDay, outcome: 'pension-age' } } };
    case 'term-lapsed':
      return { ...state, renewal: { ...renewal, lapsed: true } };
    case 'term-began':
      return began(state);
    case 'renewal-signed':
      return signedBy(state, event);
    case 'signing-date-set': {
      const { term, seq, effectiveOn: on, lastDay } = event;
      const clocks = withoutSigning(state, event, 'stopped');
      return { ...state, clocks, renewal: { ...renewal, signing: { term, seq, on, lastDay } } };
    }
    case 'copy-sent':
    case 'wage-list-sent':
    case 'siasn-updated':
      return { ...state, renewal: noLongerOwed(state, event) };
    default:
      return event satisfies never;
  }
}

/** What is owed, and a last day that was set for a signature, outlive the year in which they came about. */
function began(state: EmploymentState): EmploymentState {
  const { next, calendar, owed, signing } = state.renewal;
  if (next === undefined) return state;
  const renewal: RenewalState = { ...(owed && { owed }), ...(signing && { signing }) };
  const elsewhere = calendar && { unit: calendar, clocks: countedAsBefore(state) };
  return { ...state, terms: [...state.terms, next], renewal, ...elsewhere };
}

function signedBy(
  state: EmploymentState,
  event: Extract<Recorded<RenewalEvent>, { type: 'renewal-signed' }>,
): EmploymentState {
  const { terms, renewal } = state;
  const { next } = renewal;
  const sign = (term: Term) => (term.n === event.term ? signed(term, event) : term);
  const after = {
    ...state,
    terms: terms.map(sign) as unknown as EmploymentState['terms'],
    renewal: { ...renewal, ...(next && { next: sign(next) }) },
  };
  const concluded = [...after.terms, ...(after.renewal.next ? [after.renewal.next] : [])].some(
    (t) => t.n === event.term && isConcluded(t),
  );
  if (!concluded || renewal.signing?.term !== event.term) return after;
  const { signing: _, ...rest } = after.renewal;
  return { ...after, clocks: withoutSigning(state, event, 'met'), renewal: rest };
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
