import type { DecisionStamp } from '../authority/mandate.ts';
import { addDays } from '../calendar/civil-date.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import { answerOf } from '../policies/answer-of.ts';
import type { ConversionDecision } from './decisions.ts';
import type { ConversionEvent, NiChange } from './events.ts';

/**
 * Appointed as PPPK (KONVERSI-PENGANGKATAN). The TMT may lie ahead, and before its SK unless the instansi answered
 * otherwise; at least one day of the present term comes before it, and an end decided earlier than it goes first.
 */
export function convert(
  state: EmploymentState,
  { conversion, skNumber, tmt, ni }: Extract<ConversionDecision, { kind: 'convert' }>,
  stamp: DecisionStamp,
): readonly ConversionEvent[] | Refusal {
  const { effectiveOn, mandate } = stamp;
  if (tmt < effectiveOn && mandate?.answers.retroactiveTmt === false) {
    return refuse('TMT_BEFORE_SK', { tmt, effectiveOn }, 'KONVERSI-PENGANGKATAN');
  }
  const second = addDays(presentTerm(state).from, 1);
  if (tmt < second) return refuse('DATE_BEFORE_EARLIER_FACT', { effectiveOn: tmt, earlier: second, fact: 'term' });
  const until = state.termination.decided?.lastDay ?? state.renewal.ends?.on;
  if (until !== undefined && tmt > addDays(until, 1)) {
    return refuse('ENDS_BEFORE_TMT', { tmt, until }, 'KONVERSI-PENGANGKATAN');
  }
  const answer = answerOf(stamp, 'ni-on-conversion') as NiChange | 'as-bkn-determines';
  if (answer !== 'as-bkn-determines' && ni !== answer) {
    return refuse('NI_NOT_AS_ANSWERED', { ni, answer }, 'NI-TETAP');
  }
  return [{ type: 'converted', conversion, skNumber, tmt, ni }];
}
