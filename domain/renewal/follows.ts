import { civilDateOf, endOfDay, type Instant, startOfDay } from '../calendar/zone.ts';
import type { Following } from '../employment/part.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import { opensAt, renewalClock } from './clocks.ts';

/**
 * What time alone brings: the lead time begins, the last day goes by without a decision, a term that was decided begins, or
 * an employment whose end was decided ends.
 */
export function renewalFollows(state: EmploymentState, now: Instant): readonly Following[] {
  const { renewal, termination, unit } = state;
  if (termination.ended) return [];
  const { n: term, until } = presentTerm(state);
  const clock = renewalClock(state);
  if (renewal.next) {
    return startOfDay(renewal.next.from, unit.zone) <= now
      ? [{ event: { type: 'term-began', term: renewal.next.n }, on: renewal.next.from }]
      : [];
  }
  if (renewal.ends) {
    const { on } = renewal.ends;
    const ended = endOfDay(on, unit.zone) <= now;
    return ended ? [{ event: { type: 'employment-ended', outcome: 'not-renewed', lastDay: on }, on }] : [];
  }
  const opening = opensAt(state);
  if (!renewal.opened && opening !== undefined && opening <= now) {
    return [{ event: { type: 'renewal-opened', term }, on: civilDateOf(opening, unit.zone) }];
  }
  if (!renewal.lapsed && clock?.breached) return [{ event: { type: 'term-lapsed', term }, on: until }];
  return [];
}

/** When a decided term begins, a decided end comes, or a lead time that began before its clock is to be noticed. */
export function renewalNextAt(state: EmploymentState): Instant | undefined {
  const { renewal, termination, unit } = state;
  if (termination.ended) return undefined;
  if (renewal.next) return startOfDay(renewal.next.from, unit.zone);
  if (renewal.ends) return endOfDay(renewal.ends.on, unit.zone);
  return renewal.opened ? undefined : opensAt(state);
}
