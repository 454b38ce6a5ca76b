import { canBeDecided } from '../domain/discipline/matter.ts';
import type { Matter } from '../domain/discipline/state.ts';
import type { EmploymentEvent } from '../domain/employment/events.ts';
import type { EmploymentState } from '../domain/employment/state.ts';
import type { CaseFile } from './case.ts';

/**
 * Disiplin: diktum KEDUA PULUH TIGA. Told matter by matter; of several at a time each goes on as it is decided, whichever
 * is told here.
 */
export async function discipline(file: CaseFile<EmploymentState, EmploymentEvent>): Promise<void> {
  for (let n = 1; ; n += 1) {
    await file.until(of(n, () => true)); // DISIPLIN-ASN: reported
    await file.until(of(n, ({ summonses }) => summonses.length > 0)); // PANGGILAN-DISIPLIN
    await file.until(of(n, canBeDecided)); // PEMERIKSAAN-DISIPLIN, or twice not come
    await file.until(of(n, ({ decided }) => decided !== undefined)); // then delivered, and contested: workflows/objection.ts
  }
}

function of(n: number, reached: (matter: Matter) => boolean): (state: EmploymentState) => boolean {
  return ({ discipline: { matters } }) => matters.some((matter) => matter.n === n && reached(matter));
}
