import type { UnitCalendar } from '../clock/due-date.ts';
import { type EmploymentState, presentTerm } from './state.ts';
import type { Term } from './term.ts';

type Place = Pick<Term, 'unit' | 'position'> & { readonly calendar: UnitCalendar };

/**
 * Somebody works elsewhere within the instansi: the present term says where, and so does a next one that was to be worked
 * in the same place. Masa kerja runs on (MASA-KERJA).
 */
export function placed(state: EmploymentState, { unit, position, calendar }: Place): EmploymentState {
  const here = presentTerm(state);
  const { next } = state.renewal;
  const along = next?.unit === here.unit && next.position === here.position;
  return {
    ...state,
    unit: calendar,
    terms: [...state.terms.slice(0, -1), { ...here, unit, position }] as unknown as [Term, ...Term[]],
    ...(along && { renewal: { ...state.renewal, next: { ...next, unit, position } } }),
    clocks: unit === here.unit ? state.clocks : countedAsBefore(state),
  };
}

/**
 * Clocks that run, or have run, stay counted by the unit in which they were opened, for that is the date that people were
 * told; those opened from now on are counted by the new one.
 */
export function countedAsBefore({ clocks, unit }: EmploymentState): EmploymentState['clocks'] {
  return clocks.map((clock) => ({ unit, ...clock }));
}
