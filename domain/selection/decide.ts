import type { DecisionStamp } from '../authority/mandate.ts';
import { inadmissible, notBefore } from '../case/admissible.ts';
import { confirmCorrection, proposeCorrection } from '../case/correct.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { decideShortening } from '../case/retime.ts';
import { sanggahOf } from './clocks.ts';
import { correctableIn } from './correct.ts';
import type { SelectionDecision } from './decisions.ts';
import type { SelectionEvent, SelectionEventType } from './events.ts';
import type { fiveStages, ResultStage, WindowStage } from './stages.ts';
import type { SelectionState } from './state.ts';

type Decided = readonly SelectionEvent[] | Refusal;
type Of<Kind> = Extract<SelectionDecision, { kind: Kind }>;

/** Is this decision legal for this selection, now? SELEKSI-LIMA-TAHAP: no stage is skipped. */
export function decideSelection(state: SelectionState, decision: SelectionDecision, stamp: DecisionStamp): Decided {
  const fault = inadmissible(state, stamp);
  if (fault) return fault;
  switch (decision.kind) {
    case 'load-applicants':
      return loadApplicants(state, decision, stamp);
    case 'record-administrative-results':
      return recordResults(state, 'administrative', decision, stamp);
    case 'record-cat-results':
      return recordResults(state, 'cat', decision, stamp);
    case 'record-interview-results':
      return recordResults(state, 'interview', decision, stamp);
    case 'announce-results':
      return (
        turnOf(state, 'sanggah', 'selection-results-announced') ??
        tooEarly(state, 'stage-results-recorded', stamp) ?? [
          { type: 'selection-results-announced', letterNumber: decision.letterNumber },
        ]
      );
    case 'record-selection-objection':
      return recordObjection(state, decision, stamp);
    case 'answer-selection-objection':
      return answerObjection(state, decision);
    case 'hand-over':
      return handOver(state, decision, stamp);
    case 'withdraw-selection':
      return [{ type: 'selection-withdrawn', reason: decision.reason }];
    case 'propose-correction':
      return proposeCorrection(correctableIn(state), decision, stamp, state.unit.zone);
    case 'confirm-correction':
      return confirmCorrection(state.corrections, correctableIn(state), decision, stamp);
    case 'decide-shortening':
      return decideShortening(state.clocks, decision);
    default:
      return decision satisfies never;
  }
}

/** The list is loaded once nobody can apply any more, so that it leaves nobody out. */
function loadApplicants(state: SelectionState, { rows, digest }: Of<'load-applicants'>, stamp: DecisionStamp): Decided {
  const { closes: until } = state.windows.registration;
  return (
    turnOf(state, 'registration', 'applicants-loaded') ??
    (stamp.effectiveOn <= until ? refuse('REGISTRATION_STILL_OPEN', { until }, 'SELEKSI-LIMA-TAHAP') : undefined) ?? [
      { type: 'applicants-loaded', rows, digest },
    ]
  );
}

/** One result for everybody who is still in it, on or after the day on which the stage opened. */
function recordResults(
  state: SelectionState,
  stage: ResultStage & WindowStage,
  { passed, failed, digest, threshold }: Of<`record-${ResultStage}-results`>,
  stamp: DecisionStamp,
): Decided {
  const already = state.results[stage] !== undefined;
  const { opens } = state.windows[stage];
  return (
    turnOf(state, stage, already ? 'stage-results-recorded' : undefined) ??
    tooEarly(state, stage === 'administrative' ? 'applicants-loaded' : 'stage-results-recorded', stamp) ??
    (stamp.effectiveOn < opens
      ? refuse('STAGE_WINDOW_NOT_OPEN', { stage, opens }, 'SELEKSI-LIMA-TAHAP')
      : undefined) ?? [
      {
        ...{ type: 'stage-results-recorded', stage, passed, failed, digest },
        ...(threshold !== undefined && { threshold }),
      },
    ]
  );
}

