import { closeClocks } from '../case/clocks.ts';
import type { Recorded } from '../case/event.ts';
import type { Fact } from '../case/facts.ts';
import type { RecordedEmploymentEvent } from '../employment/events.ts';
import type { EmploymentState } from '../employment/state.ts';
import { clockSince, contestedSince } from './clocks.ts';
import type { ObjectionEvent } from './events.ts';
import type { Contest, ObjectionState, Step } from './state.ts';

type Of<Type> = Extract<Recorded<ObjectionEvent>, { type: Type }>;

/** What an event of a contest makes of the employment. */
export function evolveObjection(state: EmploymentState, event: Recorded<ObjectionEvent>): EmploymentState {
  switch (event.type) {
    case 'decision-delivered':
      return { ...state, objections: [...state.objections, deliveredBy(event)] };
    case 'decision-annulled':
      return state; // the answer or the verdict before it says so; the other parts hear it
    default: {
      const contest = state.objections.find(({ of }) => of === event.of);
      if (contest === undefined) return state;
      return { ...closedBy(state, contest, event), objections: changed(state.objections, contest, event) };
    }
  }
}

function deliveredBy(event: Of<'decision-delivered'>): Contest {
  return { of: event.of, delivered: stepOf(event), holds: event.holds, grace: event.grace };
}

type LaterEvent = Exclude<Recorded<ObjectionEvent>, { type: 'decision-delivered' | 'decision-annulled' }>;

/** Of several contests at a time each closes its own clock; what nobody made use of was neither met nor missed. */
function closedBy(state: EmploymentState, contest: Contest, event: LaterEvent): EmploymentState {
  const since = contestedSince(contest);
  const running = since
    ? clockSince(state, 'KEBERATAN-BANDING', since)
    : contest.objection && clockSince(state, 'JAWABAN-KEBERATAN', contest.objection);
  const as = event.type === 'objection-recorded' || event.type === 'objection-answered' ? 'met' : 'stopped';
  const appealed = event.type === 'appeal-recorded' && since !== undefined;
  const clocks = state.clocks.flatMap((clock) =>
    clock.id === running?.id ? closeClocks([clock], [clock.rule], event, appealed ? 'met' : as) : [clock],
  );
  return { ...state, clocks };
}

function changed(contests: ObjectionState, contest: Contest, event: LaterEvent): ObjectionState {
  const { ended: _, ...before } = contest; // a letter that turns up later opens it again
  return contests.map((one) => (one === contest ? { ...before, ...brought(event) } : one));
}

function brought(event: LaterEvent): Partial<Contest> {
  switch (event.type) {
    case 'objection-recorded':
      return { objection: { ...stepOf(event), letter: event.letter } };
    case 'objection-answered':
      return { answer: { ...stepOf(event), letter: event.letter, outcome: event.outcome } };
    case 'appeal-recorded':
      return { appeal: { ...stepOf(event), letter: event.letter } };
    case 'appeal-decided':
      return { verdict: { ...stepOf(event), letter: event.letter, outcome: event.outcome } };
    case 'objection-period-ended':
      return { ended: true };
    default:
      return event satisfies never;
  }
}

function stepOf({ seq, effectiveOn: on, recordedAt }: Recorded<ObjectionEvent>): Step {
  return { seq, on, recordedAt };
}

/** Every step of every contest: each may bear a wrong date. */
export function datedInObjections({ objections }: EmploymentState): readonly Fact[] {
  return objections
    .flatMap(({ delivered, objection, answer, appeal, verdict }) => [delivered, objection, answer, appeal, verdict])
    .flatMap((step) => (step ? { seq: step.seq, effectiveOn: step.on, recordedAt: step.recordedAt } : []));
}

/** A corrected day is the day of the step that it corrects. */
export function hearCorrection(state: EmploymentState, event: RecordedEmploymentEvent): EmploymentState {
  if (event.type !== 'fact-corrected') return state;
  const right = <S extends Step | undefined>(step: S): S => (step?.seq === event.of ? { ...step, on: event.to } : step);
  const objections = state.objections.map((contest): Contest => {
    const { objection, answer, appeal, verdict } = contest;
    return {
      ...contest,
      delivered: right(contest.delivered),
      ...(objection && { objection: right(objection) }),
      ...(answer && { answer: right(answer) }),
      ...(appeal && { appeal: right(appeal) }),
      ...(verdict && { verdict: right(verdict) }),
    };
  });
  return { ...state, objections };
}
