import type { ClockEvent, HeldClock } from './clocks.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The letter that a late BKN or Minister was reminded by has gone out under this number. */
export type ReminderLetterDecision = {
  readonly kind: 'record-reminder-letter';
  readonly clock: string;
  readonly letterNumber: string;
};

/** Only where a running clock waits for one: of one due date one letter is asked. */
export function recordReminderLetter(
  clocks: readonly HeldClock[],
  { clock, letterNumber }: ReminderLetterDecision,
): readonly ClockEvent[] | Refusal {
  const held = clocks.find(({ id, status }) => id === clock && status === 'open');
  const waits = held?.told?.some(
    ({ kind, dueDate, answered }) => kind === 'letter' && dueDate === held.dueDate && answered === undefined,
  );
  return waits
    ? [{ type: 'reminder-letter-recorded', clock, letterNumber }]
    : refuse('REMINDER_LETTER_NOT_DUE', { clock });
}
