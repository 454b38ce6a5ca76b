import { civilDateOf } from '../../domain/calendar/zone.ts';
import { ladderAsOf } from '../../domain/policies/ladders.ts';
import { register } from '../../domain/rules/register.ts';
import { zoneOf } from '../../registry/instansi.ts';
import { readPolicies } from '../../registry/policies/policy-reads.ts';
import { etagOf } from '../decide/expected-revision.ts';
import type { Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';

/** Of every rule that opens a clock: its own ladder, and the one by which clocks that begin today are climbed here. */
export const readLadders: Handler<'readLadders'> = async (use, { official }) => {
  const zone = await zoneOf(use.db, official.instansi);
  if (zone === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  const state = await readPolicies(use.db, official.instansi);
  const today = civilDateOf(await use.clock(), zone);
  const ladders = register
    .filter(({ ladder }) => ladder.length > 0)
    .map(({ id, statement, binds, ladder }) => {
      const { steps, setting } = ladderAsOf(state, id, today);
      return {
        ...{ rule: id, statement, binds, default: ladder, steps },
        ...(setting && { setting: setting.seq }),
        settings: (state.ladders ?? [])
          .filter(({ rule }) => rule === id)
          .map(({ seq, from, until, reason, steps: set, recordedAt }) => ({
            ...{
              seq,
              steps: set,
              reason,
              from,
              ...(until && { until }),
              recordedAt: new Date(recordedAt).toISOString(),
            },
          })),
      };
    });
  return { status: 200, headers: { ETag: etagOf(state.version) }, body: { revision: state.version, ladders } };
};
