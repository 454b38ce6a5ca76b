import { expect } from 'vitest';
import type { DecisionStamp, Mandate } from '../authority/mandate.ts';
import { type CivilDate, civilDate } from '../calendar/civil-date.ts';
import { shippedDecrees } from '../calendar/shipped.ts';
import { type Instant, instantAt } from '../calendar/zone.ts';
import type { Actor, Recorded, Role, Stamp } from '../case/event.ts';
import type { Known } from '../case/known.ts';
import { isRefusal, type Refusal, type RefusalCode } from '../case/refusal.ts';
import { type DueDate, dueDate } from '../clock/due-date.ts';
import type { RuleId } from '../rules/register.ts';
import { signed } from './mandates.ts';

/** Where and how the unit of every story works. */
export const unit = { workWeek: '5-day', zone: 'WIB' } as const;

/** An instant as people write it, `2025-09-16 23:59` WIB. */
export function at(moment: string): Instant {
  const [day = '', time = '10:00'] = moment.split(' ');
  return instantAt(civilDate(day), time, unit.zone);
}

export function official(account = 'acc-1', role: Role = 'operator'): Actor {
  return { kind: 'official', account, role };
}

type Written = {
  readonly recorded?: string;
  readonly by?: Actor;
  readonly expectedRevision?: number;
  /** With what the author comes; one for everything unless told otherwise. */
  readonly mandate?: Mandate;
  /** What was found out for the decision, where it asks for something. */
  readonly known?: Partial<Known>;
};

/** All that came with a decision, by what of it a test is about. */
export function known(some: Partial<Known> = {}): Known {
  return { answers: {}, counted: {}, units: [], ...some };
}

/** Happened on this day, and was written down the same morning unless told otherwise. */
export function stampOf(day: string, { recorded = day, by = official(), known: some, ...more }: Written = {}) {
  const head = { effectiveOn: civilDate(day), recordedAt: at(recorded), by };
  return { ...head, ...more, ...(some && { known: known(some) }) };
}

export type Told<Event> = { readonly event: Event; readonly stamp: Stamp };

/** One event of a story, not yet numbered. */
export function on<const Event>(day: string, event: Event, written: Written = {}): Told<Event> {
  return { event, stamp: stampOf(day, written) };
}

/** The due date by the shipped decrees, as a case is handed it. */
export function dueOf(rule: RuleId, triggerOn: CivilDate, byLetter?: string): DueDate {
  const letter = byLetter === undefined ? {} : { byLetter: civilDate(byLetter) };
  const { derivation: _, ...due } = dueDate(
    { rule, triggerOn, unit, knownAt: at('2025-12-31'), ...letter },
    shippedDecrees,
  );
  return due;
}

type Law<State, Event, Decision> = {
  evolve(state: State | undefined, event: Recorded<Event>): State;
  decide(state: State, decision: Decision, stamp: DecisionStamp): readonly Event[] | Refusal;
};

/** Given what has happened, when somebody decides, this follows: the table of a process's law. */
export function tableOf<State extends { readonly version: number }, Event extends object, Decision>(
  law: Law<State, Event, Decision>,
) {
  function tell(start: State | undefined, story: readonly Told<Event>[]): State {
    const told = story.reduce<State | undefined>(
      (state, { event, stamp }) => law.evolve(state, { ...event, ...stamp, seq: (state?.version ?? 0) + 1 }),
      start,
    );
    if (told === undefined) throw new Error('A story without events');
    return told;
  }
  return (story: readonly Told<Event>[]) => {
    const state = tell(undefined, story);
    return {
      state,
      when(decision: Decision, day: string, written: Written = {}) {
        const { expectedRevision, mandate, known: found, ...stamp } = stampOf(day, written);
        const before = structuredClone(state);
        const decided = law.decide(state, decision, {
          ...stamp,
          ...(mandate ? { mandate } : signed(stamp.by)),
          ...(expectedRevision !== undefined && { expectedRevision }),
          ...(found && { known: found }),
        });
        expect(state).toEqual(before);
        return {
          /** The state once what was decided has been written down. */
          get after(): State {
            if (isRefusal(decided)) throw new Error(`Refused: ${JSON.stringify(decided)}`);
            return tell(
              state,
              decided.map((event) => ({ event, stamp })),
            );
          },
          leadsTo: (...events: Event[]) => expect(decided).toEqual(events),
          isRefused: (code: RefusalCode, detail: Refusal['detail'] = {}, rule?: RuleId) =>
            expect(decided).toMatchObject({ refused: code, detail, ...(rule && { rule }) }),
        };
      },
    };
  };
}
