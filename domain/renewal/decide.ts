import type { DecisionStamp } from '../authority/mandate.ts';
import { addDays } from '../calendar/civil-date.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { employmentEnded, otherTerm } from '../employment/period.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import { endOfTerm, type Term } from '../employment/term.ts';
import type { RenewalDecision } from './decisions.ts';
import type { RenewalEvent } from './events.ts';
import { signRenewal } from './sign.ts';

type Decided = readonly RenewalEvent[] | Refusal;
type Of<Kind> = Extract<RenewalDecision, { kind: Kind }>;

/** Diktum KETIGA BELAS and KEDUA PULUH TUJUH: what may be decided at the end of a contract year. */
export function decideRenewal(state: EmploymentState, decision: RenewalDecision, stamp: DecisionStamp): Decided {
  switch (decision.kind) {
    case 'renew':
      return whileUndecided(state, decision, () => renew(state, decision, stamp));
    case 'not-renew':
      return whileUndecided(state, decision, () => [
        { type: 'not-renewed', term: decision.term, skNumber: decision.skNumber, reason: decision.reason },
      ]);
    case 'sign-renewal':
      return signRenewal(state, decision, stamp);
    default:
      return decision satisfies never;
  }
}

/** Once, for the present term, and not before its lead time has begun. */
function whileUndecided(state: EmploymentState, { term }: { readonly term: number }, decide: () => Decided): Decided {
  const { renewal, facts } = state;
  const already = renewal.next ? facts.renewed : renewal.ends ? facts['not-renewed'] : undefined;
  if (already) {
    const { seq, effectiveOn, recordedAt } = already;
    return refuse('ALREADY_DECIDED', { seq, effectiveOn, recordedAt }, 'PERPANJANGAN');
  }
  const other = otherTerm(state, term) ?? employmentEnded(state);
  if (other) return other;
  if (!renewal.opened) return refuse('RENEWAL_NOT_OPEN', { until: presentTerm(state).until }, 'PERPANJANGAN');
  return decide();
}

/**
 * One more year from the day after the last: no gap and no overlap. After the last day it is late, and says by which
 * paper; where the instansi lets no TMT lie before its decision, the gap stays and is shown.
 */
function renew(state: EmploymentState, decision: Of<'renew'>, stamp: DecisionStamp): Decided {
  const { n, until, position, unit } = presentTerm(state);
  const late = stamp.effectiveOn > until;
  if (late && decision.basis === undefined) {
    return refuse('LATE_RENEWAL_NEEDS_BASIS', { until, effectiveOn: stamp.effectiveOn }, 'MASA-LEWAT-TANPA-KEPUTUSAN');
  }
  const retroactive = stamp.mandate?.answers.retroactiveTmt ?? true;
  const from = late && !retroactive ? stamp.effectiveOn : addDays(until, 1);
  if (decision.pensionOn !== undefined && decision.pensionOn < from) {
    return refuse('PENSION_AGE_REACHED', { pensionOn: decision.pensionOn, from }, 'MASA-SAMPAI-BUP');
  }
  const next: Term = {
    ...{ n: n + 1, from, until: endOfTerm(from, 1, decision.pensionOn) },
    ...{ position: decision.position ?? position, unit: decision.unit ?? unit },
    sk: { number: decision.skNumber, on: stamp.effectiveOn },
    ...(late && { decidedLate: true }),
  };
  const { term, reason, basis } = decision;
  return [{ type: 'renewed', term, next, reason, ...(basis !== undefined && { basis }) }];
}
