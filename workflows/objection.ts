import type { EmploymentEvent } from '../domain/employment/events.ts';
import type { EmploymentState } from '../domain/employment/state.ts';
import { objectionOpen, objectionPossible } from '../domain/objection/open.ts';
import type { CaseFile } from './case.ts';

/** Upaya administratif: PP 79/2021. Whatever is contested in a contract year, and after it for as long as the file is open. */
export async function objections(file: CaseFile<EmploymentState, EmploymentEvent>): Promise<void> {
  for (;;) {
    await file.until((state) => objectionPossible(state) || objectionOpen(state)); // delivered: KEBERATAN-BANDING, 14 working days
    await file.until((state) => objectionOpen(state) || !objectionPossible(state)); // an objection, an appeal, or neither
    await file.until((state) => !objectionOpen(state)); // JAWABAN-KEBERATAN, 21 working days; BPASN
  }
}
