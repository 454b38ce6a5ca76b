import type { BatchClock } from '../appointment/decisions.ts';
import type { HeldClock } from '../case/clocks.ts';

/** A clock of the batch as its files are handed it: they breach it themselves, the batch does the reminding. */
export function handOver(clock: HeldClock): BatchClock {
  const { rule, triggerOn, letter, dueDate, dueAt, calendarVersion, knownAt, provisional } = clock;
  const rungs = provisional ? [] : ([{ kind: 'breach', at: dueAt }] as const);
  const due = { dueDate, dueAt, calendarVersion, knownAt, provisional, rungs };
  return { rule, triggerOn, due, ...(letter === undefined ? {} : { letter }) };
}
