import type { ResultStage } from '../../domain/selection/stages.ts';
import type { SelectionState } from '../../domain/selection/state.ts';
import { applicantsOf, failuresOf } from '../../registry/selection-rows.ts';
import type { Handler } from '../handler.ts';
import { reachableSelection } from './reachable-selection.ts';

/** One page of applicants by their number, and how far each has come; one more is read to know whether another follows. */
export const listApplicants: Handler<'listApplicants'> = async (use, { params, query, official }) => {
  const { id, state } = await reachableSelection(use, official, params.id);
  const { after = 0, limit } = query;
  const [found, failures] = await Promise.all([
    applicantsOf(use.db, id, state, { after, limit: limit + 1 }),
    failuresOf(use.db, id, state),
  ]);
  const applicants = found.slice(0, limit).map((row) => shown(row, failures, state));
  const next = found.length > limit ? (applicants.at(-1)?.applicant ?? null) : null;
  return { status: 200, body: { applicants, next } };
};

type Row = Awaited<ReturnType<typeof applicantsOf>>[number];

function shown(row: Row, failures: ReadonlyMap<number, ResultStage>, { objections }: SelectionState) {
  const { row_no: applicant, unit, category: code, position_group: positionGroup, position, education } = row;
  const objection = objections.find((one) => one.applicant === applicant);
  return {
    ...{ applicant, unit, code, positionGroup, position, education },
    documents: row.documents,
    failedAt: failures.get(applicant) ?? null,
    objection: objection ? (objection.answer ?? 'waiting') : null,
  };
}
