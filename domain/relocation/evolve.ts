import { addDays } from '../calendar/civil-date.ts';
import { closeClocks } from '../case/clocks.ts';
import type { Recorded } from '../case/event.ts';
import type { RecordedEmploymentEvent } from '../employment/events.ts';
import { placed } from '../employment/place.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import type { RelocationEvent } from './events.ts';
import type { RelocationState } from './state.ts';

/** What an event of a relocation, or of a request to move, makes of the employment. */
export function evolveRelocation(state: EmploymentState, event: Recorded<RelocationEvent>): EmploymentState {
  switch (event.type) {
    case 'relocated': {
      const { unit, position } = presentTerm(state);
      const { open: _, ...rest } = state.relocation;
      const postings = [...rest.postings, { unit, position, until: addDays(event.effectiveOn, -1) }];
      return { ...placed(state, event), relocation: { ...rest, postings, evaluationToHandOver: true } };
    }
    case 'relocation-agreed':
      return { ...answered(state, event, event.side === 'receiving'), relocation: slice(state.relocation, event) };
    case 'relocation-closed': {
      const as = event.closedBy === 'receiving' ? 'met' : 'stopped';
      return { ...answered(state, event, true, as), relocation: slice(state.relocation, event) };
    }
    default:
      return { ...state, relocation: slice(state.relocation, event) };
  }
}

/**
 * From the first day in the other unit on its evaluator follows the work: whoever is named from that day on, be it the same
 * as before. It is named as everywhere, one by one or for many at once (`assign-evaluator`). A request to move on which the
 * PPK does not terminate is none any more.
 */
export function hearsRelocation(state: EmploymentState, event: RecordedEmploymentEvent): EmploymentState {
  if (event.type === 'termination-declined' && event.ground === 'asked-to-move') {
    const { moveRequest: _, ...relocation } = state.relocation;
    return { ...state, relocation };
  }
  const movedOn = state.facts.relocated?.effectiveOn;
  if (event.type !== 'evaluator-assigned' || movedOn === undefined || event.effectiveOn < movedOn) return state;
  const { evaluationToHandOver: _, ...relocation } = state.relocation;
  return { ...state, relocation };
}

/** The receiving unit has answered, or is not asked any more. */
function answered(
  state: EmploymentState,
  event: Recorded<RelocationEvent>,
  is: boolean,
  as: 'met' | 'stopped' = 'met',
): EmploymentState {
  return is ? { ...state, clocks: closeClocks(state.clocks, ['JAWABAN-UNIT-PENERIMA'], event, as) } : state;
}

function slice(
  known: RelocationState,
  event: Exclude<Recorded<RelocationEvent>, { type: 'relocated' }>,
): RelocationState {
  const { open, moveRequest } = known;
  switch (event.type) {
    case 'relocation-opened': {
      const { toUnit, position, calendar } = event;
      return { ...known, open: { request: event.seq, toUnit, position, calendar, agreed: [] } };
    }
    case 'competence-assessed':
      return { ...known, ...(open && { open: { ...open, competence: { fits: event.fits } } }) };
    case 'relocation-agreed':
      return { ...known, ...(open && { open: { ...open, agreed: [...open.agreed, event.side] } }) };
    case 'relocation-closed': {
      const { open: _closed, ...others } = known;
      const papers = known.papers.filter(({ relocation }) => relocation !== open?.request);
      return { ...others, papers };
    }
    case 'relocation-decided': {
      if (open === undefined) return known;
      const { from, form, effectiveOn: decidedOn } = event;
      const paper = { relocation: open.request, form, from, decidedOn, signedBy: [] };
      return { ...known, open: { ...open, decided: { from } }, papers: [...known.papers, paper] };
    }
    case 'addendum-signed': {
      const { relocation, party, number, items } = event;
      const signed = (paper: RelocationState['papers'][number]) =>
        paper.relocation === relocation
          ? { ...paper, number, ...(items && { items }), signedBy: [...paper.signedBy, party] }
          : paper;
      return { ...known, papers: known.papers.map(signed) };
    }
    case 'move-requested': {
      const { letter, mustConfirm } = event;
      return { ...known, moveRequest: { request: event.seq, letter, mustConfirm } };
    }
    case 'move-warning-acknowledged':
      return { ...known, ...(moveRequest && { moveRequest: { ...moveRequest, acknowledged: true } }) };
    case 'move-request-withdrawn': {
      const { moveRequest: _withdrawn, ...others } = known;
      return others;
    }
    case 'selection-noted': {
      const noted = { selection: event.selection, on: event.effectiveOn };
      return { ...known, selections: [...known.selections, noted] };
    }
    default:
      return event satisfies never;
  }
}
