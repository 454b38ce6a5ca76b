import { rowsByParticipant } from '../../registry/formation-rows.ts';
import type { Dependencies } from '../dependencies.ts';
import { listHasErrors } from '../intake/check-list.ts';
import { type RowFault, rowError } from '../intake/error-texts.ts';
import type { ReachableFormation } from './reachable-formation.ts';

/**
 * The rows of these participants, in order. Throws LIST_HAS_ERRORS, naming each by its place in the request, for those
 * that the list does not have, that are named twice, or that another determination in the ledger already holds.
 */
export async function determinedRows(
  use: Dependencies,
  batch: ReachableFormation,
  participants: readonly string[],
  number: string,
  repeated: boolean,
): Promise<readonly number[]> {
  const digests = participants.map((participant) => use.keys.digest('participant', participant));
  const known = await rowsByParticipant(use.db, batch.id, digests);
  // A part under the same number is judged by the process, as a whole.
  const others = batch.state.determinations.filter((part) => part.number !== number).map((part) => part.id);
  const seen = new Set<number>();
  const fault = (digest: Buffer): RowFault | undefined => {
    const row = known.get(digest.toString('hex'));
    if (row === undefined) return 'PARTICIPANT_UNKNOWN';
    if (seen.has(row.rowNo)) return 'PARTICIPANT_TWICE';
    seen.add(row.rowNo);
    if (row.excluded) return 'PARTICIPANT_EXCLUDED';
    const held = !repeated && row.determination !== null && others.includes(row.determination);
    return held ? 'PARTICIPANT_ALREADY_DETERMINED' : undefined;
  };
  const errors = digests.flatMap((digest, index) => {
    const code = fault(digest);
    return code ? [rowError(index + 1, 'participants', code)] : [];
  });
  if (errors.length > 0) throw listHasErrors(errors);
  return [...seen].sort((a, b) => a - b);
}
