import { civilDateOf } from '../../domain/calendar/zone.ts';
import { isRefusal } from '../../domain/case/refusal.ts';
import { decideSelection } from '../../domain/selection/decide.ts';
import { applicantDocuments } from '../../domain/selection/reasons.ts';
import { listDigest } from '../../registry/formation-rows.ts';
import { sealPerson } from '../../registry/people.ts';
import { type ApplicantRow, putApplicants } from '../../registry/selection-rows.ts';
import { eligibilityColumns } from '../contract/formation-routes.ts';
import { applicantColumns } from '../contract/selection-routes.ts';
import { begin, digestOf } from '../decide/begin.ts';
import { carryOut } from '../decide/decide.ts';
import { expectedRevision } from '../decide/expected-revision.ts';
import { refuse } from '../decide/settle.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handler } from '../handler.ts';
import { checkRows, listHasErrors } from '../intake/check-list.ts';
import { rowError } from '../intake/error-texts.ts';
import { readCsv } from '../intake/read-csv.ts';
import { reachableSelection } from './reachable-selection.ts';

/**
 * Loads the applicants: checked wholly, kept under their digest, then decided. A list with errors leaves nothing, not even
 * its key; what the law refuses as the selection stands is refused before anybody is kept.
 */
export const loadApplicants: Handler<'loadApplicants'> = async (use, incoming) => {
  const { id, instansi, stream, state } = await reachableSelection(use, incoming.official, incoming.params.id);
  const revision = expectedRevision(incoming.header('if-match'));
  // Under a key: what a short list says must not be found by trying.
  const request = { ...incoming, body: use.keys.digest('content', incoming.body).toString('hex') };
  const rows = await applicantsIn(use, incoming.body, { instansi, selection: id });
  const start = await begin(use, request, { stream });
  if ('before' in start) return start.before;
  const digest = listDigest(rows.map(({ person }) => person.id));
  const decision = { kind: 'load-applicants', rows: rows.length, digest } as const;
  const { account, role } = incoming.official;
  const { receivedAt } = start.begun;
  const effectiveOn = civilDateOf(receivedAt, state.unit.zone);
  const by = { kind: 'official', account, role } as const;
  const foreseen = decideSelection(state, decision, { effectiveOn, recordedAt: receivedAt, by });
  // A list that is there already may be this one, repeated: the process knows.
  if (isRefusal(foreseen) && state.applicants?.digest !== digest) {
    return await refuse(use, request, digestOf(request), stream, foreseen);
  }
  await putApplicants(use.db, id, digest, rows);
  return await carryOut(use, request, start.begun, { stream, decision, zone: state.unit.zone }, revision);
};

async function applicantsIn(
  use: Dependencies,
  text: string,
  { instansi, selection }: { readonly instansi: string; readonly selection: string },
): Promise<readonly ApplicantRow[]> {
  const lines = readCsv(text, applicantColumns);
  const silent = Object.fromEntries(eligibilityColumns.map((column) => [column, ''])) as Record<
    (typeof eligibilityColumns)[number],
    ''
  >;
  const place = { instansi, formation: selection };
  const { candidates, errors } = await checkRows(
    use,
    lines.map((line) => ({ ...line, ...silent })),
    place,
  );
  const ticks = lines.flatMap((line, index) =>
    applicantDocuments
      .filter((document) => line[document] !== 'ya' && line[document] !== 'tidak')
      .map((document) => rowError(index + 1, document, 'NOT_IN_LIST')),
  );
  if (errors.length + ticks.length > 0) throw listHasErrors([...errors, ...ticks]);
  return candidates
    .map(({ person, candidacy: _, ...row }, index) => {
      const documents = applicantDocuments.filter((document) => lines[index]?.[document] === 'ya');
      const said = JSON.stringify([selection, row, documents, person]);
      const personId = use.keys.digest('content', said).toString('hex').slice(0, 40);
      return { ...row, documents, person: sealPerson(use.keys, personId, instansi, person) };
    })
    .sort((a, b) => a.rowNo - b.rowNo);
}
