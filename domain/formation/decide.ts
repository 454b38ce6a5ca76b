import { authorise } from '../authority/authorise.ts';
import type { DecisionStamp } from '../authority/mandate.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { inadmissible, notBefore } from '../case/admissible.ts';
import { confirmCorrection, proposeCorrection } from '../case/correct.ts';
import { decideClock } from '../case/decide-clock.ts';
import type { Stamp } from '../case/event.ts';
import { isRefusal, type Refusal, refuse } from '../case/refusal.ts';
import type { LetterText } from '../windows/letters.ts';
import type { FormationDecision } from './decisions.ts';
import type { FormationEvent, FormationEventType } from './events.ts';
import { excludedAfter, proposalsUntil, proposedRows, selectingFault } from './exclusions.ts';
import { powerFor } from './powers.ts';
import { type FormationStage, type FormationState, formationStages } from './state.ts';

export type FormationDecided = readonly FormationEvent[] | Refusal;

/** Facts of a batch whose date may have been written down wrongly: the receipt of a determination starts NI-USUL. */
const correctable: readonly FormationEventType[] = ['needs-proposed', 'determination-received', 'allocation-announced'];

/** Is this decision legal for this batch, now, and by this authority? Diktum KETUJUH a–d, and the letters of its windows. */
export function decideFormation(
  state: FormationState,
  decision: FormationDecision,
  stamp: DecisionStamp,
): FormationDecided {
  const decided = follows(state, decision, stamp);
  const power = isRefusal(decided) ? undefined : powerFor(decision);
  return (power && authorise({ power, preparers: [] }, stamp, state.unit.zone)) ?? decided;
}

function follows(state: FormationState, decision: FormationDecision, stamp: DecisionStamp): FormationDecided {
  const fault = inadmissible(state, stamp);
  if (fault) return fault;
  switch (decision.kind) {
    case 'load-list':
      return (
        once(state, 'opened', 'list-loaded') ?? [{ type: 'list-loaded', rows: decision.rows, digest: decision.digest }]
      );
    case 'propose-needs':
      return (
        once(state, 'listed', 'needs-proposed') ?? [
          {
            type: 'needs-proposed',
            letterNumber: decision.letterNumber,
            sptjmNumber: decision.sptjmNumber,
            rows: proposedRows(state),
          },
        ]
      );
    case 'exclude-rows':
      return (
        beforeProposal(state) ??
        selectingFault(state, { exclude: decision.rows, include: [] }, stamp) ?? [
          { type: 'rows-excluded', exclude: decision.rows },
        ]
      );
    case 'include-rows':
      return (
        beforeProposal(state) ??
        selectingFault(state, { exclude: [], include: decision.rows }, stamp) ?? [
          { type: 'rows-included', include: decision.rows },
        ]
      );
    case 'revise-proposal':
      return reviseProposal(state, decision, stamp);
    case 'record-determination':
      return recordDetermination(state, decision, stamp);
    case 'announce-allocation':
      return (
        once(state, 'determined', 'allocation-announced') ??
        notBefore(firstReceipt(state), 'determination-received', stamp) ?? [{ type: 'allocation-announced' }]
      );
    case 'record-letter':
      return recordLetter(state, decision.letter, stamp);
    case 'conclude':
      return (
        once(state, 'announced', 'formation-concluded') ??
        notBefore(state.facts['allocation-announced']?.effectiveOn, 'allocation-announced', stamp) ?? [
          { type: 'formation-concluded' },
        ]
      );
    case 'propose-correction':
      return proposeCorrection(
        [...correctable.flatMap((type) => state.facts[type] ?? []), ...state.determinations],
        decision,
        stamp,
        state.unit.zone,
      );
    case 'confirm-correction':
      return confirmCorrection(state.corrections, dated(state), decision, stamp);
    case 'decide-shortening':
    case 'pause-clock':
    case 'resume-clock':
    case 'record-reminder-letter':
      return decideClock(state.clocks, decision, stamp);
    default:
      return decision satisfies never;
  }
}

