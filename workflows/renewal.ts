import { type EmploymentState, presentTerm } from '../domain/employment/state.ts';
import type { CaseFile } from './case.ts';

/**
 * Perpanjangan perjanjian kerja: diktum KETIGA BELAS, KEDELAPAN BELAS and KEDUA PULUH TUJUH. The way out of one term, up to
 * the first day of the next or the end of the employment; what is signed and sent afterwards follows into the next year.
 */
export async function renewal<Event>(file: CaseFile<EmploymentState, Event>, n: number): Promise<void> {
  const over = (state: EmploymentState) => state.outcome !== undefined || presentTerm(state).n > n;
  // PERPANJANGAN: the lead time of the instansi begins, and the desk writes down need and budget.
  await file.until((state) => state.renewal.opened !== undefined || isDecided(state) || over(state));
  // Renewed, not renewed, or ended by the pension age (MASA-SAMPAI-BUP): only ever by a decision. A last day that goes by
  // without one leaves it waiting (MASA-LEWAT-TANPA-KEPUTUSAN).
  await file.until((state) => isDecided(state) || over(state));
  // The day after the last day, or, decided late, at once (JEDA-TIDAK-DISAMBUNG).
  await file.until(over);
}

function isDecided({ renewal: { next, ends } }: EmploymentState): boolean {
  return next !== undefined || ends !== undefined;
}
