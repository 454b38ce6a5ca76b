import type { CivilDate } from '../calendar/civil-date.ts';
import type { RecordedEmploymentEvent } from './events.ts';
import type { EmploymentState, TrailEntry } from './state.ts';

/** Of these there is nothing to reverse. */
const outside: readonly string[] = [
  'employment-opened',
  'correction-proposed',
  'fact-corrected',
  'death-recorded',
  'termination-declined',
  'termination-ground-fell',
  'termination-upheld',
  'employment-closed',
] satisfies RecordedEmploymentEvent['type'][];

/** The trail with this event; a corrected date moves the one that it had belonged to. */
export function remembered(
  { trail, ...state }: EmploymentState,
  event: RecordedEmploymentEvent,
): readonly TrailEntry[] {
  if (event.type === 'fact-corrected') {
    const { of, from, to } = event;
    return trail.map((entry) => (entry.seq === of && entry.from === from ? { ...entry, from: to } : entry));
  }
  if (outside.includes(event.type) || (event.type === 'employment-ended' && event.outcome === 'died')) return trail;
  const { seq, type, effectiveOn } = event;
  const begins = beginningOf(state, event);
  return [...trail, { seq, type, from: begins !== undefined && begins > effectiveOn ? begins : effectiveOn }];
}

/** The first day of the term that was decided or signed; the last of an employment whose end was. */
function beginningOf(
  { terms, renewal }: Pick<EmploymentState, 'terms' | 'renewal'>,
  event: RecordedEmploymentEvent,
): CivilDate | undefined {
  switch (event.type) {
    case 'renewed':
      return event.next.from;
    case 'renewal-signed':
      return [...terms, ...(renewal.next ? [renewal.next] : [])].find(({ n }) => n === event.term)?.from;
    case 'not-renewed':
      return terms.find(({ n }) => n === event.term)?.until;
    case 'terminated':
      return event.lastDay;
    default:
      return undefined;
  }
}
