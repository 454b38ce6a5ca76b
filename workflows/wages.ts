import type { EmploymentEvent } from '../domain/employment/events.ts';
import type { EmploymentState } from '../domain/employment/state.ts';
import { hasWageFor } from '../domain/entitlements/state.ts';
import type { CaseFile } from './case.ts';

/**
 * Upah: KepmenPANRB 16/2025 diktum KEEMPAT BELAS and KESEMBILAN BELAS–KEDUA PULUH SATU, beside the contract year and ended
 * with it. What is granted besides the wage awaits nothing: HAK-DI-LUAR-UPAH.
 */
export async function wages(file: CaseFile<EmploymentState, EmploymentEvent>, n: number): Promise<void> {
  await file.until((state) => hasWageFor(state, n)); // JAM-KERJA-PPK, UPAH-TERENDAH, DANA-UPAH
  await file.until((state) => hasWageFor(state, n + 1)); // SK-MEMUAT-UPAH: known before the next SK is signed
}
