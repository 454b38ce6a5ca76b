import { civilDate } from '../../calendar/civil-date.ts';
import { shippedDecrees } from '../../calendar/shipped.ts';
import { civilDateOf } from '../../calendar/zone.ts';
import { rungsDue } from '../../case/clocks.ts';
import type { Known } from '../../case/known.ts';
import { isRefusal } from '../../case/refusal.ts';
import { askedOf, type ClockToSet, setTo } from '../../case/set-clock.ts';
import { isResuming, nextRungAt } from '../../clock/clock.ts';
import { dueDate, type UnitCalendar } from '../../clock/due-date.ts';
import { decideEmployment, employmentFollows } from '../../employment/decide.ts';
import type { EmploymentDecision } from '../../employment/decisions.ts';
import type { EmploymentEvent } from '../../employment/events.ts';
import { clocksToSetOf, evolveEmployment, followsFrom, nextAtOf } from '../../employment/evolve.ts';
import type { EmploymentState } from '../../employment/state.ts';
import type { Term } from '../../employment/term.ts';
import { at, known, official, on, stampOf, type Told, tableOf } from '../../testing/given.ts';

export const given = tableOf<EmploymentState, EmploymentEvent, EmploymentDecision>({
  evolve: evolveEmployment,
  decide: decideEmployment,
});
export type Story = readonly Told<EmploymentEvent>[];

/** A health centre that works on Saturdays, and an office that does not. */
export const healthCentre: UnitCalendar = {
  workWeek: '6-day',
  zone: 'WIB',
  place: { instansi: '7100', unit: 'PKM-1' },
};
export const office: UnitCalendar = { workWeek: '5-day', zone: 'WIB', place: { instansi: '7100', unit: 'OPD-1' } };
/** All units of the instansi. */
export const units = [healthCentre, office];

const firstTerm: Term = {
  ...{ n: 1, from: civilDate('2025-10-01'), until: civilDate('2026-09-30') },
  ...{ position: 'Operator Layanan Operasional', unit: 'PKM-1', sk: { number: 'SK/1', on: civilDate('2025-09-29') } },
};

/** Somebody who works at the health centre in a first contract year. */
export function employed(changes: Partial<Term> = {}): Story {
  const terms: [Term] = [{ ...firstTerm, ...changes }];
  const origin = { kind: 'import', import: 'i-1', row: 1 } as const;
  const opened = { type: 'employment-opened', origin, unit: healthCentre, appointedOn: terms[0].from, terms } as const;
  return counted([on('2025-10-01', opened)], '2025-10-01');
}

/** These run beside every story and belong to none of them. */
const ofEvaluations: readonly string[] = ['SKP-WAKTU', 'EVALUASI-TRIWULAN', 'EVALUASI-TAHUNAN'];

/** The story with its clocks, as a case sets them before it writes. */
function counted(story: Story, moment: string): Story {
  const { state } = given(story);
  const resumed = state.clocks
    .filter(isResuming)
    .map(({ id, rule, triggerOn }): ClockToSet => ({ id, rule, triggerOn }));
  const called = clocksToSetOf(state).filter(({ rule }) => !ofEvaluations.includes(rule));
  const wanted = [...called, ...resumed];
  if (wanted.length === 0) return story;
  const told = [...story];
  for (const clock of wanted) told.push(set(told, clock, moment));
  return counted(told, moment);
}

function set(story: Story, clock: ClockToSet, moment: string): Story[number] {
  const { state } = given(story);
  const request = { unit: state.unit, ...askedOf(state.clocks, clock), knownAt: at('2025-12-31') };
  const { derivation: _, ...due } = dueDate(request, shippedDecrees);
  return on(moment.slice(0, 10), setTo(state.clocks, clock, due), { recorded: moment });
}

/** The story with what time alone brings up to this moment: rungs, what follows from them, and new clocks. */
export function until(story: Story, moment: string): Story {
  const { state } = given(story);
  const now = Math.min(at(moment), nextRungAt(state.clocks) ?? Infinity, nextAtOf(state) ?? Infinity);
  const [rung] = rungsDue(state.clocks, now);
  const following = followsFrom(state, now);
  const written = { recorded: moment };
  if (following) return until(counted([...story, on(following.on, following.event, written)], moment), moment);
  if (rung?.type !== 'rung-fired') return story;
  return until(counted([...story, on(civilDateOf(rung.at, 'WIB'), rung, written)], moment), moment);
}

/** The story after a decision, whoever may take it, and with what it brings at once; both units are known to it. */
export function decided(
  story: Story,
  decision: EmploymentDecision,
  day: string,
  by = official('acc-2', 'ppk'),
  more: Partial<Known> = {},
): Story {
  const stamp = stampOf(day, { by });
  const events = employmentFollows(given(story).state, decision, { ...stamp, known: known({ units, ...more }) });
  if (isRefusal(events)) throw new Error(`Refused: ${JSON.stringify(events)}`);
  return until(counted(followed([...story, ...events.map((event) => ({ event, stamp }))], day), day), day);
}

/** As a case does: what follows from a decision comes to pass before a clock is counted anew. */
function followed(story: Story, moment: string): Story {
  const following = followsFrom(given(story).state, at(moment));
  return following ? followed([...story, on(following.on, following.event, { recorded: moment })], moment) : story;
}
