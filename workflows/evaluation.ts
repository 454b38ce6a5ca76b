import type { EmploymentEvent } from '../domain/employment/events.ts';
import { type EmploymentState, presentTerm } from '../domain/employment/state.ts';
import { quartersOf, type SkpPeriod, yearsOf } from '../domain/evaluation/skp-period.ts';
import { resultOf } from '../domain/evaluation/state.ts';
import type { CaseFile } from './case.ts';

/**
 * Sasaran kinerja and evaluation: diktum KEENAM BELAS and KETUJUH BELAS, beside the contract year. The SKP year ends within
 * it, so what it leaves open (its last quarter, the SKP year that it begins) runs on as a clock in the year that follows.
 */
export async function evaluations(file: CaseFile<EmploymentState, EmploymentEvent>): Promise<void> {
  const term = presentTerm(file.state);
  for (const year of yearsOf(term)) {
    await file.until(({ evaluation }) => evaluation.skps.some((skp) => skp.year === year)); // SKP, SKP-WAKTU
    for (const quarter of quartersOf(term).filter((one) => one.year === year)) {
      await file.until(isSettled(quarter)); // EVALUASI-TRIWULAN, or BUKTI-TRIWULAN-PENGGANTI
    }
    await file.until(isSettled({ year, quarter: 'annual' })); // EVALUASI-TAHUNAN
  }
}

/** Evaluated, or recorded with what stands in for it. */
function isSettled(period: SkpPeriod): (state: EmploymentState) => boolean {
  return ({ evaluation }) => resultOf(evaluation, period) !== undefined;
}
