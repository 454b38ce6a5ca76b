import { powerFor } from '../../domain/appointment/powers.ts';
import { decide } from '../decide/decide.ts';
import type { Handler } from '../handler.ts';
import { namesNobody } from './names-nobody.ts';
import { reachableCase } from './reachable-case.ts';

export const decideCase: Handler<'decideCase'> = async (use, incoming) => {
  const { stream, person, state } = await reachableCase(use, incoming.official, incoming.params.id);
  await namesNobody(use, person, incoming.body);
  const { effectiveOn, ...decision } = incoming.body;
  const { zone, place } = state.unit;
  return await decide(use, incoming, {
    ...{ stream, decision, effectiveOn, zone },
    ...{ power: powerFor(decision), unit: place?.unit },
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
