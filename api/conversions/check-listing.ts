import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { type AskedEvidence, conversionEvidence, quarterResults } from '../../domain/conversion/evidence.ts';
import { isUnderWay } from '../../domain/conversion/state.ts';
import type { ListedEmployment } from '../../domain/conversion-batch/events.ts';
import { employmentsOf, type StandingEmployment } from '../../registry/case-reads.ts';
import { listedElsewhere } from '../../registry/conversion-rows.ts';
import { openPeople, type Person } from '../../registry/people.ts';
import { personalIn } from '../cases/names-nobody.ts';
import type { Dependencies } from '../dependencies.ts';
import { listHasErrors } from '../intake/check-list.ts';
import { askedEvidence } from './asked-evidence.ts';
import { type ListingFault, listingError } from './listing-errors.ts';

type Around = {
  readonly elsewhere: ReadonlySet<string>;
  readonly people: ReadonlyMap<string, Person>;
  readonly asked: AskedEvidence;
  readonly today: CivilDate;
};

/**
 * Whether these employees may be proposed: of this instansi, working on, in no other conversion, with the evaluations that
 * the instansi asks for or a reason why without. No predicate decides by itself. Throws LIST_HAS_ERRORS, naming each by its
 * place in the request.
 */
export async function checkListing(
  use: Dependencies,
  rows: readonly ListedEmployment[],
  { instansi, today }: { readonly instansi: string; readonly today: CivilDate },
): Promise<void> {
  const ids = rows.map(({ employment }) => employment);
  const [files, elsewhere, asked] = await Promise.all([
    employmentsOf(use.db, instansi, ids),
    listedElsewhere(use.db, ids),
    askedEvidence(use, instansi, today),
  ]);
  const withReason = rows.filter(({ reason }) => reason !== undefined);
  const persons = withReason.flatMap(({ employment }) => files.get(employment)?.person ?? []);
  const around = { elsewhere, asked, today, people: await openPeople(use.db, use.keys, persons) };
  const errors = rows.flatMap((row, index) => {
    const twice = ids.indexOf(row.employment) < index;
    const fault = twice ? 'EMPLOYMENT_TWICE' : faultOf(row, files.get(row.employment), around);
    if (fault === undefined) return [];
    const column = fault === 'EVIDENCE_NEEDS_REASON' || fault === 'REASON_NAMES_PERSON' ? 'reason' : 'employment';
    return [listingError(index + 1, column, fault)];
  });
  if (errors.length > 0) throw listHasErrors(errors);
}

function faultOf(
  { employment, reason }: ListedEmployment,
  file: StandingEmployment | undefined,
  { elsewhere, people, asked, today }: Around,
): ListingFault | undefined {
  if (file === undefined) return 'EMPLOYMENT_UNKNOWN';
  const { state } = file;
  if (state.termination.ended) return 'EMPLOYMENT_ENDED';
  if (elsewhere.has(employment) || isUnderWay(state.conversion)) return 'IN_OTHER_CONVERSION';
  if (state.stage === 'ending') return 'EMPLOYMENT_ENDING';
  if (reason === undefined) {
    const { missing, below } = conversionEvidence(quarterResults(state), asked, today);
    return missing + below > 0 ? 'EVIDENCE_NEEDS_REASON' : undefined;
  }
  const person = people.get(file.person);
  return person && personalIn(person, { reason }).length > 0 ? 'REASON_NAMES_PERSON' : undefined;
}
