import { decreeStream } from '../../registry/decrees/decree-reads.ts';
import { decide } from '../decide/decide.ts';
import type { Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { reachableDecree } from './reachable-decree.ts';

/** Confirms or withdraws a decree that was recorded here. One that came with the product holds already. */
export const decideDecree: Handler<'decideDecree'> = async (use, incoming) => {
  const { instansi } = incoming.official;
  const row = await reachableDecree(use, instansi, incoming.params.id);
  if (row.owner !== instansi) throw new Problem('DECREE_NOT_PENDING', { detail: { stage: row.stage } });
  const { effectiveOn, ...decision } = incoming.body;
  const { zone } = row.state.unit;
  return await decide(use, incoming, { stream: decreeStream({ instansi, id: row.id }), decision, effectiveOn, zone });
};
