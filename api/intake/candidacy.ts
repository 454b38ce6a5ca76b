import type { Candidacy } from '../../domain/formation/eligibility.ts';
import { eligibilityColumns } from '../contract/formation-routes.ts';
import type { Cells, Fault } from './cells.ts';

const selections = ['cpns-2024-failed', 'pppk-2024-completed', 'none'] as const;

/** What a row says wrongly about who may be proposed; an empty cell says nothing. */
export function candidacyFaults(cells: Cells): readonly Fault[] {
  return eligibilityColumns.flatMap((column): readonly Fault[] => {
    const said = cells[column];
    if (said === '') return [];
    if (column === 'active_years') return /^\d{1,2}$/.test(said) ? [] : [{ column, code: 'NOT_A_NUMBER' }];
    const allowed: readonly string[] = column === 'selection' ? selections : ['ya', 'tidak'];
    return allowed.includes(said) ? [] : [{ column, code: 'NOT_IN_LIST' }];
  });
}

/** What a row says about who may be proposed; nothing unless it says all of it, and says it well. */
export function candidacyIn(cells: Cells): Candidacy | undefined {
  const silent = eligibilityColumns.some((column) => cells[column] === '');
  if (silent || candidacyFaults(cells).length > 0) return undefined;
  return {
    inDatabase: cells.in_database === 'ya',
    activeYears: Number(cells.active_years),
    active: cells.active === 'ya',
    ppgListed: cells.ppg_listed === 'ya',
    selection: cells.selection as Candidacy['selection'],
  };
}
