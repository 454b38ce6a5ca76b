import { civilDateOf } from '../../domain/calendar/zone.ts';
import { askedOf, setTo } from '../../domain/case/set-clock.ts';
import { lawOf } from '../../domain/file/law.ts';
import { reachableCase } from '../cases/reachable-case.ts';
import type { Handler } from '../handler.ts';
import { dueDatesNow } from './due-dates.ts';
import { foresee } from './foresee.ts';
import { counted, movesOf } from './moves.ts';

/** Which clocks of a file a correction would move if it were confirmed now. */
export const previewCase: Handler<'previewCase'> = async (use, { params, body, official }) => {
  const { process, state } = await reachableCase(use, official, params.id);
  const { account, role } = official;
  const now = await use.clock();
  const effectiveOn = civilDateOf(now, state.unit.zone);
  const stamp = { effectiveOn, recordedAt: now, by: { kind: 'official', account, role } } as const;
  const law = lawOf[process];
  const after = foresee(law, state, body, stamp);
  const dueOn = dueDatesNow(use, state.unit, now);
  const events = await Promise.all(
    law.clocksToSet(after).map(async (clock) => setTo(after.clocks, clock, await dueOn(askedOf(after.clocks, clock)))),
  );
  return { status: 200, body: { moves: counted(movesOf('file', events)), reopens: 0 } };
};
