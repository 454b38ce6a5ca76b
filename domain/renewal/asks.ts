import { addDays } from '../calendar/civil-date.ts';
import type { Asks } from '../case/known.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import { renewalPolicies } from './answers.ts';
import type { RenewalDecision } from './decisions.ts';

/** What a decision about the end of a contract year has to know: of a renewal, for where the next one is worked. */
export function renewalAsks(state: EmploymentState, decision: RenewalDecision): Asks {
  switch (decision.kind) {
    case 'renew': {
      const { position, unit } = decision;
      const elsewhere = unit !== undefined && unit !== presentTerm(state).unit;
      return { ...asksAtTheEnd(state, position), ...(elsewhere && { units: [unit] }) };
    }
    case 'not-renew':
    case 'record-pension-age':
      return asksAtTheEnd(state);
    default:
      return {};
  }
}

/** What has to be known of the end of the present term, and of one more in this position. */
export function asksAtTheEnd(state: EmploymentState, position = presentTerm(state).position) {
  const from = addDays(presentTerm(state).until, 1);
  return { policies: renewalPolicies, pension: { position, from } } satisfies Asks;
}
