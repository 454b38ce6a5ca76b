import type { EmploymentEvent } from '../domain/employment/events.ts';
import type { EmploymentState } from '../domain/employment/state.ts';
import { moveRequestReady } from '../domain/relocation/move.ts';
import type { CaseFile } from './case.ts';

type File = CaseFile<EmploymentState, EmploymentEvent>;

/** Diktum KEDUA PULUH ENAM: a need of another unit of the same instansi, filled while the term runs. One after the other. */
export async function relocations(file: File): Promise<void> {
  for (;;) {
    await file.until(({ relocation }) => relocation.open !== undefined); // PENGISIAN-UNIT-LAIN: the need is recorded
    await file.until(({ relocation: { open } }) => open === undefined || open.agreed.includes('receiving')); // JAWABAN-UNIT-PENERIMA
    await file.until(({ relocation: { open } }) => open === undefined || open.decided !== undefined); // by the PPK
    await file.until(({ relocation }) => relocation.open === undefined); // its first day, or it is taken back
    await file.until(({ relocation }) => !relocation.evaluationToHandOver); // MASA-KERJA runs on; PENILAI-KINERJA is named anew
  }
}

/** Diktum KEDUA PULUH LIMA: whoever asks in writing to leave is warned first, and may think better of it. */
export async function moveRequests(file: File): Promise<void> {
  for (;;) {
    await file.until(({ relocation }) => relocation.moveRequest !== undefined); // PINDAH-TERTULIS
    await file.until((state) => state.relocation.moveRequest === undefined || moveRequestReady(state)); // acknowledged
    await file.until(({ relocation }) => relocation.moveRequest === undefined); // withdrawn; or declared resigned, which ends all
  }
}
