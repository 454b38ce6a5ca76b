import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import type { Actor } from '../case/event.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import type { AuthorityEvent, AuthorityRegister } from './register.ts';

export type AbsenceDecision =
  | {
      readonly kind: 'record-absence';
      readonly account: string;
      readonly deputy: string;
      readonly from: CivilDate;
      readonly until: CivilDate;
    }
  | { readonly kind: 'end-absence'; readonly of: number; readonly until: CivilDate };

/** Out of office from a day on until before another, with one deputy at a time. */
export function recordAbsence(
  { absences }: AuthorityRegister,
  { kind: _, ...absence }: Extract<AbsenceDecision, { kind: 'record-absence' }>,
  by: Actor,
): readonly AuthorityEvent[] | Refusal {
  const { account, deputy, from, until } = absence;
  if (!mayEnter(by, account)) return refuse('ABSENCE_OF_SOMEBODY_ELSE');
  if (deputy === account) return refuse('DEPUTY_OF_ONESELF');
  if (until <= from) return refuse('PERIOD_EMPTY', { from, until });
  const other = absences.find((one) => one.account === account && one.from < until && from < one.until);
  if (other) return refuse('ABSENCES_OVERLAP', { of: other.id, from: other.from, until: other.until });
  return [{ type: 'absence-recorded', ...absence }];
}

/**
 * Back earlier than was said; one that has not begun may be taken back whole. Days that have begun stay as they were:
 * whoever stood in, if only this morning, remains tied to whom they stood in for (PISAH-PENYIAP-PEMUTUS).
 */
export function endAbsence(
  { absences }: AuthorityRegister,
  { of, until }: Extract<AbsenceDecision, { kind: 'end-absence' }>,
  by: Actor,
  today: CivilDate,
): readonly AuthorityEvent[] | Refusal {
  const held = absences.find(({ id }) => id === of);
  if (held === undefined) return refuse('ABSENCE_UNKNOWN', { of });
  if (!mayEnter(by, held.account)) return refuse('ABSENCE_OF_SOMEBODY_ELSE');
  if (until < held.from) return refuse('PERIOD_EMPTY', { from: held.from, until });
  if (until >= held.until) return refuse('ABSENCE_ALREADY_ENDED', { of, until: held.until });
  const earliest = held.from > today ? held.from : addDays(today, 1);
  if (until < earliest) return refuse('ABSENCE_DAYS_PASSED', { until, earliest });
  return [{ type: 'absence-ended', of, until }];
}

function mayEnter(by: Actor, account: string): boolean {
  return by.kind === 'official' && (by.account === account || by.role === 'administrator');
}
