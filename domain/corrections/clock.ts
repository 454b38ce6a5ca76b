import { clockId } from '../appointment/clocks.ts';
import type { HeldClock } from '../case/clocks.ts';
import type { Recorded } from '../case/event.ts';
import type { EmploymentState } from '../employment/state.ts';

type By = Recorded<{ readonly number?: string }>;

/** The clock to the last day of a term, if it was ever opened. */
export function clockOfTerm({ clocks }: EmploymentState, term: number): HeldClock | undefined {
  return clocks.find(({ id }) => id === clockId('PERPANJANGAN', term));
}

/**
 * The last day of this term is to be watched again, for the decision that had closed its clock is gone. It stood still
 * meanwhile, by the paper that says so, and is counted anew as every clock whose pause is over.
 */
export function withClockOf(state: EmploymentState, term: number, by: By): EmploymentState {
  const id = clockId('PERPANJANGAN', term);
  const of = state.terms.find(({ n }) => n === term);
  return { ...state, clocks: state.clocks.map((clock) => (clock.id === id ? watched(clock, of, by) : clock)) };
}

function watched(
  { closedOn, closedBy: _, closedAt: __, ...clock }: HeldClock,
  of: EmploymentState['terms'][number] | undefined,
  { effectiveOn: until, number }: By,
): HeldClock {
  const basis = number ?? of?.sk?.number ?? '';
  return {
    ...clock,
    ...(of && { triggerOn: of.from, dueDate: of.until }),
    ...{ status: 'paused', recordedLate: false },
    pauses: [...(clock.pauses ?? []), { from: closedOn ?? until, until, basis }],
  };
}
