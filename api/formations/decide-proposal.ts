import { asksFor, powerFor } from '../../domain/formation/powers.ts';
import { unknownRows } from '../../registry/formation-pool.ts';
import type { Body } from '../contract/routes.ts';
import { decide } from '../decide/decide.ts';
import type { Handler } from '../handler.ts';
import { listHasErrors } from '../intake/check-list.ts';
import { rowError } from '../intake/error-texts.ts';
import { reachableFormation } from './reachable-formation.ts';

/** Leaves rows out, takes them back, or revises the proposal; throws LIST_HAS_ERRORS for rows that the list does not have. */
export const decideProposal: Handler<'decideProposal'> = async (use, incoming) => {
  const { id, stream, state } = await reachableFormation(use, incoming.official, incoming.params.id);
  const { effectiveOn, ...decision } = incoming.body;
  const named = rowsOf(incoming.body);
  const unknown = await unknownRows(use.db, id, named);
  const errors = named.flatMap((row, index) =>
    unknown.has(row) ? [rowError(index + 1, 'nomor_urut', 'ROW_UNKNOWN')] : [],
  );
  if (errors.length > 0) throw listHasErrors(errors);
  const { unit } = state;
  const asks = asksFor(decision);
  const toSign = { effectiveOn, zone: unit.zone, power: powerFor(decision), ...(asks && { asks, calendar: unit }) };
  return await decide(use, incoming, { stream, decision, ...toSign });
};

function rowsOf(body: Body<'decideProposal'>): readonly number[] {
  switch (body.kind) {
    case 'exclude-rows':
      return body.rows.map(({ row }) => row);
    case 'include-rows':
      return body.rows;
    case 'revise-proposal':
      return [...body.exclude.map(({ row }) => row), ...body.include];
    default:
      return body satisfies never;
  }
}
