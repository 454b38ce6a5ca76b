import { addDays } from '../calendar/civil-date.ts';
import { endOfDay, type Instant } from '../calendar/zone.ts';
import type { Following } from '../employment/part.ts';
import type { EmploymentState } from '../employment/state.ts';
import { clockSince, contestedSince } from './clocks.ts';

/**
 * Nobody contested a decision: known only some days after the last one, for a letter that came in on it may be written
 * down later. While the calendar does not cover it, the last day is not known.
 */
export function objectionFollows(state: EmploymentState, now: Instant): readonly Following[] {
  return unusedPeriods(state)
    .filter(({ endsAt }) => endsAt <= now)
    .map(({ of, lastDay }) => ({ event: { type: 'objection-period-ended', of, lastDay }, on: lastDay }));
}

/** When the next of these periods comes to its end. */
export function objectionNextAt(state: EmploymentState): Instant | undefined {
  const instants = unusedPeriods(state).map(({ endsAt }) => endsAt);
  return instants.length === 0 ? undefined : Math.min(...instants);
}

function unusedPeriods(state: EmploymentState) {
  return state.objections.flatMap((contest) => {
    const since = contestedSince(contest);
    const clock = since && clockSince(state, 'KEBERATAN-BANDING', since);
    if (clock?.status !== 'open' || clock.provisional) return [];
    const { dueDate: lastDay } = clock;
    return [{ of: contest.of, lastDay, endsAt: endOfDay(addDays(lastDay, contest.grace), state.unit.zone) }];
  });
}
