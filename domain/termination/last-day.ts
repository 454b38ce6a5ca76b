import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import type { TerminationDecision } from './decisions.ts';

type Terminate = Extract<TerminationDecision, { kind: 'terminate' }>;

/**
 * The last day lies between the decision and the end of the term; of one that is not renewed, before it ends anyway. Before the decision only where its cause has a day of its
 * own: the appointment elsewhere, the judgment, and the death, whose day it is.
 */
export function lastDayOutside(
  state: EmploymentState,
  { ground, lastDay, judgment }: Terminate,
  effectiveOn: CivilDate,
): Refusal | undefined {
  const { from, until } = presentTerm(state);
  const { ends } = state.renewal;
  const died = ground === 'died' ? state.facts['death-recorded']?.effectiveOn : undefined;
  const cause = ground === 'appointed-elsewhere' ? from : judgment?.on;
  const earliest = died ?? (cause && cause < effectiveOn ? cause : effectiveOn);
  const latest = died ?? (ends ? addDays(ends.on, -1) : until > effectiveOn ? until : effectiveOn);
  if (earliest <= lastDay && lastDay <= latest) return undefined;
  return refuse('LAST_DAY_OUTSIDE', { lastDay, earliest, latest }, died ? 'TANGGAL-MENINGGAL' : 'ALASAN-PEMBERHENTIAN');
}
