import type { CivilDate } from '../calendar/civil-date.ts';
import type { ClockEvent, HeldClock } from './clocks.ts';
import type { Role } from './event.ts';
import { type PauseDecision, pause, type ResumeDecision, resume } from './pause.ts';
import type { Refusal } from './refusal.ts';
import { type ReminderLetterDecision, recordReminderLetter } from './reminder-letter.ts';
import { decideShortening, type ShorteningDecision } from './retime.ts';

/** What officials may decide about a running clock, whatever process it belongs to. */
export type ClockDecision = ShorteningDecision | PauseDecision | ResumeDecision | ReminderLetterDecision;

/** Who takes them. */
export const clockDecisionRoles: Readonly<Record<ClockDecision['kind'], readonly Role[]>> = {
  'decide-shortening': ['pyb', 'ppk'],
  'pause-clock': ['pyb', 'ppk'],
  'resume-clock': ['pyb', 'ppk'],
  'record-reminder-letter': ['operator'],
};

export function decideClock(
  clocks: readonly HeldClock[],
  decision: ClockDecision,
  { effectiveOn }: { readonly effectiveOn: CivilDate },
): readonly ClockEvent[] | Refusal {
  switch (decision.kind) {
    case 'decide-shortening':
      return decideShortening(clocks, decision);
    case 'pause-clock':
      return pause(clocks, decision, effectiveOn);
    case 'resume-clock':
      return resume(clocks, decision, effectiveOn);
    case 'record-reminder-letter':
      return recordReminderLetter(clocks, decision);
    default:
      return decision satisfies never;
  }
}
