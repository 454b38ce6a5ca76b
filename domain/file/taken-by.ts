import type { Power } from '../authority/powers.ts';
import type { Asks } from '../case/known.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import { type FileProcess, type FileState, lawOf } from './law.ts';

/** A file, and whose it is: the opaque id of a person. */
export type PersonsFile = { readonly process: FileProcess; readonly person: string; readonly state: FileState };

/** By what a decision is taken, whoever takes it. */
export type TakenBy = {
  /** The power, undefined where the role is enough, and the code of the unit that it is about. */
  readonly power?: Power | undefined;
  readonly unit?: string | undefined;
  /** What it has to know beside its case, the working time by which that is counted, and whose file it is. */
  readonly asks?: Asks | undefined;
  readonly calendar?: UnitCalendar | undefined;
  readonly person?: string | undefined;
};

/** By what a decision in a file is taken, as the file stands. */
export function takenBy({ process, person, state }: PersonsFile, decision: { readonly kind: string }): TakenBy {
  const { powerFor, asks } = lawOf[process];
  const { unit: calendar } = state;
  return { power: powerFor(decision), unit: calendar.place?.unit, asks: asks(state, decision), calendar, person };
}
