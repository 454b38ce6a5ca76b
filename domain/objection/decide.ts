import type { DecisionStamp } from '../authority/mandate.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import type { EmploymentState } from '../employment/state.ts';
import { answerOf } from '../policies/answer-of.ts';
import { endingDecision } from '../termination/annulled.ts';
import { gapAfter } from '../termination/gap.ts';
import type { GapWages } from '../termination/outcomes.ts';
import { cameLate, clockSince } from './clocks.ts';
import { contestableOf } from './contestable.ts';
import type { ObjectionDecision } from './decisions.ts';
import type { ObjectionEvent } from './events.ts';
import type { Contest, Step } from './state.ts';

type Decided = readonly ObjectionEvent[] | Refusal;
type Of<Kind> = Extract<ObjectionDecision, { kind: Kind }>;

/** PP 79/2021: a decision reaches its employee, who may object to the PPK and appeal to BPASN. */
export function decideObjection(state: EmploymentState, decision: ObjectionDecision, stamp: DecisionStamp): Decided {
  if (decision.kind === 'deliver-decision') return deliver(state, decision, stamp);
  const contest = state.objections.find(({ of }) => of === decision.of);
  if (contest === undefined) return refuse('DECISION_NOT_DELIVERED', { of: decision.of }, 'KEBERATAN-BANDING');
  switch (decision.kind) {
    case 'record-objection':
      return object(contest, decision, stamp);
    case 'answer-objection':
      return answer(state, contest, decision, stamp);
    case 'record-appeal':
      return appeal(state, contest, decision, stamp);
    case 'record-appeal-outcome':
      return judge(state, contest, decision, stamp);
    default:
      return decision satisfies never;
  }
}

function deliver(state: EmploymentState, { of, channel }: Of<'deliver-decision'>, stamp: DecisionStamp): Decided {
  const before = state.objections.find((contest) => contest.of === of);
  if (before) return decidedBefore(before.delivered);
  const decision = contestableOf(state).find((one) => one.of === of);
  if (decision === undefined) return refuse('DECISION_NOT_CONTESTABLE', { of }, 'KEBERATAN-BANDING');
  const { effectiveOn } = stamp;
  if (effectiveOn < decision.on) {
    return refuse('DATE_BEFORE_EARLIER_FACT', {
      effectiveOn,
      earlier: decision.on,
      fact: `contested-${decision.about}`,
    });
  }
  const holds = answerOf(stamp, 'appeal-hold') === true;
  const grace = Number(answerOf(stamp, 'objection-grace-days'));
  return [{ type: 'decision-delivered', of, channel, holds, grace }];
}

/** Also one that came in late is recorded, for it did come in; what it can still lead to is said where it is answered. */
function object(
  { delivered, objection, appeal: appealed }: Contest,
  { of, letter }: Of<'record-objection'>,
  { effectiveOn }: DecisionStamp,
): Decided {
  const before = objection ?? appealed;
  if (before) return decidedBefore(before);
  return tooEarly(effectiveOn, delivered, 'decision-delivered') ?? [{ type: 'objection-recorded', of, letter }];
}

/** One that came in late is inadmissible; the PPK may still change or annul the decision of its own accord. */
function answer(
  state: EmploymentState,
  { delivered, objection, answer: answered, appeal: appealed }: Contest,
  { of, outcome, letter }: Of<'answer-objection'>,
  stamp: DecisionStamp,
): Decided {
  const { effectiveOn } = stamp;
  if (answered) return decidedBefore(answered);
  if (objection === undefined || appealed) return refuse('OBJECTION_NOT_OPEN', { of }, 'JAWABAN-KEBERATAN');
  const late = cameLate(state, delivered, objection.on);
  const until = clockSince(state, 'KEBERATAN-BANDING', delivered)?.dueDate ?? '';
  if (late && outcome === 'upheld') {
    return refuse('OBJECTION_LATE', { until, cameOn: objection.on }, 'KEBERATAN-BANDING');
  }
  if (!late && outcome === 'inadmissible') {
    return refuse('OBJECTION_IN_TIME', { until, cameOn: objection.on }, 'KEBERATAN-BANDING');
  }
  const early = tooEarly(effectiveOn, objection, 'objection-recorded');
  return early ?? [{ type: 'objection-answered', of, outcome, letter }, ...annulled(state, of, outcome, stamp)];
}

/** Straight away, after an answer that did not annul it, or once the PPK has let the days of the answer go by. */
function appeal(
  state: EmploymentState,
  contest: Contest,
  { of, letter }: Of<'record-appeal'>,
  { effectiveOn }: DecisionStamp,
): Decided {
  if (contest.appeal) return decidedBefore(contest.appeal);
  const { delivered, objection, answer: answered } = contest;
  if (answered?.outcome === 'annulled' || answered?.outcome === 'inadmissible') {
    return refuse('APPEAL_NOT_OPEN', { of, outcome: answered.outcome }, 'KEBERATAN-BANDING');
  }
  if (objection && !answered) {
    const until = clockSince(state, 'JAWABAN-KEBERATAN', objection)?.dueDate;
    if (until === undefined || effectiveOn <= until) {
      return refuse('APPEAL_NOT_OPEN', { of, until: until ?? '' }, 'JAWABAN-KEBERATAN');
    }
  }
  const early = answered
    ? tooEarly(effectiveOn, answered, 'objection-answered')
    : tooEarly(effectiveOn, delivered, 'decision-delivered');
  return early ?? [{ type: 'appeal-recorded', of, letter }];
}

function judge(
  state: EmploymentState,
  { appeal: appealed, verdict }: Contest,
  { of, outcome, letter }: Of<'record-appeal-outcome'>,
  stamp: DecisionStamp,
): Decided {
  if (verdict) return decidedBefore(verdict);
  if (appealed === undefined) return refuse('APPEAL_UNKNOWN', { of }, 'KEBERATAN-BANDING');
  const early = tooEarly(stamp.effectiveOn, appealed, 'appeal-recorded');
  return early ?? [{ type: 'appeal-decided', of, outcome, letter }, ...annulled(state, of, outcome, stamp)];
}

/** Where it ended the employment, the days since its last one are paid or not as the instansi answered. */
function annulled(
  state: EmploymentState,
  of: number,
  outcome: Of<'answer-objection'>['outcome'],
  stamp: DecisionStamp,
): readonly ObjectionEvent[] {
  if (outcome !== 'annulled') return [];
  const gap = endingDecision(state) === of && gapAfter(state, stamp.effectiveOn);
  return [
    {
      ...{ type: 'decision-annulled', of },
      ...(gap && { gapWages: answerOf(stamp, 'restored-gap-wages') as GapWages }),
    },
  ];
}

function decidedBefore({ seq, on: effectiveOn, recordedAt }: Step): Refusal {
  return refuse('ALREADY_DECIDED', { seq, effectiveOn, recordedAt }, 'KEBERATAN-BANDING');
}

function tooEarly(effectiveOn: string, { on: earlier }: Step, fact: ObjectionEvent['type']): Refusal | undefined {
  return effectiveOn < earlier ? refuse('DATE_BEFORE_EARLIER_FACT', { effectiveOn, earlier, fact }) : undefined;
}
