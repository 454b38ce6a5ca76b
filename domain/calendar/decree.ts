import type { CivilDate } from './civil-date.ts';
import type { Scope } from './place.ts';
import type { Instant } from './zone.ts';

export type DayOffKind = 'libur-nasional' | 'cuti-bersama' | 'regional' | 'election-day';

/**
 * What a decree does to single days of its scope. A day is named by its date, never by its name: 2027 has two Isra
 * Mikraj. `move` takes the day of `from`, with its kind, to `to`.
 */
export type DayChange =
  | { readonly op: 'add'; readonly date: CivilDate; readonly name: string; readonly kind: DayOffKind }
  | { readonly op: 'move'; readonly from: CivilDate; readonly to: CivilDate }
  | { readonly op: 'remove'; readonly date: CivilDate }
  | { readonly op: 'rename'; readonly date: CivilDate; readonly name: string };

/** A decree, circular or letter that says which days are off: law as a fact with two times. */
export type Decree = {
  /** Stable and readable: `skb-2025`, `skb-2025-perubahan-1`, `keppres-10-2024`. */
  readonly id: string;
  readonly number: string;
  readonly issuedOn: CivilDate;
  /** When it became known here (instant). For the history that ships: the beginning of the day of issue, WIB. */
  readonly knownAt: Instant;
  readonly scope: Scope;
  readonly changes: readonly DayChange[];
  /** The years whose annual list it is: outside them, "no holiday" means nothing. */
  readonly covers: readonly number[];
  readonly source: string;
  readonly confidence: 'high' | 'medium' | 'low';
};
