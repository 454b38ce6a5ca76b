import type { Office } from '../authority/offices.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { ChangedDay } from '../calendar/difference.ts';
import type { Instant } from '../calendar/zone.ts';
import {
  type Clock,
  closeClock,
  dueRungs,
  endPause,
  fireRung,
  isResuming,
  openClock,
  pauseClock,
  retimeClock,
} from '../clock/clock.ts';
import type { DueDate, UnitCalendar } from '../clock/due-date.ts';
import type { RuleId } from '../rules/register.ts';
import type { RungKind } from '../rules/rule.ts';

/**
 * A clock as a case or a batch holds it. `id` is unique in its stream; it tells repeated clocks of one rule apart
 * (a file returned by BKN is proposed again). `closedBy` is the number of the event that closed it, `closedAt` the
 * instant at which that was recorded. `shortening` waits for an official: nobody loses a day by a machine.
 */
export type HeldClock = Clock & {
  /** Whose calendar it is counted by, where that is not the case's own: the clocks of a batch are the instansi's. */
  readonly unit?: UnitCalendar;
  readonly closedBy?: number;
  readonly closedAt?: Instant;
  readonly shortening?: Shortening;
  /** Its last day is fixed by a paper of the case and not counted. */
  readonly given?: true;
};

/** An earlier due date that a decree or a letter gives a running clock, until an official has decided about it. */
type Shortening = Pick<Moved, 'triggerOn' | 'due'> & { readonly cause: Decreed | Lettered };

/** The decree that moved a clock, and the days that it changed within the clock's reach. */
export type Decreed = { readonly decree: string; readonly days: readonly ChangedDay[] };

/** The letter that closes a window earlier. */
type Lettered = { readonly letter: string };

type Moved = {
  readonly clock: string;
  readonly triggerOn: CivilDate;
  /** The due date that it had until now. */
  readonly from: CivilDate;
  readonly due: DueDate;
};

export type ClockEvent =
  | {
      readonly type: 'clock-opened';
      readonly clock: string;
      readonly rule: RuleId;
      readonly triggerOn: CivilDate;
      readonly due: DueDate;
      readonly unit?: UnitCalendar;
      readonly letter?: string;
      /** Its last day is fixed by a paper of the case and not counted. */
      readonly given?: true;
    }
  /** By a letter, by a decree, or, when it says neither, because the date it counts from was corrected. */
  | ({ readonly type: 'clock-retimed'; readonly letter?: string; readonly cause?: Decreed } & Moved)
  | ({ readonly type: 'shortening-proposed'; readonly cause: Decreed | Lettered } & Moved)
  | { readonly type: 'shortening-declined'; readonly clock: string; readonly reason: string }
  | { readonly type: 'clock-paused'; readonly clock: string; readonly basis: string; readonly reason: string }
  | { readonly type: 'clock-resumed'; readonly clock: string }
  /**
   * `to` is the office that it turns to, absent where it was written before ladders named their receivers; `at` its legal
   * instant, however late it was written.
   */
  | {
      readonly type: 'rung-fired';
      readonly clock: string;
      readonly kind: RungKind;
      readonly to?: Office;
      readonly at: Instant;
    }
  | { readonly type: 'reminder-letter-recorded'; readonly clock: string; readonly letterNumber: string };

type Recording = { readonly seq: number; readonly effectiveOn: CivilDate; readonly recordedAt: Instant };

const clockEvents: readonly string[] = [
  'clock-opened',
  'clock-retimed',
  'shortening-proposed',
  'shortening-declined',
  'clock-paused',
  'clock-resumed',
  'rung-fired',
  'reminder-letter-recorded',
] satisfies ClockEvent['type'][];

export function isClockEvent(event: { type: string }): event is ClockEvent {
  return clockEvents.includes(event.type);
}

/** Applies a clock event. Unknown clocks are left alone: a clock that was never opened has nothing to fire. */
export function evolveClocks(clocks: readonly HeldClock[], event: ClockEvent & Recording): readonly HeldClock[] {
  switch (event.type) {
    case 'clock-opened':
      return [...clocks, opened(event)];
    case 'clock-retimed':
      return change(clocks, event.clock, (clock) =>
        event.letter === undefined && event.cause === undefined ? corrected(clock, event) : moved(clock, event),
      );
    case 'shortening-proposed': {
      const { triggerOn, due, cause } = event;
      return change(clocks, event.clock, (clock) => ({ ...clock, shortening: { triggerOn, due, cause } }));
    }
    case 'shortening-declined':
      return change(clocks, event.clock, ({ shortening: _, ...clock }) => clock);
    case 'clock-paused':
      return change(clocks, event.clock, (clock) => pauseClock(clock, { from: event.effectiveOn, basis: event.basis }));
    case 'clock-resumed':
      return change(clocks, event.clock, (clock) => endPause(clock, event.effectiveOn));
    case 'rung-fired': {
      const { kind, to = formerly[kind] ?? 'operator', at } = event;
      return change(clocks, event.clock, (clock) => fireRung(clock, { kind, to, at }));
    }
    case 'reminder-letter-recorded':
      return change(clocks, event.clock, (clock) => ({ ...clock, told: answered(clock, event.letterNumber) }));
    default:
      return event satisfies never;
  }
}

