import type { KeyRing } from '../../platform/keys.ts';
import { type ListedRow, listDigest, putRows } from '../../registry/formation-rows.ts';
import { findRequest } from '../../registry/idempotency.ts';
import { sealPerson } from '../../registry/people.ts';
import { begin, contentDigest, digestOf, followUp } from '../decide/begin.ts';
import { carryOut } from '../decide/decide.ts';
import { expectedRevision } from '../decide/expected-revision.ts';
import { answerFromLedger } from '../decide/from-ledger.ts';
import { finish } from '../decide/settle.ts';
import { reachableFormation } from '../formations/reachable-formation.ts';
import type { Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { checkList, type EligibleCandidate } from './check-list.ts';

/**
 * Loads the nominative list: checked wholly, kept wholly, then decided. A list with errors leaves nothing, not even its
 * key. Repeated after a crash it finds its rows in place and goes on with the decision.
 */
export const loadNominativeList: Handler<'loadNominativeList'> = async (use, incoming) => {
  const batch = await reachableFormation(use, incoming.official, incoming.params.id);
  const place = { instansi: batch.instansi, formation: batch.id };
  if (incoming.query.dryRun === 'true') {
    const { candidates, warnings } = await checkList(use, incoming.body, place);
    return { status: 200, body: { dryRun: true, rows: candidates.length, warnings } };
  }
  const revision = expectedRevision(incoming.header('if-match'));
  // Under a key: what a short list says must not be found by trying.
  const request = { ...incoming, body: use.keys.digest('content', incoming.body).toString('hex') };
  const known = await findRequest(use.db, digestOf(request));
  if (known) {
    const followed = followUp(known, contentDigest(request));
    if ('before' in followed) return followed.before;
    const recorded = await answerFromLedger(use.db, batch.stream, known.digest);
    if (recorded) return await finish(use, known.digest, batch.stream, recorded);
  }
  const { candidates } = await checkList(use, incoming.body, place);
  const rows = candidates.map((candidate) => listed(use.keys, place, candidate));
  const digest = listDigest(rows.map((row) => row.person.id));
  const start = await begin(use, request, { stream: batch.stream, list: digest });
  if ('before' in start) return start.before;
  if ((await putRows(use.db, batch, rows)) === 'underway') throw new Problem('EARLIER_REQUEST_OPEN');
  const wanted = {
    stream: batch.stream,
    decision: { kind: 'load-list', rows: rows.length, digest },
    zone: batch.state.unit.zone,
  };
  return await carryOut(use, request, start.begun, wanted, revision);
};

/** A candidate as the registry keeps it. The person's id comes, under a key, from all that stands in the row. */
function listed(
  keys: KeyRing,
  place: { instansi: string; formation: string },
  candidate: EligibleCandidate,
): ListedRow {
  const { person, eligibility, priority, ...row } = candidate;
  const id = keys
    .digest('content', JSON.stringify([place.formation, row, person]))
    .toString('hex')
    .slice(0, 40);
  const { candidacy: _, ...kept } = row;
  return { ...kept, eligibility, priority, person: sealPerson(keys, id, place.instansi, person) };
}
