import { contradiction } from '../../domain/selection/open.ts';
import { passedNow } from '../../domain/selection/state.ts';
import { listSelections as list, type SelectionRow } from '../../registry/selection-reads.ts';
import { showClocks } from '../cases/show-clocks.ts';
import { showTimeline } from '../cases/show-timeline.ts';
import { etagOf } from '../decide/expected-revision.ts';
import type { Handler } from '../handler.ts';
import { reachableSelection } from './reachable-selection.ts';

export const listSelections: Handler<'listSelections'> = async (use, { official }) => {
  const selections = (await list(use.db, official.instansi)).map(lineOf);
  return { status: 200, body: { selections } };
};

/** How far a selection has come, without whom it is about. */
export const readSelection: Handler<'readSelection'> = async (use, { params, official }) => {
  const found = await reachableSelection(use, official, params.id);
  const { state, instansi } = found;
  const { legalBasis, announcement, windows, applicants, results, objections, formation, facts, corrections } = state;
  const answered = (answer: 'upheld' | 'rejected' | undefined) =>
    objections.filter((one) => one.answer === answer).length;
  return {
    status: 200,
    headers: { ETag: etagOf(found.revision) },
    body: {
      ...lineOf(found),
      ...{ legalBasis, announcement, windows, applicants: applicants?.rows ?? null },
      results: Object.fromEntries(
        Object.entries(results).map(([stage, { passed, failed }]) => [stage, { passed, failed }]),
      ),
      objections: { waiting: answered(undefined), upheld: answered('upheld'), rejected: answered('rejected') },
      passed: passedNow(state) ?? null,
      final: facts['selection-results-final'] !== undefined,
      formation: formation ?? null,
      corrections: corrections.map(({ proposal, of, to }) => ({ proposal, of, to })),
      clocks: await showClocks(use, instansi, state),
    },
  };
};

export const readSelectionTimeline: Handler<'readSelectionTimeline'> = async (use, { params, official }) => {
  const { stream } = await reachableSelection(use, official, params.id);
  return { status: 200, body: { events: await showTimeline(use, stream) } };
};

function lineOf({ id, stage, outcome, version, revision }: SelectionRow) {
  return { id, stage, outcome, version, revision, contradiction };
}
