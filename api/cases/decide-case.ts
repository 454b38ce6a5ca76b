import { refuse } from '../../domain/case/refusal.ts';
import { isTakenWhenClosed } from '../../domain/employment/decide.ts';
import { lawOf } from '../../domain/file/law.ts';
import { takenBy } from '../../domain/file/taken-by.ts';
import { decide } from '../decide/decide.ts';
import type { Handler } from '../handler.ts';
import { problemFromRefusal } from '../problems/problem.ts';
import { namesNobody } from './names-nobody.ts';
import { decidableCase, reachableCase } from './reachable-case.ts';
import { reopenFile } from './reopen-file.ts';

export const decideCase: Handler<'decideCase'> = async (use, incoming) => {
  const file = await decidableCase(use, incoming);
  const { stream, process, person, state } = file;
  await namesNobody(use, person, incoming.body);
  const { effectiveOn, ...decision } = incoming.body;
  if (lawOf[process].roles[decision.kind] === undefined) {
    throw problemFromRefusal(refuse('OTHER_PROCESS', { process, kind: decision.kind }));
  }
  const { zone } = state.unit;
  return await decide(use, incoming, {
    ...{ stream, decision, effectiveOn, zone, ...takenBy(file, decision) },
    ...(isTakenWhenClosed(decision) && { reopen: (sending) => reopenFile(use, incoming.official, file.id, sending) }),
  });
};

/** A proposal of correction happens on the day it is made. */
export const correctCase: Handler<'correctCase'> = async (use, incoming) => {
  const { id, stream, state, person } = await reachableCase(use, incoming.official, incoming.params.id);
  await namesNobody(use, person, incoming.body);
  return await decide(use, incoming, {
    stream,
    decision: { kind: 'propose-correction', ...incoming.body },
    zone: state.unit.zone,
    reopen: (sending) => reopenFile(use, incoming.official, id, sending),
  });
};

export const confirmCaseCorrection: Handler<'confirmCaseCorrection'> = async (use, incoming) => {
  const { id, proposal } = incoming.params;
  const { stream, state } = await reachableCase(use, incoming.official, id);
  return await decide(use, incoming, {
    stream,
    decision: { kind: 'confirm-correction', proposal },
    zone: state.unit.zone,
    reopen: (sending) => reopenFile(use, incoming.official, id, sending),
  });
};
