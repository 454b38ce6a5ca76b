import type { DecisionStamp } from '../authority/mandate.ts';
import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import { calendarIn } from '../case/known.ts';
import { isRefusal, type Refusal, refuse } from '../case/refusal.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import { endOfTerm, type Term } from '../employment/term.ts';
import { renewalAnswersIn } from './answers.ts';
import type { RenewalDecisionOf } from './decisions.ts';
import type { RenewalEvent } from './events.ts';
import { evidenceFor } from './evidence.ts';
import { decidedBefore, notYetOpen } from './undecided.ts';

type Renewing = RenewalDecisionOf<'renew'>;

/** One more term, decided for what was there to be weighed. */
export function renew(
  state: EmploymentState,
  decision: Renewing,
  stamp: DecisionStamp,
): readonly RenewalEvent[] | Refusal {
  const { term, reason, basis } = decision;
  const present = presentTerm(state);
  const { until, unit } = present;
  const refusal =
    decidedBefore(state, term) ??
    (present.endsAtPension && pensionReached(until, addDays(until, 1))) ??
    notYetOpen(state, stamp.recordedAt);
  if (refusal) return refusal;
  const next = nextTerm(present, decision, stamp);
  if (isRefusal(next)) return next;
  const calendar = next.unit === unit ? undefined : calendarIn(stamp, next.unit);
  if (next.unit !== unit && calendar === undefined) {
    return refuse('UNIT_NOT_OF_INSTANSI', { unit: next.unit }, 'PERPANJANGAN-JABATAN-LAIN');
  }
  return [
    {
      ...{ type: 'renewed', term, next, reason, evidence: evidenceFor(state, stamp) },
      ...(basis !== undefined && { basis }),
      ...(calendar && { calendar }),
    },
  ];
}

/**
 * From the day after the last: no gap and no overlap. After the last day it is late, and says by which paper; where the
 * instansi lets no TMT lie before its decision, the gap stays and is shown (JEDA-TIDAK-DISAMBUNG).
 */
function nextTerm(present: Term, decision: Renewing, stamp: DecisionStamp): Term | Refusal {
  const { effectiveOn, mandate, known } = stamp;
  if (effectiveOn < present.from) {
    return refuse('DATE_BEFORE_EARLIER_FACT', { effectiveOn, earlier: present.from, fact: 'term' }, 'PERPANJANGAN');
  }
  const late = effectiveOn > present.until;
  if (late && decision.basis === undefined) {
    return refuse('LATE_RENEWAL_NEEDS_BASIS', { until: present.until, effectiveOn }, 'MASA-LEWAT-TANPA-KEPUTUSAN');
  }
  const gap = late && mandate?.answers.retroactiveTmt === false;
  const from = gap ? effectiveOn : addDays(present.until, 1);
  const pensionOn = known?.pensionOn;
  if (pensionOn !== undefined && pensionOn < from) return pensionReached(pensionOn, from);
  const { years, endsAtPension } = renewalAnswersIn(stamp);
  const until = endOfTerm(from, years, endsAtPension ? pensionOn : undefined);
  const { position = present.position, unit = present.unit, skNumber } = decision;
  return {
    ...{ n: present.n + 1, from, until, position, unit, sk: { number: skNumber, on: effectiveOn } },
    ...(late && { decidedLate: true }),
    ...(until === pensionOn && { endsAtPension: true }),
    ...(years !== 1 && { notOneYear: true }),
  };
}

function pensionReached(pensionOn: CivilDate, from: CivilDate): Refusal {
  return refuse('PENSION_AGE_REACHED', { pensionOn, from }, 'MASA-SAMPAI-BUP');
}
