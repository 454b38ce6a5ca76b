import type { Education } from '../wages/base-pay.ts';

/** One need as the Minister determined it (KONVERSI-RINCIAN): it speaks of a position, not of whoever is to hold it. */
export type DeterminedNeed = {
  readonly position: string;
  /** The education that the position asks for. */
  readonly education: Education;
  /** Code of the unit. */
  readonly unit: string;
};
