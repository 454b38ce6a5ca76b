import { type ConversionStage, conversionStages } from '../domain/conversion/state.ts';
import type { EmploymentEvent } from '../domain/employment/events.ts';
import type { EmploymentState } from '../domain/employment/state.ts';
import type { CaseFile } from './case.ts';

/**
 * Pengangkatan menjadi PPPK: KepmenPANRB 16/2025 diktum KEDUA PULUH DELAPAN huruf d–f, as one employee goes through it. What
 * BKN returns or refuses stays where it stands until it is proposed again, or determined in another batch.
 */
export async function becomingPppk(file: CaseFile<EmploymentState, EmploymentEvent>): Promise<void> {
  await file.until(has('determined')); // KONVERSI-PENETAPAN: the batch tells
  await file.until(has('at-bkn')); // KONVERSI-USUL: seven working days
  await file.until(has('pertek-issued')); // KONVERSI-PERTEK: no limit of days
  await file.until(has('converted')); // KONVERSI-PENGANGKATAN: the employment ends the day before the TMT
}

/** It stands at this stage or has gone beyond it. */
function has(stage: ConversionStage): (state: EmploymentState) => boolean {
  return ({ conversion: { current } }) =>
    current !== undefined && conversionStages.indexOf(current.stage) >= conversionStages.indexOf(stage);
}