/** The office to which each rung turned before ladders named their receivers. */
const formerly: Readonly<Partial<Record<RungKind, Office>>> = {
  reminder: 'operator',
  superior: 'kepala-bkpsdm',
  breach: 'ppk',
};

/** The letter that the present due date asked for has been sent. */
function answered({ told = [], dueDate }: HeldClock, letterNumber: string): NonNullable<HeldClock['told']> {
  return told.map((one) =>
    one.kind === 'letter' && one.dueDate === dueDate ? { ...one, answered: letterNumber } : one,
  );
}

function opened(event: Extract<ClockEvent, { type: 'clock-opened' }> & Recording): HeldClock {
  const { clock: id, rule, triggerOn, due, unit, letter, given, recordedAt: openedAt } = event;
  const opening = { id, rule, triggerOn, due, openedAt, ...(letter !== undefined && { letter }) };
  return { ...openClock(opening), ...(unit && { unit }), ...(given && { given }) };
}

type Retimed = Extract<ClockEvent, { type: 'clock-retimed' }> & Recording;

/** A letter or a decree moves what still runs. A cancelled file keeps its clocks withdrawn, but may be reopened: they move along. */
function moved({ shortening, ...clock }: HeldClock, event: Retimed): HeldClock {
  if (clock.status !== 'open' && clock.status !== 'withdrawn') return clock;
  const letter = event.letter === undefined ? {} : { letter: event.letter };
  // A decree that moves the reminders of a window has no say in when a letter closes it.
  const waiting = event.letter === undefined && shortening && 'letter' in shortening.cause ? { shortening } : {};
  return {
    ...retimeClock({ ...clock, status: 'open' }, event.due, event.recordedAt),
    status: clock.status,
    triggerOn: event.triggerOn,
    ...letter,
    ...waiting,
  };
}

/** The date from which it counts was wrong: what it says is put right, also when it has been closed. */
function corrected({ shortening: _, ...clock }: HeldClock, event: Retimed): HeldClock {
  const right = {
    ...retimeClock({ ...clock, status: 'open' }, event.due, event.recordedAt),
    triggerOn: event.triggerOn,
  };
  if (clock.closedOn === undefined || clock.closedAt === undefined) {
    return { ...right, status: isResuming(clock) ? 'open' : clock.status };
  }
  return closeClock(right, clock.closedOn, clock.closedAt, clock.status === 'stopped' ? 'stopped' : 'met');
}

/**
 * Closes the running clocks of these rules by the fact that was just recorded, judged from its `effectiveOn`: what they
 * ask has been done, or, as `stopped`, is not asked any more.
 */
export function closeClocks(
  clocks: readonly HeldClock[],
  rules: readonly RuleId[],
  fact: Recording,
  as: 'met' | 'stopped' = 'met',
): readonly HeldClock[] {
  return clocks.map((clock) => (isRunning(clock) && rules.includes(clock.rule) ? judged(clock, fact, as) : clock));
}

function isRunning({ status }: HeldClock): boolean {
  return status === 'open' || status === 'paused';
}

/** Judges once more, from a corrected date, the clocks that the corrected event had closed. */
export function rejudgeClocks(clocks: readonly HeldClock[], fact: Recording): readonly HeldClock[] {
  return clocks.map((clock) =>
    clock.closedBy === fact.seq
      ? judged({ ...clock, status: 'open' }, fact, clock.status === 'stopped' ? 'stopped' : 'met')
      : clock,
  );
}

/** The case was cancelled: nothing runs any more. What was fired stays on the trail. */
export function withdrawClocks(clocks: readonly HeldClock[]): readonly HeldClock[] {
  return clocks.map((clock) => (isRunning(clock) ? { ...clock, status: 'withdrawn' as const } : clock));
}

/**
 * The case was reopened by a later letter: what was withdrawn runs again, save a round whose place a later one of its
 * rule had taken; rungs already past are not fired late.
 */
export function resumeClocks(clocks: readonly HeldClock[], now: Instant): readonly HeldClock[] {
  const latest = (clock: HeldClock) => clocks.findLast((other) => other.rule === clock.rule) === clock;
  return clocks.map((clock) =>
    clock.status === 'withdrawn' && latest(clock)
      ? { ...clock, status: 'open' as const, rungs: clock.rungs.filter((rung) => rung.at > now) }
      : clock,
  );
}

/** The events of all rungs due at or before `now`, in the order of their instants. */
export function rungsDue(clocks: readonly HeldClock[], now: Instant): readonly ClockEvent[] {
  return dueRungs(clocks, now).map(({ clock, rung }) => ({
    type: 'rung-fired',
    clock: clock.id,
    ...rung,
  }));
}

function judged(clock: HeldClock, fact: Recording, as: 'met' | 'stopped'): HeldClock {
  return {
    ...closeClock(clock, fact.effectiveOn, fact.recordedAt, as),
    closedBy: fact.seq,
    closedAt: fact.recordedAt,
  };
}

function change(clocks: readonly HeldClock[], id: string, by: (clock: HeldClock) => HeldClock): readonly HeldClock[] {
  return clocks.map((clock) => (clock.id === id ? by(clock) : clock));
}
