import { type CivilDate, civilDate } from '../../domain/calendar/civil-date.ts';
import { civilDateOf } from '../../domain/calendar/zone.ts';
import {
  type EligibilityCategory,
  type EligibilityProfile,
  eligibilityOf,
  type Priority,
  priorityOf,
} from '../../domain/formation/eligibility.ts';
import { policyAsOf } from '../../domain/policies/policy-as-of.ts';
import { pensionDay } from '../../domain/renewal/pension.ts';
import { findInstansi } from '../../registry/instansi.ts';
import { settingsIn } from '../../registry/policies/known-policies.ts';
import { eligibilityColumns, nominativeColumns } from '../contract/formation-routes.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ItemError } from '../problems/problem.ts';
import { Problem } from '../problems/problem.ts';
import type { Cells } from './cells.ts';
import { type Candidate, checkRow } from './check-row.ts';
import { claimErrors } from './claims.ts';
import { rowError } from './error-texts.ts';
import { readCsv } from './read-csv.ts';
import { repeats } from './repeats.ts';

const MOST_ERRORS = 20_000;

/** Somebody on the list, with the category by which they may be proposed and their priority, where the list says enough. */
export type EligibleCandidate = Candidate & {
  readonly eligibility: EligibilityCategory | undefined;
  readonly priority: Priority | undefined;
};

/**
 * The candidates of a nominative list in the order of their numbers, and what is worth a second look. Throws
 * LIST_HAS_ERRORS with every error of it, also for whoever the law as the instansi reads it (`eligibility-profile`) gives no
 * place.
 */
export async function checkList(
  use: Dependencies,
  text: string,
  place: { readonly instansi: string; readonly formation: string },
): Promise<{ readonly candidates: readonly EligibleCandidate[]; readonly warnings: readonly ItemError[] }> {
  const rows = readCsv(text, nominativeColumns, eligibilityColumns);
  const { candidates, errors, today } = await checkRows(use, rows, place);
  const settings = await settingsIn(use.db)(place.instansi, await use.clock());
  const profile = policyAsOf(settings, 'eligibility-profile', today).value as EligibilityProfile;
  const judged = candidates.map((candidate): EligibleCandidate => {
    const { candidacy } = candidate;
    const eligibility = candidacy && eligibilityOf(candidacy, profile);
    return { ...candidate, eligibility, priority: candidacy && priorityOf(candidacy) };
  });
  const noPlace = judged.flatMap(({ candidacy, eligibility }, index) =>
    candidacy && eligibility === undefined ? [rowError(index + 1, 'selection', 'NOT_ELIGIBLE')] : [],
  );
  const all = [...errors, ...noPlace];
  if (all.length > 0) throw listHasErrors(all);
  const warnings = judged.flatMap(({ candidacy, person, position }, index) => [
    ...(candidacy ? [] : [rowError(index + 1, 'selection', 'ELIGIBILITY_UNKNOWN')]),
    // Ages are answered by the instansi and differ by position: no list drops somebody for theirs.
    ...(pensionDay(civilDate(person.birthDate), position, settings, today) < today
      ? [rowError(index + 1, 'tanggal_lahir', 'PENSION_AGE_PASSED')]
      : []),
  ]);
  return { candidates: judged.sort((a, b) => a.rowNo - b.rowNo), warnings };
}

/** Every error of rows with the columns of a nominative list, and the candidates in the order in which they came. */
export async function checkRows(
  use: Dependencies,
  rows: readonly Cells[],
  place: { readonly instansi: string; readonly formation: string },
): Promise<{
  readonly candidates: readonly Candidate[];
  readonly errors: readonly ItemError[];
  readonly today: CivilDate;
}> {
  const instansi = await findInstansi(use.db, place.instansi);
  const today = civilDateOf(await use.clock(), instansi?.zone ?? 'WIB');
  const around = { units: new Set(instansi?.units.map((unit) => unit.code)), today };
  const checked = rows.map((row) => checkRow(row, around));
  const faults = checked.flatMap((row, index) =>
    row.faults.map(({ column, code }) => rowError(index + 1, column, code)),
  );
  const errors = [...faults, ...repeats(rows), ...(await claimErrors(use, rows, place))];
  return { candidates: checked.map((row) => row.candidate), errors, today };
}

/** All errors of a list, by row. */
export function listHasErrors(errors: readonly ItemError[]): Problem {
  const sorted = [...errors].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return new Problem('LIST_HAS_ERRORS', { detail: { count: errors.length }, errors: sorted.slice(0, MOST_ERRORS) });
}
