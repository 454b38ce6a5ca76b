import { refuse } from '../../domain/case/refusal.ts';
import { type FileDecision, lawOf } from '../../domain/file/law.ts';
import { renewalKnownIn } from '../../registry/renewals/known-renewal.ts';
import { decide } from '../decide/decide.ts';
import type { Handler } from '../handler.ts';
import { problemFromRefusal } from '../problems/problem.ts';
import { namesNobody } from './names-nobody.ts';
import { reachableCase } from './reachable-case.ts';

export const decideCase: Handler<'decideCase'> = async (use, incoming) => {
  const { stream, process, person, state } = await reachableCase(use, incoming.official, incoming.params.id);
  await namesNobody(use, person, incoming.body);
  const law = lawOf[process];
  const { effectiveOn, ...asked } = incoming.body;
  if (law.roles[asked.kind] === undefined) {
    throw problemFromRefusal(refuse('OTHER_PROCESS', { process, kind: asked.kind }));
  }
  const { unit: calendar } = state;
  const when = { instansi: incoming.official.instansi, effectiveOn, at: await use.clock() };
  const decision = await renewalKnownIn(use.db, use.keys)({ process, person, state }, asked as FileDecision, when);
  return await decide(use, incoming, {
    ...{ stream, decision, effectiveOn, zone: calendar.zone },
    ...{ power: law.powerFor(decision), unit: calendar.place?.unit, asks: law.asks(decision), calendar },
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
