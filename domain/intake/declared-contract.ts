import type { CivilDate } from '../calendar/civil-date.ts';
import type { Term } from '../employment/term.ts';
import type { Remark } from './remarks.ts';

/** What an instansi declares about an employment that runs already; nothing of it is personal. */
export type DeclaredContract = {
  /** TMT of the first appointment. */
  readonly appointedOn: CivilDate;
  readonly positionGroup: string;
  /** Oldest first; the last one runs, or ran out last. */
  readonly terms: readonly [Term, ...Term[]];
  readonly remarks: readonly Remark[];
};
