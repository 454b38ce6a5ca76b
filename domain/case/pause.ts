import type { CivilDate } from '../calendar/civil-date.ts';
import { isResuming } from '../clock/clock.ts';
import type { ClockEvent, HeldClock } from './clocks.ts';
import { type Refusal, refuse } from './refusal.ts';

/** No day counts any more, from the day it takes effect on, for the reason and by the paper that are named. */
export type PauseDecision = {
  readonly kind: 'pause-clock';
  readonly clock: string;
  readonly basis: string;
  readonly reason: string;
};
/** From the day it takes effect on, days count again. */
export type ResumeDecision = { readonly kind: 'resume-clock'; readonly clock: string };

/** A letter's window is moved by a letter, and the end of an agreement by none; any other running clock may be paused, from its own first day at the earliest. */
export function pause(
  clocks: readonly HeldClock[],
  { clock, basis, reason }: PauseDecision,
  effectiveOn: CivilDate,
): readonly ClockEvent[] | Refusal {
  const held = clocks.find((one) => one.id === clock && one.status === 'open');
  if (held === undefined || held.letter !== undefined || held.given) return refuse('CLOCK_NOT_PAUSABLE', { clock });
  const since = held.pauses?.at(-1)?.until ?? held.triggerOn;
  if (effectiveOn < since) return refuse('DATE_BEFORE_EARLIER_FACT', { effectiveOn, earlier: since, fact: 'clock' });
  return [{ type: 'clock-paused', clock, basis, reason }];
}

export function resume(
  clocks: readonly HeldClock[],
  { clock }: ResumeDecision,
  effectiveOn: CivilDate,
): readonly ClockEvent[] | Refusal {
  const held = clocks.find((one) => one.id === clock && one.status === 'paused' && !isResuming(one));
  const from = held?.pauses?.at(-1)?.from;
  if (from === undefined) return refuse('CLOCK_NOT_PAUSED', { clock });
  if (effectiveOn < from)
    return refuse('DATE_BEFORE_EARLIER_FACT', { effectiveOn, earlier: from, fact: 'clock-paused' });
  return [{ type: 'clock-resumed', clock }];
}