/** Rows leave or come back one by one until the needs are proposed; from then on only with a revised proposal. */
function beforeProposal(state: FormationState): Refusal | undefined {
  return once(state, 'listed', 'needs-proposed');
}

/** A proposal is put once more, wholly, as long as the window for proposals is open and the Minister has not determined. */
function reviseProposal(
  state: FormationState,
  { letterNumber, sptjmNumber, exclude, include }: Extract<FormationDecision, { kind: 'revise-proposal' }>,
  stamp: DecisionStamp,
): FormationDecided {
  const until = proposalsUntil(state);
  const { effectiveOn } = stamp;
  const closed =
    until !== undefined && effectiveOn > until
      ? refuse('PROPOSALS_CLOSED', { effectiveOn, until }, 'JENDELA-USUL-KEBUTUHAN')
      : undefined;
  const rows = proposedRows({ ...state, excluded: excludedAfter(state.excluded, { exclude, include }) });
  const revision = state.revisions + 1;
  return (
    once(state, 'proposed', 'determination-received') ??
    notBefore(state.facts['needs-proposed']?.effectiveOn, 'needs-proposed', stamp) ??
    closed ??
    selectingFault(state, { exclude, include }, stamp) ?? [
      { type: 'proposal-revised', revision, letterNumber, sptjmNumber, exclude, include, rows },
    ]
  );
}

/** A letter is recorded once, with its three days apart: the one it bears, the one it arrived, the one it was entered. */
function recordLetter(state: FormationState, letter: LetterText, stamp: Stamp): FormationDecided {
  return state.letters.some((known) => known.id === letter.id)
    ? refuse('LETTER_ALREADY_RECORDED', { letter: letter.id })
    : [
        {
          type: 'letter-recorded',
          letter: { ...letter, receivedOn: stamp.effectiveOn, enteredAt: stamp.recordedAt },
        },
      ];
}

/** The determination comes in parts; a part that arrives after the announcement starts its own files. */
function recordDetermination(
  state: FormationState,
  decision: Extract<FormationDecision, { kind: 'record-determination' }>,
  stamp: Stamp,
): FormationDecided {
  const proposed = state.facts['needs-proposed'];
  if (proposed === undefined)
    return refuse('WRONG_STAGE', { stage: state.stage, wanted: 'proposed' }, 'USUL-WAJIB-LENGKAP');
  if (state.determinations.some((known) => known.id === decision.determination || known.number === decision.number)) {
    return refuse('DETERMINATION_ALREADY_RECORDED', { number: decision.number });
  }
  const { determination, number, issuedOn, rows } = decision;
  return (
    notBefore(proposed.effectiveOn, 'needs-proposed', stamp) ??
    notBefore(issuedOn, 'determination-issued', stamp) ?? [
      { type: 'determination-received', determination, number, issuedOn, rows },
    ]
  );
}

/** The allocation is announced from the first part of the determination; other parts may come later. */
function firstReceipt(state: FormationState): CivilDate | undefined {
  return state.determinations.map((part) => part.receivedOn).sort()[0];
}

/** Every dated fact of the batch, each part of the determination among them. */
function dated(state: FormationState) {
  const parts = state.determinations.map((part) => ({ seq: part.seq, effectiveOn: part.receivedOn }));
  return [...parts, ...Object.values(state.facts)];
}

function once(state: FormationState, wanted: FormationStage, fact: FormationEventType): Refusal | undefined {
  const already = state.facts[fact];
  if (already) {
    return refuse('ALREADY_DECIDED', {
      seq: already.seq,
      effectiveOn: already.effectiveOn,
      recordedAt: already.recordedAt,
    });
  }
  const reached = formationStages.indexOf(state.stage) >= formationStages.indexOf(wanted);
  return reached ? undefined : refuse('WRONG_STAGE', { stage: state.stage, wanted }, 'USUL-WAJIB-LENGKAP');
}
