import { clocksToSet } from '../../domain/appointment/clocks.ts';
import { decide } from '../../domain/appointment/decide.ts';
import { evolve } from '../../domain/appointment/evolve.ts';
import { civilDateOf } from '../../domain/calendar/zone.ts';
import { askedOf, setTo } from '../../domain/case/set-clock.ts';
import { reachableCase } from '../cases/reachable-case.ts';
import type { Handler } from '../handler.ts';
import { dueDatesNow } from './due-dates.ts';
import { foresee } from './foresee.ts';
import { counted, movesOf } from './moves.ts';

/** Which clocks of a file a correction would move if it were confirmed now. */
export const previewCase: Handler<'previewCase'> = async (use, { params, body, official }) => {
  const { state } = await reachableCase(use, official, params.id);
  const { account, role } = official;
  const now = await use.clock();
  const effectiveOn = civilDateOf(now, state.unit.zone);
  const stamp = { effectiveOn, recordedAt: now, by: { kind: 'official', account, role } } as const;
  const after = foresee({ decide, evolve }, state, body, stamp);
  const dueOn = dueDatesNow(use, state.unit, now);
  const events = await Promise.all(
    clocksToSet(after).map(async (clock) => setTo(after.clocks, clock, await dueOn(askedOf(after.clocks, clock)))),
  );
  return { status: 200, body: { moves: counted(movesOf('file', events)), reopens: 0 } };
};
