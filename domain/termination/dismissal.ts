import { provenSevere } from '../discipline/record.ts';
import type { EmploymentState } from '../employment/state.ts';

/**
 * Whether a dismissal that was decided in a matter of discipline waits for the PPK: as a sanction it ends nothing, the SK of
 * the termination does (diktum KEDUA PULUH EMPAT huruf i), or the PPK has declined it since.
 */
export function dismissalWaits(state: EmploymentState): boolean {
  const declined = state.termination.dismissalDeclined ?? 0;
  return provenSevere(state).some(({ decided = 0 }) => decided > declined);
}
