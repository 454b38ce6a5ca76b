import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/zone.ts';
import { retimeClock } from '../clock/clock.ts';
import type { DueDate } from '../clock/due-date.ts';
import type { ClockEvent, Decreed, HeldClock } from './clocks.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What a decree makes of one running clock, as counted outside the case: its due date by the calendar of now. */
export type Retime = {
  readonly clock: string;
  readonly triggerOn: CivilDate;
  readonly due: DueDate;
  readonly cause: Decreed;
};

/**
 * What a case says to it. `extended`: the due date lies later now. `reminders-moved`: it stays, its reminders do not.
 * `needs-decision`: it would lie earlier, which an official decides. `already-closed`: a closed result is never
 * rewritten. `unchanged`: it runs so already. `counts-anew`: the date it counts from was corrected meanwhile.
 */
export const retimeAnswers = [
  'extended',
  'reminders-moved',
  'needs-decision',
  'already-closed',
  'unchanged',
  'counts-anew',
] as const;
export type RetimeAnswer = (typeof retimeAnswers)[number];

/** The answer of these clocks to one re-timing at an instant. */
export function answerTo(clocks: readonly HeldClock[], wanted: Retime, now: Instant): RetimeAnswer {
  const held = clocks.find((clock) => clock.id === wanted.clock);
  if (held === undefined || !isRunning(held)) return 'already-closed';
  if (held.triggerOn !== wanted.triggerOn) return 'counts-anew';
  if (wanted.due.dueAt > held.dueAt) return 'extended';
  if (wanted.due.dueAt < held.dueAt) return isProposed(held, wanted) ? 'unchanged' : 'needs-decision';
  const rungs = retimeClock({ ...held, status: 'open' }, wanted.due, now).rungs;
  return same(rungs, held.rungs) && held.provisional === wanted.due.provisional ? 'unchanged' : 'reminders-moved';
}

/** The event by which a re-timing comes to pass, if it changes anything. */
export function retime(clocks: readonly HeldClock[], wanted: Retime, now: Instant): readonly ClockEvent[] {
  const { clock, triggerOn, due, cause } = wanted;
  const from = clocks.find((held) => held.id === clock)?.dueDate ?? due.dueDate;
  switch (answerTo(clocks, wanted, now)) {
    case 'extended':
    case 'reminders-moved':
      return [{ type: 'clock-retimed', clock, triggerOn, from, due, cause }];
    case 'needs-decision':
      return [{ type: 'shortening-proposed', clock, triggerOn, from, due, cause }];
    default:
      return [];
  }
}

/** The days that a letter gives to a window. */
type Lettered = Pick<Retime, 'triggerOn' | 'due'> & { readonly letter: string };

/**
 * What a letter makes of a window's clock: a later or an equal last day holds at once, an earlier one is an official's to
 * decide. A closed result is never rewritten.
 */
export function retimeByLetter(held: HeldClock, { triggerOn, due, letter }: Lettered): readonly ClockEvent[] {
  if (!isRunning(held)) return [];
  const moved = { clock: held.id, triggerOn, from: held.dueDate, due };
  if (due.dueAt >= held.dueAt) return [{ type: 'clock-retimed', ...moved, letter }];
  return isProposed(held, { due }) ? [] : [{ type: 'shortening-proposed', ...moved, cause: { letter } }];
}

export type ShorteningDecision = {
  readonly kind: 'decide-shortening';
  readonly clock: string;
  readonly accept: boolean;
  readonly reason: string;
};

/** An official lets a shorter due date hold, or leaves the clock as people were told it runs. */
export function decideShortening(
  clocks: readonly HeldClock[],
  { clock, accept, reason }: ShorteningDecision,
): readonly ClockEvent[] | Refusal {
  const held = clocks.find((one) => one.id === clock);
  if (held?.shortening === undefined || !isRunning(held)) return refuse('SHORTENING_UNKNOWN', { clock });
  const { triggerOn, due, cause } = held.shortening;
  if (!accept) return [{ type: 'shortening-declined', clock, reason }];
  const by = 'letter' in cause ? { letter: cause.letter } : { cause };
  return [{ type: 'clock-retimed', clock, triggerOn, from: held.dueDate, due, ...by }];
}

/** A withdrawn clock may run again when its file is reopened: it moves along. */
function isRunning({ status }: HeldClock): boolean {
  return status === 'open' || status === 'withdrawn';
}

function isProposed(held: HeldClock, { due }: Pick<Retime, 'due'>): boolean {
  return held.shortening?.due.dueAt === due.dueAt;
}

function same(one: readonly { kind: string; at: Instant }[], other: readonly { kind: string; at: Instant }[]): boolean {
  return one.length === other.length && one.every(({ kind, at }, n) => other[n]?.kind === kind && other[n]?.at === at);
}
