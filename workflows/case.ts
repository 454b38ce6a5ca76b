import type { UpdateDefinition } from '@temporalio/common';
import type { CivilDate } from '../domain/calendar/civil-date.ts';
import type { Instant } from '../domain/calendar/zone.ts';
import type { HeldClock } from '../domain/case/clocks.ts';
import type { Recorded, Stamp, SystemName } from '../domain/case/event.ts';
import type { Refusal } from '../domain/case/refusal.ts';
import type { ClockToSet } from '../domain/case/set-clock.ts';
import type { UnitCalendar } from '../domain/clock/due-date.ts';
import type { Carried, DecisionAnswer, DecisionMessage, FactMessage } from './contract/messages.ts';
import type { Commit } from './contract/ports.ts';

/** What every case's state has, whatever its process. */
export type CaseState = {
  readonly version: number;
  readonly revision: number;
  readonly stage: string;
  readonly outcome?: string;
  readonly unit: UnitCalendar;
  readonly clocks: readonly HeldClock[];
};

/** The pure law of one process: what is legal, what follows, and the message that asks for it. */
export type Process<State, Event, Decision> = {
  readonly name: Commit['process'];
  /** None where nobody decides anything once the case is open. */
  readonly decision?: UpdateDefinition<DecisionAnswer, [DecisionMessage<Decision>]>;
  evolve(state: State | undefined, event: Recorded<Event>): State;
  decide?(state: State, decision: Decision, stamp: DecisionMessage<Decision>['stamp']): readonly Event[] | Refusal;
  record?(state: State, fact: FactMessage['fact']): readonly Event[];
  /** Which clocks the facts call for that do not run yet, or run on a corrected date. */
  clocksToSet?(state: State): readonly ClockToSet[];
  /** What has come to pass by this instant without a decision or a rung, one thing at a time. */
  follows?(state: State, now: Instant): { readonly event: Event; readonly on: CivilDate } | undefined;
  /** When the next of it comes to pass. */
  nextAt?(state: State): Instant | undefined;
  /** Set where rungs belong to a batch: looks first whether the files have already done what the clock asks. */
  settle?(file: CaseFile<State, Event>, due: readonly HeldClock[]): Promise<void>;
};

/**
 * Where a case begins: with its first events; continued as new, with all that it was; or, once closed and open once more,
 * with that and the decision that opens it.
 */
export type Beginning<State, Event, Decision> =
  | { readonly events: readonly [Event, ...Event[]]; readonly stamp: Stamp }
  | { readonly carried: Carried<State>; readonly reopenedBy?: DecisionMessage<Decision> | undefined };

export type CaseFile<State, Event> = {
  readonly state: State;
  readonly stream: string;
  /** The case's time: the engine's clock plus the shift, never before what the case has already heard of. */
  now(): Instant;
  append(events: readonly Event[], stamp: Stamp): void;
  appendBySystem(events: readonly Event[], by: SystemName, effectiveOn?: Stamp['effectiveOn']): void;
  until(reached: (state: State) => boolean): Promise<void>;
  /** All that has been said so far is in the ledger. */
  written(): Promise<void>;
  /** Repeats a step that gave up for good once an operator has mended its cause and asked to resume. */
  attempt<T>(step: string, work: () => Promise<T>): Promise<T>;
  /** Runs beside the prose until the case ends. */
  alongside(work: () => Promise<void>): void;
  /** Runs the body; when the condition becomes true first, the body is left where it stands. */
  unless(happened: (state: State) => boolean, body: () => Promise<void>): Promise<void>;
  /** The one exit: the prose is done, everything is in the ledger, every handler has answered. */
  toItsEnd(body: () => Promise<void>): Promise<State>;
  /** What the next run begins with, once this one has come to its end. */
  carried(): Carried<State>;
};
