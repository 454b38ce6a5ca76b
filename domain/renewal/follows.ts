import { civilDateOf, endOfDay, type Instant, startOfDay } from '../calendar/zone.ts';
import type { Following } from '../employment/part.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import { opensAt, renewalClock } from './clocks.ts';
import type { RenewalState } from './state.ts';

/**
 * What time alone brings: the lead time begins, the last day goes by without a decision, a term that was decided begins, or
 * an employment whose end was decided ends.
 */
export function renewalFollows(state: EmploymentState, now: Instant): readonly Following[] {
  const { renewal, termination, unit } = state;
  if (termination.ended || termination.decided) return [];
  const { n: term, until } = presentTerm(state);
  if (renewal.next) {
    return startOfDay(renewal.next.from, unit.zone) <= now
      ? [{ event: { type: 'term-began', term: renewal.next.n }, on: renewal.next.from }]
      : [];
  }
  const end = decidedEnd(state);
  if (end) {
    const { on, outcome } = end;
    return endOfDay(on, unit.zone) <= now ? [{ event: { type: 'employment-ended', outcome, lastDay: on }, on }] : [];
  }
  const opening = opensAt(state);
  if (!renewal.opened && opening !== undefined && opening <= now) {
    return [{ event: { type: 'renewal-opened', term }, on: civilDateOf(opening, unit.zone) }];
  }
  if (!renewal.lapsed && renewalClock(state)?.breached) return [{ event: { type: 'term-lapsed', term }, on: until }];
  return [];
}

/** When a decided term begins, a decided end comes, or a lead time that began before its clock is to be noticed. */
export function renewalNextAt(state: EmploymentState): Instant | undefined {
  const { renewal, termination, unit } = state;
  if (termination.ended || termination.decided) return undefined;
  if (renewal.next) return startOfDay(renewal.next.from, unit.zone);
  const end = decidedEnd(state);
  if (end) return endOfDay(end.on, unit.zone);
  return renewal.opened ? undefined : opensAt(state);
}

/** An end that was decided: of its own, or with the term whose last day is that of the pension age (MASA-SAMPAI-BUP). */
function decidedEnd(state: EmploymentState): RenewalState['ends'] {
  const { until, endsAtPension } = presentTerm(state);
  return state.renewal.ends ?? (endsAtPension ? { on: until, outcome: 'pension-age' } : undefined);
}
