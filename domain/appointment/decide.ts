import { authorise } from '../authority/authorise.ts';
import type { DecisionStamp } from '../authority/mandate.ts';
import { inadmissible } from '../case/admissible.ts';
import { confirmCorrection, proposeCorrection } from '../case/correct.ts';
import { decideClock } from '../case/decide-clock.ts';
import type { Stamp } from '../case/event.ts';
import { isRefusal, type Refusal, refuse } from '../case/refusal.ts';
import type { RuleId } from '../rules/register.ts';
import { cancel, reopen } from './cancellation.ts';
import { signContract } from './contract.ts';
import type { AppointmentDecision, Decided } from './decisions.ts';
import type { AppointmentEvent, AppointmentEventType } from './events.ts';
import { needOf } from './powers.ts';
import type { AppointmentStage, AppointmentState } from './state.ts';

/** Facts whose date may have been written down wrongly. */
const correctable: readonly AppointmentEventType[] = [
  'drh-verified',
  'notice-given',
  'ni-proposed',
  'file-returned',
  'ni-reproposed',
  'ni-issued',
  'appointed',
  'contract-signed',
  'started-work',
];

/**
 * Is this decision legal for this file, now? Answers the events it causes or the refusal, and changes nothing itself.
 * The order of the checks is the order in which an official would ask: is the file still open, is my page fresh, has
 * somebody decided already, is it the turn of this step, do the dates hold, and last by whose authority it is decided.
 */
export function decide(state: AppointmentState, decision: AppointmentDecision, stamp: DecisionStamp): Decided {
  const decided = follows(state, decision, stamp);
  const need = isRefusal(decided) ? undefined : needOf(state, decision);
  return (need && authorise(need, stamp, state.unit.zone)) ?? decided;
}

/** As `decide`, but for the last check: whoever decides, and by whatever authority. */
export function follows(state: AppointmentState, decision: AppointmentDecision, stamp: DecisionStamp): Decided {
  const fault = inadmissible(state, stamp);
  if (fault) return fault;
  switch (decision.kind) {
    case 'verify-drh':
      return step(state, stamp, { in: 'documents', fact: 'drh-verified', after: 'case-opened' }, [
        { type: 'drh-verified', deferred: decision.deferred },
      ]);
    case 'give-notice':
      return state.stage === 'documents'
        ? [{ type: 'notice-given', channel: decision.channel, missing: decision.missing }]
        : wrongStage(state, 'documents', 'PEMBATALAN');
    case 'propose-ni':
      return step(state, stamp, { in: 'ready', fact: 'ni-proposed', after: 'drh-verified', rule: 'NI-USUL' }, [
        { type: 'ni-proposed' },
      ]);
    case 'record-return':
      return step(state, stamp, { in: 'at-bkn', after: lastProposal(state), rule: 'NI-TERIMA' }, [
        { type: 'file-returned', cause: decision.cause, fixer: decision.fixer },
      ]);
    case 'repropose-ni':
      return step(state, stamp, { in: 'returned', after: 'file-returned', rule: 'BTS-PERBAIKAN' }, [
        { type: 'ni-reproposed' },
      ]);
    case 'record-not-eligible':
      return step(
        state,
        stamp,
        { in: 'at-bkn', fact: 'found-not-eligible', after: lastProposal(state), rule: 'NI-TERIMA' },
        [{ type: 'found-not-eligible', cause: decision.cause }],
      );
    case 'appoint':
      if (state.stage === 'at-bkn' || state.stage === 'returned') {
        return refuse('NI_REQUIRED', { stage: state.stage }, 'NI-SYARAT-SK');
      }
      return appoint(state, decision, stamp);
    case 'sign-contract':
      return signContract(state, decision, stamp);
    case 'record-spmt':
      if (state.stage === 'appointed')
        return refuse('CONTRACT_NOT_SIGNED', { stage: state.stage }, 'PERJANJIAN-TUJUH-UNSUR');
      // The TMT may precede the SK and its signing, but nobody is on duty before their TMT.
      if (state.stage === 'contracted' && state.appointment && stamp.effectiveOn < state.appointment.tmt) {
        const { tmt } = state.appointment;
        const { effectiveOn } = stamp;
        return refuse('DATE_BEFORE_EARLIER_FACT', { effectiveOn, earlier: tmt, fact: 'tmt' }, 'SPMT');
      }
      return step(state, stamp, { in: 'contracted', fact: 'started-work', rule: 'SPMT' }, [
        { type: 'started-work', spmtNumber: decision.spmtNumber },
      ]);
    case 'cancel':
      return cancel(state, decision, stamp);
    case 'reopen':
      return reopen(state, decision, stamp);
    case 'propose-correction':
      return proposeCorrection(
        correctable.flatMap((type) => state.facts[type] ?? []),
        decision,
        stamp,
        state.unit.zone,
      );
    case 'confirm-correction':
      return confirmCorrection(state.corrections, Object.values(state.facts), decision, stamp);
    case 'decide-shortening':
    case 'pause-clock':
    case 'resume-clock':
    case 'record-reminder-letter':
      return decideClock(state.clocks, decision, stamp);
    default:
      return decision satisfies never;
  }
}

/** The TMT may lie before the SK, unless the instansi answered otherwise (policy `retroactive-tmt`). */
function appoint(
  state: AppointmentState,
  { skNumber, tmt }: Extract<AppointmentDecision, { kind: 'appoint' }>,
  stamp: DecisionStamp,
): Decided {
  const next = { in: 'ni-issued', fact: 'appointed', after: 'ni-issued', rule: 'PENGANGKATAN' } as const;
  const decided = step(state, stamp, next, [{ type: 'appointed', skNumber, tmt }]);
  const { effectiveOn, mandate } = stamp;
  const retroactive = tmt < effectiveOn && mandate?.answers.retroactiveTmt === false;
  return retroactive && !isRefusal(decided) ? refuse('TMT_BEFORE_SK', { tmt, effectiveOn }) : decided;
}

type Step = {
  readonly in: AppointmentStage;
  /** The fact that this step leaves behind: if it is already there, somebody decided before. */
  readonly fact?: AppointmentEventType;
  /** The fact that cannot lie after this one. */
  readonly after?: AppointmentEventType;
  readonly rule?: RuleId;
};

function step(state: AppointmentState, stamp: Stamp, wanted: Step, events: readonly AppointmentEvent[]): Decided {
  const already = wanted.fact && state.facts[wanted.fact];
  if (state.stage !== wanted.in) {
    return already
      ? refuse('ALREADY_DECIDED', {
          seq: already.seq,
          effectiveOn: already.effectiveOn,
          recordedAt: already.recordedAt,
        })
      : wrongStage(state, wanted.in, wanted.rule);
  }
  const earlier = wanted.after && state.facts[wanted.after];
  if (earlier && wanted.after !== 'case-opened' && stamp.effectiveOn < earlier.effectiveOn) {
    return refuse('DATE_BEFORE_EARLIER_FACT', {
      effectiveOn: stamp.effectiveOn,
      earlier: earlier.effectiveOn,
      fact: wanted.after ?? '',
    });
  }
  return events;
}

function wrongStage(state: AppointmentState, wanted: AppointmentStage, rule?: RuleId): Refusal {
  return refuse('WRONG_STAGE', { stage: state.stage, wanted }, rule);
}

function lastProposal(state: AppointmentState): AppointmentEventType {
  return state.facts['ni-reproposed'] ? 'ni-reproposed' : 'ni-proposed';
}
