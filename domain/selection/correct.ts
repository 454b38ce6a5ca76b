import type { Recorded } from '../case/event.ts';
import type { Fact } from '../case/facts.ts';
import type { SelectionEvent, SelectionEventType } from './events.ts';
import type { SelectionState } from './state.ts';

const dated: readonly SelectionEventType[] = [
  'applicants-loaded',
  'stage-results-recorded',
  'selection-results-announced',
  'selection-objection-recorded',
  'selection-objection-answered',
];

/** Whether an official gave the date of an event, and may have given a wrong one. */
export function isDated({ type }: Pick<SelectionEvent, 'type'>): boolean {
  return dated.includes(type);
}

/** The days to object run from the announcement: once the result that rests on them is final, its date stays. */
export function correctableIn({ facts, dated: all }: SelectionState): readonly Fact[] {
  const settled = facts['selection-results-final'] && facts['selection-results-announced'];
  return all.filter(({ seq }) => seq !== settled?.seq);
}

/** The right date, wherever the fact is kept; the clock of the announcement is counted anew from it. */
export function corrected(
  state: SelectionState,
  { of, to, proposal }: Extract<Recorded<SelectionEvent>, { type: 'fact-corrected' }>,
): SelectionState {
  const right = (fact: Fact): Fact => (fact.seq === of ? { ...fact, effectiveOn: to } : fact);
  return {
    ...state,
    facts: Object.fromEntries(Object.entries(state.facts).map(([type, fact]) => [type, right(fact)])),
    dated: state.dated.map(right),
    corrections: state.corrections.filter((one) => one.proposal !== proposal),
  };
}
