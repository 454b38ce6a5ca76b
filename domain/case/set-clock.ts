import type { CivilDate } from '../calendar/civil-date.ts';
import type { DueDate } from '../clock/due-date.ts';
import type { RuleId } from '../rules/register.ts';
import type { ClockEvent, HeldClock } from './clocks.ts';

/** A clock that should run as the facts now stand: to be opened, or to be moved to a corrected trigger date. */
export type ClockToSet = { readonly id: string; readonly rule: RuleId; readonly triggerOn: CivilDate };

/** The event by which it does, once its due date has been counted. */
export function setTo(clocks: readonly HeldClock[], { id, rule, triggerOn }: ClockToSet, due: DueDate): ClockEvent {
  const held = clocks.find((clock) => clock.id === id);
  return held
    ? { type: 'clock-retimed', clock: id, triggerOn, from: held.dueDate, due }
    : { type: 'clock-opened', clock: id, rule, triggerOn, due };
}
