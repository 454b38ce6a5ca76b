import type { EmploymentEvent } from '../domain/employment/events.ts';
import type { EmploymentState } from '../domain/employment/state.ts';
import type { CaseFile } from './case.ts';

/**
 * Pemberhentian: KepmenPANRB 16/2025 diktum KEDUA PULUH EMPAT and KEDUA PULUH LIMA. Beside the contract year, for an
 * employment can end at any stage of it.
 */
export async function termination(file: CaseFile<EmploymentState, EmploymentEvent>): Promise<void> {
  for (;;) {
    await file.until(({ termination: { decided, ended } }) => Boolean(decided || ended)); // ALASAN-PEMBERHENTIAN, TANGGAL-MENINGGAL
    await file.until(({ termination: { decided, ended } }) => Boolean(ended) || !decided); // its last day; or annulled before it
    await file.until(({ termination: { ended }, outcome }) => Boolean(outcome) || !ended); // closed; or undone (KEBERATAN-BANDING, ALASAN-GUGUR): it stands again
    if (file.state.outcome) return;
  }
}
