import { isRefusal } from '../../domain/case/refusal.ts';
import { decideFormation } from '../../domain/formation/decide.ts';
import { type DeterminationPart, putDetermination } from '../../registry/formation-rows.ts';
import { begin, digestOf } from '../decide/begin.ts';
import { carryOut } from '../decide/decide.ts';
import { expectedRevision } from '../decide/expected-revision.ts';
import { answerFromLedger } from '../decide/from-ledger.ts';
import { sha256 } from '../decide/request-digest.ts';
import { finish, refuse } from '../decide/settle.ts';
import type { Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { determinedRows } from './determined-rows.ts';
import { reachableFormation } from './reachable-formation.ts';

/**
 * Records a part of the determination of needs: keeps which rows it holds, then decides. What the law refuses on the
 * batch as it stands is refused before anything is kept; the process has the last word.
 */
export const recordDetermination: Handler<'recordDetermination'> = async (use, incoming) => {
  const batch = await reachableFormation(use, incoming.official, incoming.params.id);
  const revision = expectedRevision(incoming.header('if-match'));
  const { number, issuedOn, receivedOn, participants } = incoming.body;
  const request = digestOf(incoming);
  const recorded = await answerFromLedger(use.db, batch.stream, request);
  const rows = await determinedRows(use, batch, participants, number, recorded !== undefined);
  const id = sha256(JSON.stringify([batch.id, number, issuedOn, rows])).slice(0, 24);
  const start = await begin(use, incoming, { stream: batch.stream, determination: id });
  if ('before' in start) return start.before;
  if (recorded) return await finish(use, request, batch.stream, recorded);

  const { receivedAt } = start.begun;
  const decision = { kind: 'record-determination', determination: id, number, issuedOn, rows: rows.length } as const;
  const { account, role } = incoming.official;
  const stamp = {
    effectiveOn: receivedOn,
    recordedAt: receivedAt,
    by: { kind: 'official', account, role },
    ...(revision === undefined ? {} : { expectedRevision: revision }),
  } as const;
  const foreseen = decideFormation(batch.state, decision, stamp);
  if (isRefusal(foreseen)) return await refuse(use, incoming, request, batch.stream, foreseen);

  const part: DeterminationPart = { id, number, issuedOn, rows };
  const put = await putDetermination(use.db, batch, part);
  if (put === 'underway') throw new Problem('EARLIER_REQUEST_OPEN');
  if (put === 'decided') {
    const refusal = { refused: 'DETERMINATION_ALREADY_RECORDED', detail: { number } } as const;
    return await refuse(use, incoming, request, batch.stream, refusal);
  }
  const wanted = { stream: batch.stream, decision, effectiveOn: receivedOn, zone: batch.state.unit.zone };
  return await carryOut(use, incoming, start.begun, wanted, revision);
};
