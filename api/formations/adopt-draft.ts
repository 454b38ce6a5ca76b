import { draftIn, niksOf } from '../../registry/formation-rows.ts';
import { decide } from '../decide/decide.ts';
import type { Handler } from '../handler.ts';
import { listHasErrors } from '../intake/check-list.ts';
import { claimErrorsOf } from '../intake/claims.ts';
import { Problem } from '../problems/problem.ts';
import { reachableFormation } from './reachable-formation.ts';

/** Takes the rows that a selection handed over as the nominative list, as if they had been loaded. */
export const adoptDraft: Handler<'adoptDraft'> = async (use, incoming) => {
  const { id, stream, state, instansi } = await reachableFormation(use, incoming.official, incoming.params.id);
  const { rows, digest } = await draftIn(use.db, id);
  if (rows === 0) throw new Problem('NO_DRAFT');
  // Somebody may have been claimed since the hand-over; once it is adopted, the list itself is the claim.
  if (state.stage === 'opened') {
    const errors = await claimErrorsOf(use, await niksOf(use.db, id), { instansi, formation: id });
    if (errors.length > 0) throw listHasErrors(errors);
  }
  const decision = { kind: 'load-list', rows, digest };
  return await decide(use, incoming, { stream, decision, zone: state.unit.zone });
};
