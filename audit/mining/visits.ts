import { type CivilDate, epochDay } from '../../domain/calendar/civil-date.ts';
import { civilDateOf, type Zone } from '../../domain/calendar/zone.ts';
import { daysOf, type MinedEvent } from './fold.ts';
import type { Change } from './pictured.ts';
import type { WorkingDays } from './working-days.ts';

/** One stay of one thing at a stage. Days are counted by when things happened, not by when they were recorded. */
export type Visit = {
  readonly key: string;
  readonly stage: string;
  /** Absent while it lasts. Below zero where the papers say that it ended before it began. */
  readonly ended?: {
    readonly days: number;
    readonly workingDays: number;
    /** Days from what ended it until that was recorded. */
    readonly untilRecorded: number;
  };
};

/** Every stay at a stage in a stream, in the order in which they began. What stands at an end lasts for ever. */
export function visitsOf(
  changes: readonly Change[],
  events: readonly MinedEvent[],
  workingDays: WorkingDays,
  zone: Zone,
): readonly Visit[] {
  const days = daysOf(events);
  const on = ({ seq, effectiveOn }: MinedEvent): CivilDate => days.get(seq) ?? effectiveOn;
  const visits: Visit[] = [];
  const open = new Map<string, { readonly at: number; readonly since: CivilDate }>();
  for (const { key, to, event } of changes) {
    const day = on(event);
    const stay = open.get(key);
    if (stay) {
      const ended = {
        days: epochDay(day) - epochDay(stay.since),
        workingDays: workingDays(stay.since, day),
        untilRecorded: epochDay(civilDateOf(event.recordedAt, zone)) - epochDay(day),
      };
      visits[stay.at] = { ...visits[stay.at]!, ended };
      open.delete(key);
    }
    if (to === undefined) continue;
    open.set(key, { at: visits.length, since: day });
    visits.push({ key, stage: to });
  }
  return visits;
}
