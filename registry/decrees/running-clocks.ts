import { sql } from 'kysely';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Counted } from '../../domain/decree/effect.ts';
import type { RuleId } from '../../domain/rules/register.ts';
import type { Database } from '../database.ts';

/** A clock of an instansi that runs, or would run again if its file were reopened. */
export type RunningClock = Counted & { readonly stream: string };

type After = { readonly stream: string; readonly clock: string };

/**
 * One page of the running clocks whose days, from the one they count from to the one they are due on, meet the days
 * between `first` and `last`, in the order of their streams.
 */
export async function runningClocks(
  db: Database,
  page: {
    readonly instansi: string;
    readonly first: CivilDate;
    readonly last: CivilDate;
    readonly after?: After;
    readonly size: number;
  },
): Promise<readonly RunningClock[]> {
  let query = db
    .selectFrom('clocks')
    .select(['stream', 'clock', 'rule', 'trigger_on', 'due_date', 'unit', 'pauses', 'policies', 'ladder'])
    .where('instansi', '=', page.instansi)
    .where('status', 'in', ['open', 'withdrawn'])
    .where('trigger_on', '<=', page.last)
    .where('due_date', '>=', page.first);
  if (page.after) {
    query = query.where(sql<boolean>`(stream, clock) > (${page.after.stream}, ${page.after.clock})`);
  }
  const rows = await query.orderBy('stream').orderBy('clock').limit(page.size).execute();
  return rows.map((row) => ({
    stream: row.stream,
    clock: row.clock,
    rule: row.rule as RuleId,
    triggerOn: row.trigger_on,
    dueDate: row.due_date,
    unit: row.unit,
    ...(row.policies && { policies: row.policies }),
    ...(row.ladder && { ladder: row.ladder }),
    pauses: row.pauses,
  }));
}
