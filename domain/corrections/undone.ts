import { withdrawClocks } from '../case/clocks.ts';
import type { Recorded } from '../case/event.ts';
import type { EmploymentState } from '../employment/state.ts';
import { withoutSigning } from '../renewal/signing-date.ts';
import { clockOfTerm, withClockOf } from './clock.ts';
import type { SkCorrectionEvent } from './events.ts';

type Corrected = Extract<Recorded<SkCorrectionEvent>, { type: 'sk-corrected' }>;

/**
 * The SK of a renewal is revoked: the term before it is the present one again, and waits for a decision; where its last day
 * has passed it has lapsed, for its clock, counted anew, says so. Somebody who was relocated meanwhile stays where they work.
 */
export function undone(state: EmploymentState, event: Corrected): EmploymentState {
  const { renewal, skCorrections } = state;
  if (renewal.next?.n === event.term) {
    const { next, ...before } = renewal;
    const kept = {
      ...withoutOwed({ ...state, renewal: before }, next.n, event),
      skCorrections: { ...skCorrections, undone: [...skCorrections.undone, next] },
    };
    return withClockOf(kept, event.term - 1, event);
  }
  const gone = state.terms.at(-1);
  const [first, ...others] = state.terms.slice(0, -1);
  if (gone?.n !== event.term || first === undefined) return state;
  const back = others.at(-1) ?? first;
  const moved = state.relocation.postings.some(({ until }) => until >= gone.from);
  const present = moved ? { ...back, unit: gone.unit, position: gone.position } : back;
  const watched = clockOfTerm(state, gone.n);
  const clocks = state.clocks.map((clock) => (clock === watched ? (withdrawClocks([clock])[0] ?? clock) : clock));
  const terms = [first, ...others].map((term) =>
    term === back ? present : term,
  ) as unknown as EmploymentState['terms'];
  const all = { ...skCorrections, undone: [...skCorrections.undone, gone] };
  const { renewal: owing, ...rest } = withoutOwed({ ...state, clocks }, gone.n, event);
  const { owed, signing } = owing;
  const open = { opened: true, ...(owed && { owed }), ...(signing && { signing }) } as const;
  return withClockOf({ ...rest, terms, renewal: open, skCorrections: all }, present.n, event);
}

/** For a term that is no more nothing is owed: no signature by a last day, no copy, no list of wages. */
function withoutOwed(state: EmploymentState, n: number, event: Corrected): EmploymentState {
  const { owed = [], signing, ...renewal } = state.renewal;
  const left = owed.filter(({ term }) => term !== n);
  const other = signing && signing.term !== n;
  return {
    ...state,
    clocks: other ? state.clocks : withoutSigning(state, event, 'stopped'),
    renewal: { ...renewal, ...(left.length > 0 && { owed: left }), ...(other && { signing }) },
  };
}
