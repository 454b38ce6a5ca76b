import { draftIn } from '../../registry/formation-rows.ts';
import { decide } from '../decide/decide.ts';
import type { Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { reachableFormation } from './reachable-formation.ts';

/** Takes the rows that a selection handed over as the nominative list, as if they had been loaded. */
export const adoptDraft: Handler<'adoptDraft'> = async (use, incoming) => {
  const { id, stream, state } = await reachableFormation(use, incoming.official, incoming.params.id);
  const { rows, digest } = await draftIn(use.db, id);
  if (rows === 0) throw new Problem('NO_DRAFT');
  const decision = { kind: 'load-list', rows, digest };
  return await decide(use, incoming, { stream, decision, zone: state.unit.zone });
};
