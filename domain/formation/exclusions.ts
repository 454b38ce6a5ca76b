import type { DecisionStamp } from '../authority/mandate.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { answerOf } from '../policies/answer-of.ts';
import { windowsAfter } from '../windows/letters.ts';
import type { ExcludedRow } from './excluded-rows.ts';
import type { FormationState } from './state.ts';

/** Which rows leave the proposal and which come back to it. */
export type Selecting = { readonly exclude: readonly ExcludedRow[]; readonly include: readonly number[] };

/** How many rows are in the proposal as it stands. */
export function proposedRows({ rows, excluded }: Pick<FormationState, 'rows' | 'excluded'>): number {
  return rows - excluded.length;
}

/** The rows that stay out once this is done. */
export function excludedAfter(excluded: FormationState['excluded'], { exclude, include }: Selecting) {
  return [
    ...excluded.filter(({ row }) => !include.includes(row)),
    ...exclude.map(({ row, reason }) => ({ row, reason })),
  ];
}

/**
 * Why rows cannot leave or come back: everybody who is eligible is proposed, unless the instansi answered that it may leave
 * out with a reason (`propose-all`). Somebody has to be left to propose.
 */
export function selectingFault(
  state: FormationState,
  { exclude, include }: Selecting,
  stamp: DecisionStamp,
): Refusal | undefined {
  const out = state.excluded.map(({ row }) => row);
  if (exclude.length > 0 && answerOf(stamp, 'propose-all') === 'mandatory') {
    return refuse('EVERYBODY_IS_PROPOSED', { rows: exclude.length }, 'USUL-SELURUH-CALON');
  }
  const named = exclude.map(({ row }) => row);
  const twice = [...named, ...include].filter((row, index, all) => all.indexOf(row) < index);
  if (twice.length > 0) return refuse('ROW_NAMED_TWICE', { rows: twice.map(String) });
  const already = named.filter((row) => out.includes(row));
  if (already.length > 0) return refuse('ROWS_ALREADY_EXCLUDED', { rows: already.map(String) });
  const never = include.filter((row) => !out.includes(row));
  if (never.length > 0) return refuse('ROWS_NOT_EXCLUDED', { rows: never.map(String) });
  const left = proposedRows({ rows: state.rows, excluded: excludedAfter(state.excluded, { exclude, include }) });
  return left < 1 ? refuse('NOBODY_LEFT_TO_PROPOSE', {}, 'USUL-SELURUH-CALON') : undefined;
}

/** The last day for proposals by the letters of the batch, in their order of issue; none while no letter gave one. */
export function proposalsUntil({ letters }: Pick<FormationState, 'letters'>): CivilDate | undefined {
  return windowsAfter(letters).find(({ rule }) => rule === 'JENDELA-USUL-KEBUTUHAN')?.closes;
}
