import { refuse } from '../../domain/case/refusal.ts';
import { isTakenWhenClosed } from '../../domain/employment/decide.ts';
import { type FileDecision, type FileDecisionKind, lawOf } from '../../domain/file/law.ts';
import { completeDecision } from '../../registry/complete-decision.ts';
import { decide } from '../decide/decide.ts';
import type { Handler } from '../handler.ts';
import { problemFromRefusal } from '../problems/problem.ts';
import { namesNobody } from './names-nobody.ts';
import { reachableCase, visibleCase } from './reachable-case.ts';
import { reopenFile } from './reopen-file.ts';

/** What the unit may say that somebody would come to. */
const spokenByUnits: readonly FileDecisionKind[] = ['agree-relocation', 'refuse-relocation'];

export const decideCase: Handler<'decideCase'> = async (use, incoming) => {
  const reach = spokenByUnits.includes(incoming.body.kind) ? visibleCase : reachableCase;
  const file = await reach(use, incoming.official, incoming.params.id);
  const { stream, process, person, state, instansi } = file;
  await namesNobody(use, person, incoming.body);
  const law = lawOf[process];
  const { effectiveOn, ...sent } = incoming.body;
  if (law.roles[sent.kind] === undefined) {
    throw problemFromRefusal(refuse('OTHER_PROCESS', { process, kind: sent.kind }));
  }
  const { unit: calendar } = state;
  const when = { instansi, callerUnit: incoming.official.unit, effectiveOn, at: await use.clock() };
  const complete = completeDecision(use.db, use.keys);
  const decision = await complete({ process, person, state }, sent as FileDecision, when);
  return await decide(use, incoming, {
    ...{ stream, decision, effectiveOn, zone: calendar.zone },
    ...{ power: law.powerFor(decision), unit: calendar.place?.unit, asks: law.asks(decision), calendar },
    ...(isTakenWhenClosed(decision) && { reopen: (sending) => reopenFile(use, incoming, file.id, sending) }),
  });
};

/** A proposal of correction happens on the day it is made. */
export const correctCase: Handler<'correctCase'> = async (use, incoming) => {
  const { stream, state, person } = await reachableCase(use, incoming.official, incoming.params.id);
  await namesNobody(use, person, incoming.body);
  return await decide(use, incoming, {
    stream,
    decision: { kind: 'propose-correction', ...incoming.body },
    zone: state.unit.zone,
  });
};

export const confirmCaseCorrection: Handler<'confirmCaseCorrection'> = async (use, incoming) => {
  const { id, proposal } = incoming.params;
  const { stream, state } = await reachableCase(use, incoming.official, id);
  return await decide(use, incoming, {
    stream,
    decision: { kind: 'confirm-correction', proposal },
    zone: state.unit.zone,
  });
};
