import type { Office } from '../authority/offices.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/zone.ts';
import { type Clock, dueRungs } from '../clock/clock.ts';
import type { RuleId } from '../rules/register.ts';
import type { RungKind } from '../rules/rule.ts';

/** A rung that rings unless somebody acts first. */
export type ComingRung = {
  readonly clock: string;
  readonly rule: RuleId;
  readonly kind: RungKind;
  readonly office: Office;
  readonly at: Instant;
  readonly dueDate: CivilDate;
  /** A paused clock does not ring as it stands; the date of a provisional one may still move. */
  readonly standing: 'running' | 'paused' | 'provisional';
  /** Whose rung it is: by the unit of that one its office is found. */
  readonly by: 'file' | 'batch';
};

/**
 * The rungs that have not fired of every clock of a file that runs or is paused, in the order in which they ring. A clock
 * that the batch handed to the file breaches there; all its other rungs are the batch's, rung once for all its files.
 */
export function comingRungs(clocks: readonly Clock[], ofBatch: readonly Clock[]): readonly ComingRung[] {
  const own = clocks
    .filter(({ status }) => status === 'open' || status === 'paused')
    .map((clock) => ({ ...clock, status: 'open' as const, standing: standingOf(clock), by: 'file' as const }));
  const all = [...own, ...clocks.flatMap((clock) => rungByBatch(clock, ofBatch))];
  return dueRungs(all, Number.POSITIVE_INFINITY).map(({ clock, rung: { kind, to, at } }) => {
    const { id, rule, dueDate, standing, by } = clock;
    return { clock: id, rule, kind, office: to, at, dueDate, standing, by };
  });
}

/** A clock that is paused here still runs in the batch, but what rings there is not about this file. */
function rungByBatch({ id, status, rule, triggerOn }: Clock, ofBatch: readonly Clock[]) {
  if (status !== 'open') return [];
  return ofBatch
    .filter((clock) => clock.rule === rule && clock.triggerOn === triggerOn)
    .map((clock) => {
      const rungs = clock.rungs.filter(({ kind }) => kind !== 'breach');
      return { ...clock, id, rungs, standing: standingOf(clock), by: 'batch' as const };
    });
}

function standingOf({ status, provisional }: Clock): ComingRung['standing'] {
  if (status === 'paused') return 'paused';
  return provisional ? 'provisional' : 'running';
}
