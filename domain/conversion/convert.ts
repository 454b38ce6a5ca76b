import type { DecisionStamp } from '../authority/mandate.ts';
import { addDays } from '../calendar/civil-date.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import type { ConversionDecision } from './decisions.ts';
import type { ConversionEvent } from './events.ts';

/**
 * Appointed as PPPK (KONVERSI-PENGANGKATAN). The TMT may lie ahead, and before its SK unless the instansi answered
 * otherwise; at least one day of the present term comes before it, and an end decided earlier than it goes first.
 */
export function convert(
  state: EmploymentState,
  { conversion, skNumber, tmt, ni }: Extract<ConversionDecision, { kind: 'convert' }>,
  { effectiveOn, mandate }: DecisionStamp,
): readonly ConversionEvent[] | Refusal {
  const { retroactiveTmt = true, niOnConversion = 'as-bkn-determines' } = mandate?.answers ?? {};
  if (tmt < effectiveOn && !retroactiveTmt) {
    return refuse('TMT_BEFORE_SK', { tmt, effectiveOn }, 'KONVERSI-PENGANGKATAN');
  }
  const second = addDays(presentTerm(state).from, 1);
  if (tmt < second) return refuse('DATE_BEFORE_EARLIER_FACT', { effectiveOn: tmt, earlier: second, fact: 'term' });
  const { ends } = state.renewal;
  if (ends && tmt > addDays(ends.on, 1)) {
    return refuse('ENDS_BEFORE_TMT', { tmt, until: ends.on }, 'KONVERSI-PENGANGKATAN');
  }
  if (niOnConversion !== 'as-bkn-determines' && ni !== niOnConversion) {
    return refuse('NI_NOT_AS_ANSWERED', { ni, answer: niOnConversion }, 'NI-TETAP');
  }
  return [{ type: 'converted', conversion, skNumber, tmt, ni }];
}
