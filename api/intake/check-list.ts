import { civilDateOf } from '../../domain/calendar/zone.ts';
import { findInstansi } from '../../registry/instansi.ts';
import { nominativeColumns } from '../contract/formation-routes.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ItemError } from '../problems/problem.ts';
import { Problem } from '../problems/problem.ts';
import { type Candidate, checkRow } from './check-row.ts';
import { claimErrors } from './claims.ts';
import { rowError } from './error-texts.ts';
import { readCsv } from './read-csv.ts';
import { repeats } from './repeats.ts';

const MOST_ERRORS = 20_000;

/** The candidates of a nominative list in the order of their numbers; throws LIST_HAS_ERRORS with every error of it. */
export async function checkList(
  use: Dependencies,
  text: string,
  place: { readonly instansi: string; readonly formation: string },
): Promise<readonly Candidate[]> {
  const rows = readCsv(text, nominativeColumns);
  const instansi = await findInstansi(use.db, place.instansi);
  const around = {
    units: new Set(instansi?.units.map((unit) => unit.code)),
    today: civilDateOf(await use.clock(), instansi?.zone ?? 'WIB'),
  };
  const checked = rows.map((row) => checkRow(row, around));
  const faults = checked.flatMap((row, index) =>
    row.faults.map(({ column, code }) => rowError(index + 1, column, code)),
  );
  const errors = [...faults, ...repeats(rows), ...(await claimErrors(use, rows, place))];
  if (errors.length > 0) throw listHasErrors(errors);
  return checked.map((row) => row.candidate).sort((a, b) => a.rowNo - b.rowNo);
}

/** All errors of a list, by row. */
export function listHasErrors(errors: readonly ItemError[]): Problem {
  const sorted = [...errors].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return new Problem('LIST_HAS_ERRORS', { detail: { count: errors.length }, errors: sorted.slice(0, MOST_ERRORS) });
}
