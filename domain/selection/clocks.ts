import { clockId } from '../appointment/clocks.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/zone.ts';
import type { HeldClock } from '../case/clocks.ts';
import type { ClockToSet } from '../case/set-clock.ts';
import type { SelectionEvent } from './events.ts';
import { passedNow, type SelectionState } from './state.ts';

/** The window for objections runs from the announcement of the results, also where its day was put right. */
export function clocksOfSelection(state: SelectionState): readonly ClockToSet[] {
  const announced = state.facts['selection-results-announced'];
  if (announced === undefined || sanggahOf(state)?.triggerOn === announced.effectiveOn) return [];
  const id = clockId('SANGGAH-SELEKSI', announced.seq);
  return [{ id, rule: 'SANGGAH-SELEKSI', triggerOn: announced.effectiveOn }];
}

/** The window for objections as it runs; undefined until it is counted. */
export function sanggahOf({ clocks }: Pick<SelectionState, 'clocks'>): HeldClock | undefined {
  return clocks.find(({ rule }) => rule === 'SANGGAH-SELEKSI');
}

/** The result becomes final by itself: with the end of the window, or with the last answer after it. */
export function finalFrom(state: SelectionState, now: Instant): { event: SelectionEvent; on: CivilDate } | undefined {
  const at = finalAt(state);
  const [window, passed] = [sanggahOf(state), passedNow(state)];
  if (at === undefined || at > now || window === undefined || passed === undefined) return undefined;
  return { event: { type: 'selection-results-final', passed }, on: window.dueDate };
}

/** When it does, unless an objection is still to be answered. */
export function finalAt(state: SelectionState): Instant | undefined {
  const waiting = state.objections.some(({ answer }) => answer === undefined);
  const done = state.outcome !== undefined || state.facts['selection-results-final'] !== undefined;
  return waiting || done ? undefined : sanggahOf(state)?.dueAt;
}
