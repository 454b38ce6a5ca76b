import type { DerivedDay } from '../../../domain/clock/derivation.ts';
import type { Counted, KnownCase } from './case-types.ts';
import { papersOf } from './due-events.ts';

/** How a due date was found: each of its days, and the decrees and the letter that it rests on. */
export type Derivation = Counted & {
  /** Day by day, by the calendar of then; empty where it could not be counted. */
  readonly days: readonly DerivedDay[];
  /** Numbers of the decrees that made its days off. */
  readonly decrees: readonly string[];
  /** Ids of the decree that moved it, and of the letter that gave it. */
  readonly papers: { readonly decree?: string; readonly letter?: string };
};

/** Every due date of a case in the order in which they were recorded: of one clock first how it was opened, then how it moved. */
export function derivationsOf({ counts }: KnownCase): readonly Derivation[] {
  return counts.map((counted) => {
    const days = counted.recounted?.derivation ?? [];
    const decrees = [...new Set(days.flatMap(({ decree }) => decree ?? []))];
    return { ...counted, days, decrees, papers: papersOf(counted.event) };
  });
}
