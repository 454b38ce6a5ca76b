import { isRefusal } from '../../domain/case/refusal.ts';
import { decideSelection } from '../../domain/selection/decide.ts';
import type { SelectionState } from '../../domain/selection/state.ts';
import { type ListedRow, listDigest, putRows } from '../../registry/formation-rows.ts';
import { openPeople, sealPerson } from '../../registry/people.ts';
import { applicantsOf, failuresOf } from '../../registry/selection-rows.ts';
import { begin, digestOf } from '../decide/begin.ts';
import { carryOut } from '../decide/decide.ts';
import { expectedRevision } from '../decide/expected-revision.ts';
import { answerFromLedger } from '../decide/from-ledger.ts';
import { refuse } from '../decide/settle.ts';
import type { Dependencies } from '../dependencies.ts';
import { reachableFormation } from '../formations/reachable-formation.ts';
import type { Handler } from '../handler.ts';
import { listHasErrors } from '../intake/check-list.ts';
import { claimErrorsOf } from '../intake/claims.ts';
import { Problem } from '../problems/problem.ts';
import { reachableSelection } from './reachable-selection.ts';

type Selection = { readonly id: string; readonly instansi: string; readonly state: SelectionState };

/**
 * Hands the final result over: whoever passed becomes the draft of a nominative list, each with a key of their own there.
 * A draft binds nobody until it is adopted; another list takes its place.
 */
export const handOverSelection: Handler<'handOverSelection'> = async (use, incoming) => {
  const selection = await reachableSelection(use, incoming.official, incoming.params.id);
  const { stream, state } = selection;
  const { effectiveOn, formation } = incoming.body;
  const batch = await reachableFormation(use, incoming.official, formation);
  const revision = expectedRevision(incoming.header('if-match'));
  const request = digestOf(incoming);
  const rows = await draftOf(use, selection, batch.id);
  const recorded = await answerFromLedger(use.db, stream, request);
  if (recorded === undefined && state.outcome === undefined) await unclaimed(use, rows, batch);
  const start = await begin(use, incoming, { stream });
  if ('before' in start) return start.before;
  const digest = listDigest(rows.map(({ person }) => person.id));
  const decision = { kind: 'hand-over', formation: batch.id, rows: rows.length, digest } as const;
  if (recorded === undefined) {
    const { account, role } = incoming.official;
    const by = { kind: 'official', account, role } as const;
    const foreseen = decideSelection(state, decision, { effectiveOn, recordedAt: start.begun.receivedAt, by });
    if (isRefusal(foreseen)) return await refuse(use, incoming, request, stream, foreseen);
    const put = await putRows(use.db, batch, rows);
    if (put === 'underway') throw new Problem('EARLIER_REQUEST_OPEN');
    if (put === 'decided') {
      const refusal = { refused: 'WRONG_STAGE', detail: { stage: batch.stage, wanted: 'opened' } } as const;
      return await refuse(use, incoming, request, stream, refusal);
    }
  }
  const wanted = { stream, decision, effectiveOn, zone: state.unit.zone };
  return await carryOut(use, incoming, start.begun, wanted, revision);
};

/** Weeks lie between the applications and the hand-over: whoever was claimed since is in no list. Throws LIST_HAS_ERRORS. */
async function unclaimed(
  use: Dependencies,
  rows: readonly ListedRow[],
  { instansi, id: formation }: { readonly instansi: string; readonly id: string },
): Promise<void> {
  const niks = rows.map(({ rowNo: row, person }) => ({ row, nik: person.nik_digest }));
  const errors = await claimErrorsOf(use, niks, { instansi, formation });
  if (errors.length > 0) throw listHasErrors(errors);
}

/** Those who passed every stage, or whose objection was upheld, as rows of a nominative list. */
async function draftOf(use: Dependencies, { id, instansi, state }: Selection, formation: string): Promise<ListedRow[]> {
  const failures = await failuresOf(use.db, id, state);
  const upheld = new Set(state.objections.flatMap(({ applicant, answer }) => (answer === 'upheld' ? [applicant] : [])));
  const passed = (await applicantsOf(use.db, id, state)).filter(
    ({ row_no }) => !failures.has(row_no) || upheld.has(row_no),
  );
  const people = await openPeople(
    use.db,
    use.keys,
    passed.map(({ person }) => person),
  );
  return passed.flatMap(({ row_no: rowNo, person, unit, category, position_group: positionGroup, ...row }) => {
    const known = people.get(person);
    if (known === undefined) return [];
    const said = JSON.stringify([formation, rowNo, person]);
    const sealed = sealPerson(use.keys, use.keys.digest('content', said).toString('hex').slice(0, 40), instansi, known);
    const { position, education } = row;
    return [{ rowNo, person: sealed, unit, category, positionGroup, position, education }];
  });
}
