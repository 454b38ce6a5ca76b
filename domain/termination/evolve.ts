import type { Preparer } from '../authority/four-eyes.ts';
import { civilDateOf, type Zone } from '../calendar/zone.ts';
import { withdrawClocks } from '../case/clocks.ts';
import type { Recorded } from '../case/event.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { Term } from '../employment/term.ts';
import { withdrawnAtEnd } from '../objection/clocks.ts';
import { standsAgain } from './annulled.ts';
import type { TerminationEvent } from './events.ts';
import type { TerminationState } from './state.ts';
import { runningIds, undoEnding, withoutRenewalClock } from './undo-ending.ts';

type Of<Type> = Extract<Recorded<TerminationEvent>, { type: Type }>;

/** What an event of the termination makes of the employment. */
export function evolveTermination(state: EmploymentState, event: Recorded<TerminationEvent>): EmploymentState {
  const { termination } = state;
  const now = (changed: TerminationState) => ({ ...state, termination: { ...termination, ...changed } });
  const preparers = [...(termination.preparers ?? []), ...accountOf(event, state.unit.zone)];
  switch (event.type) {
    case 'termination-prepared':
      return now({ prepared: event.ground, preparers });
    case 'resignation-recorded':
      return now({ resignation: { lastDay: event.lastDay }, preparers });
    case 'performance-review-opened':
      return now({ review: {}, preparers });
    case 'performance-review-closed':
      return now({ review: { finding: event.finding }, preparers });
    case 'death-recorded': {
      // Discovered after the file was closed, it opens it once more.
      const { outcome: _, ...open } = now({ death: { of: event.seq }, preparers });
      return open;
    }
    case 'resignation-withdrawn':
      return declined(state, event, 'resigned');
    case 'termination-declined':
      return declined(state, event, event.ground);
    case 'terminated':
      return decided(state, event);
    case 'termination-ground-fell': {
      // From a paper that came in after the file was closed: it opens it once more.
      const { cause, seq, effectiveOn: on, recordedAt } = event;
      const { outcome: _, ...open } = now({ fallen: { cause, seq, on, recordedAt }, preparers });
      return open;
    }
    case 'termination-revoked':
      return standsAgain(state, event);
    case 'termination-upheld':
      return termination.fallen ? now({ fallen: { ...termination.fallen, upheld: true } }) : state;
    case 'employment-ended':
      return ended(state, event);
    case 'employment-closed':
      return { ...state, outcome: event.outcome, clocks: withdrawClocks(state.clocks) };
    default:
      return event satisfies never;
  }
}

/** On the day on which it was written down, however long ago it happened. */
function accountOf({ by, recordedAt }: Recorded<TerminationEvent>, zone: Zone): readonly Preparer[] {
  return by.kind === 'official' ? [{ account: by.account, on: civilDateOf(recordedAt, zone) }] : [];
}

/** What was before the PPK is no more; of a death the employment stands as it did before. */
function declined(
  state: EmploymentState,
  { recordedAt, seq }: Recorded<TerminationEvent>,
  ground: string,
): EmploymentState {
  const before = ground === 'died' ? undoEnding(state, recordedAt) : state;
  const { prepared, resignation, review, death, preparers: _, ...termination } = before.termination;
  return {
    ...before,
    termination: {
      ...termination,
      ...(prepared && prepared !== ground && { prepared }),
      ...(resignation && ground !== 'resigned' && { resignation }),
      ...(review && ground !== 'not-performing' && { review }),
      ...(death && ground !== 'died' && { death }),
      ...(ground === 'severe-discipline' && { dismissalDeclined: seq }),
    },
  };
}

/** Nobody decides any more how the term goes on. */
function decided(state: EmploymentState, event: Of<'terminated'>): EmploymentState {
  const { seq: of, ground, class: chosen, otherClass, lastDay, matter } = event;
  const { clocks, withdrew } = withoutRenewalClock(state.clocks);
  const decision = {
    ...{ of, ground, class: chosen, lastDay, withdrew },
    ...(otherClass && { otherClass }),
    ...(matter !== undefined && { matter }),
  };
  return { ...state, clocks, termination: { ...state.termination, decided: decision } };
}

/** A death cuts off the terms that would have begun after it, and stands in the place of an ending that came later. */
function ended(state: EmploymentState, event: Of<'employment-ended'>): EmploymentState {
  const { outcome, lastDay, of, reverses } = event;
  const before = state.termination.ended;
  const redated = before?.outcome === 'died' ? before : undefined;
  const instead = redated ? redated.instead : before;
  const [first, ...later] = [...state.terms, ...(redated?.cut ?? [])] as [Term, ...Term[]];
  const isCut = (term: Term) => outcome === 'died' && term.from > lastDay;
  return {
    ...state,
    terms: [first, ...later.filter((term) => !isCut(term))],
    clocks: withdrawnAtEnd(state.clocks),
    termination: {
      ...state.termination,
      ended: {
        ...{ outcome, lastDay, withdrew: [...(redated?.withdrew ?? []), ...runningIds(state.clocks)] },
        ...{ cut: later.filter(isCut), ...(of !== undefined && { of }), ...(reverses && { reverses }) },
        ...(instead && { instead }),
      },
    },
  };
}