/** Whoever failed may object once, from the announcement to the last day of the window. */
function recordObjection(
  state: SelectionState,
  { applicant, failedAt, receipt }: Of<'record-selection-objection'>,
  stamp: DecisionStamp,
): Decided {
  const missing = unannounced(state);
  if (missing) return missing;
  if (failedAt === undefined) return refuse('APPLICANT_PASSED', { applicant }, 'SANGGAH-SELEKSI');
  if (state.objections.some((one) => one.applicant === applicant)) {
    return refuse('APPLICANT_ALREADY_OBJECTED', { applicant }, 'SANGGAH-SELEKSI');
  }
  const until = sanggahOf(state)?.dueDate;
  if (until !== undefined && (stamp.effectiveOn > until || state.facts['selection-results-final'])) {
    return refuse('SELECTION_OBJECTION_LATE', { until }, 'SANGGAH-SELEKSI');
  }
  return (
    tooEarly(state, 'selection-results-announced', stamp) ?? [
      { type: 'selection-objection-recorded', applicant, failedAt, receipt },
    ]
  );
}

/** Who failed before the last stage passes only once the stages after it were made up: an objection skips none. */
function answerObjection(
  { objections }: SelectionState,
  { applicant, upheld, letterNumber, makeUp }: Of<'answer-selection-objection'>,
): Decided {
  const waiting = objections.find((one) => one.applicant === applicant && one.answer === undefined);
  if (waiting === undefined) return refuse('SELECTION_OBJECTION_UNKNOWN', { applicant }, 'SANGGAH-SELEKSI');
  if (upheld && waiting.failedAt !== 'interview' && makeUp === undefined) {
    return refuse('SELECTION_STAGE_SKIPPED', { stage: waiting.failedAt }, 'SELEKSI-LIMA-TAHAP');
  }
  const answered = { type: 'selection-objection-answered', applicant, upheld, letterNumber } as const;
  return [{ ...answered, ...(makeUp !== undefined && { makeUp }) }];
}

/** The result is final once the window is over and every objection is answered. */
function handOver(state: SelectionState, { formation, rows, digest }: Of<'hand-over'>, stamp: DecisionStamp): Decided {
  const missing = unannounced(state);
  if (missing) return missing;
  const count = state.objections.filter(({ answer }) => answer === undefined).length;
  const final = state.facts['selection-results-final'];
  if (final === undefined && count > 0) return refuse('OBJECTIONS_UNANSWERED', { count }, 'SANGGAH-SELEKSI');
  const until = sanggahOf(state)?.dueDate;
  if (final === undefined) return refuse('SANGGAH_STILL_OPEN', until === undefined ? {} : { until }, 'SANGGAH-SELEKSI');
  const early = tooEarly(state, 'selection-results-final', stamp);
  if (early) return early;
  return [{ type: 'selection-handed-over', formation, rows, digest }];
}

function unannounced({ stage, facts }: SelectionState): Refusal | undefined {
  if (facts['selection-results-announced']) return undefined;
  return refuse('SELECTION_STAGE_SKIPPED', { stage, wanted: 'sanggah' }, 'SELEKSI-LIMA-TAHAP');
}

/** Somebody was first, or an earlier stage is still to come. */
function turnOf(
  { stage, facts }: SelectionState,
  wanted: (typeof fiveStages)[number],
  fact: SelectionEventType | undefined,
): Refusal | undefined {
  const already = fact && facts[fact];
  if (already) {
    const { seq, effectiveOn, recordedAt } = already;
    return refuse('ALREADY_DECIDED', { seq, effectiveOn, recordedAt }, 'SELEKSI-LIMA-TAHAP');
  }
  return stage === wanted ? undefined : refuse('SELECTION_STAGE_SKIPPED', { stage, wanted }, 'SELEKSI-LIMA-TAHAP');
}

function tooEarly({ facts }: SelectionState, fact: SelectionEventType, stamp: DecisionStamp): Refusal | undefined {
  return notBefore(facts[fact]?.effectiveOn, fact, stamp);
}
