import type { BatchClock } from '../appointment/decisions.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { NiChange } from './events.ts';
import type { DeterminedNeed } from './need.ts';

type Of = { readonly conversion: string };

/** What is decided, or recorded, about becoming PPPK; meant for another conversion it is refused. */
export type ConversionDecision =
  | (Of & { readonly kind: 'propose-conversion'; readonly letterNumber: string })
  | (Of & { readonly kind: 'record-conversion-returned'; readonly cause: string })
  | (Of & { readonly kind: 'repropose-conversion'; readonly letterNumber: string })
  | (Of & { readonly kind: 'record-conversion-refused'; readonly cause: string })
  | (Of & { readonly kind: 'record-pertek'; readonly number: string; readonly on: CivilDate })
  | (Of & { readonly kind: 'convert'; readonly skNumber: string; readonly tmt: CivilDate; readonly ni: NiChange });

/** What an employment hears of the batch: its need is determined, and the clock that this starts. */
export type ConversionFact = {
  readonly kind: 'conversion-determined';
  readonly conversion: string;
  readonly determination: string;
  readonly need: DeterminedNeed;
  readonly clock: BatchClock;
};
