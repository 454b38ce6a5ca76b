import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import { civilDateOf } from '../calendar/zone.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { Span } from './given.ts';

/**
 * The days on which somebody is employed: terms that follow each other are one span, and a gap between them is none
 * (JEDA-TIDAK-DISAMBUNG). A term that lapsed undecided closes nothing: its end is open. What has ended ends on its last day.
 */
export function employedSpans(state: EmploymentState): readonly Span[] {
  const { terms, renewal, termination } = state;
  const known = [...terms, ...(renewal.next ? [renewal.next] : [])];
  const spans: Span[] = [];
  for (const { from, until } of known) {
    const before = spans.at(-1);
    const follows = before?.until !== undefined && addDays(before.until, 1) === from;
    if (follows) spans[spans.length - 1] = { from: before.from, until };
    else spans.push({ from, until });
  }
  const { ended } = termination;
  if (ended) return spans.flatMap((span) => cut(span, { from: span.from, until: ended.lastDay }));
  const last = spans.at(-1);
  return renewal.lapsed && !renewal.next && last ? [...spans.slice(0, -1), { from: last.from }] : spans;
}

/**
 * The days after the end on which nobody knew of it, a death discovered late above all: what was due or paid on them is to be
 * reversed. From the day after the last to the day on which the end was written down, or to the day that was thought to be
 * the last, of somebody who had left meanwhile: nothing was due after it.
 */
export function unknowingSpan({ termination, facts, unit }: EmploymentState): Span | undefined {
  const fact = facts['employment-ended'];
  if (!termination.ended || !fact) return undefined;
  const from = addDays(termination.ended.lastDay, 1);
  const known = civilDateOf(fact.recordedAt, unit.zone);
  const { lastDay: left = known } = termination.ended.instead ?? {};
  const until = left < known ? left : known;
  return from <= until ? { from, until } : undefined;
}

/** The day of the first SPMT where the file before it says so, else the TMT. */
export function startedOn({ origin, facts, appointedOn }: EmploymentState): CivilDate {
  const opened = facts['employment-opened']?.effectiveOn;
  return origin.kind === 'appointment' && opened ? opened : appointedOn;
}

/** The days that two spans share. */
export function cut(one: Span, other: Span): readonly Span[] {
  const from = one.from > other.from ? one.from : other.from;
  const ends = [one.until, other.until].filter((day) => day !== undefined).sort();
  const until = ends[0];
  return until !== undefined && until < from ? [] : [{ from, ...(until && { until }) }];
}
