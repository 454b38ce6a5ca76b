import type { CivilDate } from '../calendar/civil-date.ts';
import { endedPauses } from '../clock/clock.ts';
import type { DueDate, DueDateRequest, UnitCalendar } from '../clock/due-date.ts';
import type { RuleId } from '../rules/register.ts';
import type { ClockEvent, HeldClock } from './clocks.ts';

/**
 * A clock that should run as the facts now stand: to be opened, or to be moved to a corrected trigger date. With `lastDay`
 * a paper of its own fixes the last day, such as the end of a perjanjian kerja, and nothing is counted.
 */
export type ClockToSet = {
  readonly id: string;
  readonly rule: RuleId;
  readonly triggerOn: CivilDate;
  readonly lastDay?: CivilDate;
  /** Whose working time counts, where that is not the case's own unit's. */
  readonly unit?: UnitCalendar;
};

/** The event by which it does, once its due date has been counted. */
export function setTo(
  clocks: readonly HeldClock[],
  { id, rule, triggerOn, lastDay, unit }: ClockToSet,
  due: DueDate,
): ClockEvent {
  const held = clocks.find((clock) => clock.id === id);
  if (held) return { type: 'clock-retimed', clock: id, triggerOn, from: held.dueDate, due };
  const given = lastDay !== undefined && { given: true as const };
  return { type: 'clock-opened', clock: id, rule, triggerOn, due, ...(unit && { unit }), ...given };
}

/** What has to be known to count a clock, beside the case's own unit. */
type Asked = Omit<DueDateRequest, 'unit' | 'knownAt'> & { readonly unit?: UnitCalendar };

/**
 * What to ask for its due date. A clock that runs already is counted by the unit and without the paused days that it has;
 * and by the answers and the ladder of the instansi that it was opened with, unless its first day was wrong: then it is counted anew.
 */
export function askedOf(clocks: readonly HeldClock[], { id, rule, triggerOn, lastDay, unit }: ClockToSet): Asked {
  const held = clocks.find((clock) => clock.id === id);
  const given = lastDay !== undefined && { byLetter: lastDay };
  if (held === undefined) return { rule, triggerOn, ...(unit && { unit }), ...given };
  const pauses = endedPauses(held);
  return {
    ...{ rule, triggerOn },
    ...(held.unit && { unit: held.unit }),
    ...(pauses.length > 0 && { pauses }),
    ...((held.letter !== undefined || held.given) && { byLetter: held.dueDate }),
    ...given,
    ...(held.triggerOn === triggerOn && { policies: held.policies ?? [], ladder: held.ladder ?? 'default' }),
  };
}
