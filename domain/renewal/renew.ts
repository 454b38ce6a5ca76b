import type { DecisionStamp } from '../authority/mandate.ts';
import { addDays } from '../calendar/civil-date.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import { endOfTerm, type Term } from '../employment/term.ts';
import type { RenewalDecisionOf } from './decisions.ts';
import type { RenewalEvent } from './events.ts';
import { evidenceFor } from './evidence.ts';
import { knownIn } from './known.ts';
import { decidedBefore, notYetOpen } from './undecided.ts';

/**
 * One more term from the day after the last: no gap and no overlap. After the last day it is late, and says by which
 * paper; where the instansi lets no TMT lie before its decision, the gap stays and is shown (JEDA-TIDAK-DISAMBUNG).
 */
export function renew(
  state: EmploymentState,
  decision: RenewalDecisionOf<'renew'>,
  stamp: DecisionStamp,
): readonly RenewalEvent[] | Refusal {
  const { term, skNumber, reason, basis } = decision;
  const known = knownIn(decision);
  const present = presentTerm(state);
  const { effectiveOn } = stamp;
  const refusal =
    decidedBefore(state, term) ??
    (present.endsAtPension ? pensionReached(present.until, addDays(present.until, 1)) : undefined) ??
    notYetOpen(state, stamp.recordedAt);
  if (refusal) return refusal;
  if (effectiveOn < present.from) {
    return refuse('DATE_BEFORE_EARLIER_FACT', { effectiveOn, earlier: present.from, fact: 'term' }, 'PERPANJANGAN');
  }
  const late = effectiveOn > present.until;
  if (late && basis === undefined) {
    return refuse('LATE_RENEWAL_NEEDS_BASIS', { until: present.until, effectiveOn }, 'MASA-LEWAT-TANPA-KEPUTUSAN');
  }
  const retroactive = stamp.mandate?.answers.retroactiveTmt ?? true;
  const from = late && !retroactive ? effectiveOn : addDays(present.until, 1);
  const { pensionOn, answers } = known;
  if (pensionOn !== undefined && pensionOn < from) return pensionReached(pensionOn, from);
  const { position = present.position, unit = present.unit } = decision;
  if (unit !== present.unit && known.calendar === undefined) {
    return refuse('UNIT_NOT_OF_INSTANSI', { unit }, 'PERPANJANGAN-JABATAN-LAIN');
  }
  const until = endOfTerm(from, answers.years, answers.endsAtPension ? pensionOn : undefined);
  const next: Term = {
    ...{ n: present.n + 1, from, until, position, unit, sk: { number: skNumber, on: effectiveOn } },
    ...(late && { decidedLate: true }),
    ...(until === pensionOn && { endsAtPension: true }),
    ...(answers.years !== 1 && { notOneYear: true }),
  };
  const calendar = unit === present.unit ? undefined : known.calendar;
  const evidence = evidenceFor(state, known, effectiveOn);
  return [
    {
      ...{ type: 'renewed', term, next, reason, evidence },
      ...(basis !== undefined && { basis }),
      ...(calendar && { calendar }),
    },
  ];
}

function pensionReached(pensionOn: Term['until'], from: Term['from']): Refusal {
  return refuse('PENSION_AGE_REACHED', { pensionOn, from }, 'MASA-SAMPAI-BUP');
}
