import { closeClocks, isClockEvent, withdrawClocks } from '../case/clocks.ts';
import { proposalOf } from '../case/corrections.ts';
import { factOf } from '../case/facts.ts';
import { framed, framedClock } from '../case/frame.ts';
import { corrected, isDated } from './correct.ts';
import type { RecordedSelectionEvent } from './events.ts';
import type { ResultStage, SelectionStage } from './stages.ts';
import type { SelectionState } from './state.ts';

const following: Readonly<Record<ResultStage, SelectionStage>> = {
  administrative: 'cat',
  cat: 'interview',
  interview: 'sanggah',
};

/** Applies one event. The first event of a selection is `selection-opened`. */
export function evolveSelection(state: SelectionState | undefined, event: RecordedSelectionEvent): SelectionState {
  if (event.type === 'selection-opened') {
    const { unit, legalBasis, announcement, windows, seq } = event;
    return {
      ...{ unit, legalBasis, announcement, windows, version: seq, revision: seq, stage: 'registration' },
      ...{ applicants: undefined, results: {}, objections: [], clocks: [], dated: [], corrections: [] },
      facts: { 'selection-opened': factOf(event) },
    };
  }
  if (state === undefined) throw new Error(`A selection begins with selection-opened, not with ${event.type}`);
  if (isClockEvent(event)) return framedClock(state, event);
  const next: SelectionState = {
    ...framed(state, event, { byItself: ['selection-results-final'] }),
    dated: isDated(event) ? [...state.dated, factOf(event)] : state.dated,
  };
  switch (event.type) {
    case 'applicants-loaded':
      return { ...next, stage: 'administrative', applicants: { rows: event.rows, digest: event.digest } };
    case 'stage-results-recorded': {
      const { stage, digest, passed, failed } = event;
      return { ...next, stage: following[stage], results: { ...state.results, [stage]: { digest, passed, failed } } };
    }
    case 'selection-results-announced':
      return next;
    case 'selection-objection-recorded': {
      const { applicant, failedAt } = event;
      return { ...next, objections: [...state.objections, { applicant, failedAt }] };
    }
    case 'selection-objection-answered': {
      const answer = event.upheld ? 'upheld' : 'rejected';
      return {
        ...next,
        objections: state.objections.map((one) => (one.applicant === event.applicant ? { ...one, answer } : one)),
      };
    }
    case 'selection-results-final':
      return { ...next, clocks: closeClocks(next.clocks, ['SANGGAH-SELEKSI'], event) };
    case 'selection-handed-over':
      return {
        ...next,
        ...{ stage: 'handed-over', outcome: 'handed-over', formation: event.formation },
        clocks: withdrawClocks(next.clocks),
      };
    case 'selection-withdrawn':
      return { ...next, stage: 'withdrawn', outcome: 'withdrawn', clocks: withdrawClocks(next.clocks) };
    case 'correction-proposed':
      return { ...next, corrections: [...state.corrections, proposalOf(event)] };
    case 'fact-corrected':
      return corrected(next, event);
    default:
      return event satisfies never;
  }
}
