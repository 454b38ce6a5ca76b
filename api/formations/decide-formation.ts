import { powerFor } from '../../domain/formation/powers.ts';
import { decide } from '../decide/decide.ts';
import type { Handler } from '../handler.ts';
import { reachableFormation } from './reachable-formation.ts';
import { letterOf } from './read-letter.ts';

export const decideFormation: Handler<'decideFormation'> = async (use, incoming) => {
  const { stream, state } = await reachableFormation(use, incoming.official, incoming.params.id);
  const { effectiveOn, ...asked } = incoming.body;
  const decision = incoming.body.kind === 'record-letter' ? { ...asked, letter: letterOf(incoming.body) } : asked;
  const { zone } = state.unit;
  return await decide(use, incoming, { stream, decision, effectiveOn, zone, power: powerFor(asked) });
};

/** A proposal of correction happens on the day it is made. */
export const correctFormation: Handler<'correctFormation'> = async (use, incoming) => {
  const { stream, state } = await reachableFormation(use, incoming.official, incoming.params.id);
  return await decide(use, incoming, {
    stream,
    decision: { kind: 'propose-correction', ...incoming.body },
    zone: state.unit.zone,
  });
};

export const confirmFormationCorrection: Handler<'confirmFormationCorrection'> = async (use, incoming) => {
  const { id, proposal } = incoming.params;
  const { stream, state } = await reachableFormation(use, incoming.official, id);
  return await decide(use, incoming, {
    stream,
    decision: { kind: 'confirm-correction', proposal },
    zone: state.unit.zone,
  });
};
