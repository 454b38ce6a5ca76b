import { applicantsOf, failuresOf } from '../../registry/selection-rows.ts';
import { decide } from '../decide/decide.ts';
import type { Handler } from '../handler.ts';
import { listHasErrors } from '../intake/check-list.ts';
import { rowError } from '../intake/error-texts.ts';
import { reachableSelection } from './reachable-selection.ts';

/** Takes a decision; who objects, and at which stage they failed, is looked up. */
export const decideSelection: Handler<'decideSelection'> = async (use, incoming) => {
  const { id, stream, state } = await reachableSelection(use, incoming.official, incoming.params.id);
  const { effectiveOn, ...asked } = incoming.body;
  const { zone } = state.unit;
  if (asked.kind !== 'record-selection-objection') {
    return await decide(use, incoming, { stream, decision: asked, effectiveOn, zone });
  }
  const applicants = await applicantsOf(use.db, id, state);
  if (state.applicants && !applicants.some(({ row_no }) => row_no === asked.applicant)) {
    throw listHasErrors([rowError(asked.applicant, 'applicant', 'APPLICANT_UNKNOWN')]);
  }
  const failedAt = (await failuresOf(use.db, id, state)).get(asked.applicant);
  return await decide(use, incoming, { stream, decision: { ...asked, failedAt }, effectiveOn, zone });
};

/** A proposal of correction happens on the day it is made. */
export const correctSelection: Handler<'correctSelection'> = async (use, incoming) => {
  const { stream, state } = await reachableSelection(use, incoming.official, incoming.params.id);
  const decision = { kind: 'propose-correction', ...incoming.body };
  return await decide(use, incoming, { stream, decision, zone: state.unit.zone });
};

export const confirmSelectionCorrection: Handler<'confirmSelectionCorrection'> = async (use, incoming) => {
  const { id, proposal } = incoming.params;
  const { stream, state } = await reachableSelection(use, incoming.official, id);
  const decision = { kind: 'confirm-correction', proposal };
  return await decide(use, incoming, { stream, decision, zone: state.unit.zone });
};
