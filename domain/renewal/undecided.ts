import type { Instant } from '../calendar/zone.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { employmentEnded, endDecided, otherTerm } from '../employment/period.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import { opensAt } from './clocks.ts';

/** Why nothing can be decided any more about the way out of this term: it is another one, or somebody has decided. */
export function decidedBefore(state: EmploymentState, term: number): Refusal | undefined {
  const { renewal, facts } = state;
  const other = otherTerm(state, term) ?? employmentEnded(state) ?? endDecided(state);
  if (other) return other;
  const end = renewal.ends?.outcome === 'pension-age' ? facts['pension-age-recorded'] : facts['not-renewed'];
  const already = renewal.next ? facts.renewed : renewal.ends && end;
  if (already === undefined) return undefined;
  const { seq, effectiveOn, recordedAt } = already;
  return refuse('ALREADY_DECIDED', { seq, effectiveOn, recordedAt }, 'PERPANJANGAN');
}

/** Why the renewal of the present term cannot be prepared or decided at this instant: its lead time has not begun. */
export function notYetOpen(state: EmploymentState, now: Instant): Refusal | undefined {
  const opening = opensAt(state);
  const open = state.renewal.opened ?? (opening !== undefined && opening <= now);
  return open ? undefined : refuse('RENEWAL_NOT_OPEN', { until: presentTerm(state).until }, 'PERPANJANGAN');
}
