import {
  closeClocks,
  evolveClocks,
  isClockEvent,
  rejudgeClocks,
  resumeClocks,
  withdrawClocks,
} from '../case/clocks.ts';
import { proposalOf } from '../case/corrections.ts';
import { factOf } from '../case/facts.ts';
import { closes, stops } from './clocks.ts';
import type { RecordedAppointmentEvent } from './events.ts';
import type { AppointmentState } from './state.ts';

/** Applies one event. The first event of a file is `case-opened`; events of an unknown file are a programming error. */
export function evolve(state: AppointmentState | undefined, event: RecordedAppointmentEvent): AppointmentState {
  if (event.type === 'case-opened') {
    return {
      formation: event.formation,
      determination: event.determination,
      unit: event.unit,
      version: event.seq,
      revision: event.seq,
      stage: 'documents',
      returns: 0,
      reopening: [],
      facts: { 'case-opened': factOf(event) },
      clocks: [],
      corrections: [],
    };
  }
  if (state === undefined) throw new Error(`A file begins with case-opened, not with ${event.type}`);
  if (isClockEvent(event)) {
    const clocks = evolveClocks(state.clocks, event);
    return { ...state, version: event.seq, clocks: event.type === 'clock-opened' ? settle(state, clocks) : clocks };
  }
  const next: AppointmentState = {
    ...state,
    version: event.seq,
    revision: event.seq,
    facts: { ...state.facts, [event.type]: factOf(event) },
    clocks: closeClocks(
      closeClocks(state.clocks, closes[event.type] ?? [], event),
      stops[event.type] ?? [],
      event,
      'stopped',
    ),
  };
  switch (event.type) {
    case 'drh-verified':
      return { ...next, stage: 'ready' };
    case 'notice-given':
    case 'sk-uploaded':
      return next;
    case 'ni-proposed':
    case 'ni-reproposed':
      // BKN may have answered before the proposal was written down here.
      return { ...next, stage: state.facts['ni-issued'] ? 'ni-issued' : 'at-bkn' };
    case 'file-returned':
      return { ...next, stage: 'returned', returns: state.returns + 1 };
    case 'ni-issued':
      return { ...next, stage: state.stage === 'at-bkn' ? 'ni-issued' : state.stage };
    case 'found-not-eligible':
      return { ...next, stage: 'not-eligible', outcome: 'not-eligible', clocks: withdrawClocks(next.clocks) };
    case 'appointed':
      return { ...next, stage: 'appointed', appointment: { skNumber: event.skNumber, tmt: event.tmt } };
    case 'contract-signed': {
      const items = event.items ?? state.contract?.items ?? {};
      const signedBy = [...(state.contract?.signedBy ?? []), event.party];
      const contract = { number: event.contractNumber, items, signedBy };
      return { ...next, contract, stage: signedBy.length === 2 ? 'contracted' : state.stage };
    }
    case 'started-work':
      return { ...next, stage: 'started', outcome: 'started', clocks: withdrawClocks(next.clocks) };
    case 'cancelled': {
      const cancelled: AppointmentState = {
        ...next,
        stage: 'cancelled',
        cancelled: { ground: event.ground, from: state.stage },
        clocks: withdrawClocks(next.clocks),
      };
      // A later letter may reopen it, until the batch is concluded.
      const reopenable = event.ground === 'deemed-resigned' && !state.facts['batch-concluded'];
      return reopenable ? cancelled : { ...cancelled, outcome: event.ground };
    }
    case 'reopening-allowed':
      return { ...next, reopening: [...state.reopening, { letter: event.letter, enteredAt: event.enteredAt }] };
    case 'reopened': {
      const { cancelled, ...rest } = next;
      return { ...rest, stage: cancelled?.from ?? 'documents', clocks: resumeClocks(next.clocks, event.recordedAt) };
    }
    case 'batch-concluded':
      return state.cancelled ? { ...next, outcome: state.cancelled.ground } : next;
    case 'correction-proposed':
      return { ...next, corrections: [...state.corrections, proposalOf(event)] };
    case 'fact-corrected':
      return corrected(next, event);
    default:
      return event satisfies never;
  }
}

/**
 * A fact may be recorded before its clock is known: the clock opens already closed. A new round of a rule, such as the
 * answer to a second notice, takes the place of the one that still runs.
 */
function settle(state: AppointmentState, clocks: AppointmentState['clocks']): AppointmentState['clocks'] {
  const opened = clocks.at(-1);
  if (opened === undefined) return clocks;
  const others = clocks.slice(0, -1).flatMap((clock) => (clock.rule === opened.rule ? withdrawClocks([clock]) : clock));
  const triggerSeq = Number(opened.id.split('/')[1] ?? 0);
  const ending = (table: typeof closes, as: 'met' | 'stopped') =>
    Object.entries(table).flatMap(([type, rules]) => {
      const fact = state.facts[type as keyof typeof closes];
      const answers = fact && (fact.seq > triggerSeq || type === 'ni-issued');
      return rules.includes(opened.rule) && answers ? [{ fact, as }] : [];
    });
  const [first] = [...ending(closes, 'met'), ...ending(stops, 'stopped')].sort((a, b) => a.fact.seq - b.fact.seq);
  if (first) return [...others, ...closeClocks([opened], [opened.rule], first.fact, first.as)];
  return [...others, ...(state.outcome || state.cancelled ? withdrawClocks([opened]) : [opened])];
}

function corrected(
  state: AppointmentState,
  event: Extract<RecordedAppointmentEvent, { type: 'fact-corrected' }>,
): AppointmentState {
  const [type, fact] = Object.entries(state.facts).find(([, known]) => known.seq === event.of) ?? [];
  if (type === undefined || fact === undefined) return state;
  const right = { ...fact, effectiveOn: event.to };
  return {
    ...state,
    facts: { ...state.facts, [type]: right },
    clocks: rejudgeClocks(state.clocks, right),
    corrections: state.corrections.filter((proposal) => proposal.proposal !== event.proposal),
  };
}
