import { civilDateOf } from '../../domain/calendar/zone.ts';
import { workingDaysLeft } from '../../domain/clock/counting.ts';
import { type RuleId, ruleOf } from '../../domain/rules/register.ts';
import { type AfterBreach, breaches } from '../../registry/breaches.ts';
import { calendarsIn } from '../../registry/decrees/known-decrees.ts';
import type { Handler } from '../handler.ts';
import { subjectOf } from '../tasks/list-tasks.ts';

/** What is past its due date and still open: since when, whom the rule binds, and what is awaited from which office. */
export const listBreaches: Handler<'listBreaches'> = async (use, { query, official }) => {
  const { instansi, unit: own } = official;
  const { limit, after, rule, unit } = query;
  if (own !== undefined && unit !== undefined && unit !== own)
    return { status: 200, body: { breaches: [], next: null } };
  const wanted = { instansi, rule, unit: own ?? unit, limit: limit + 1, ...(after && { after: placeOf(after) }) };
  const found = await breaches(use.db, wanted);
  const calendars = await calendarsIn(use.db)(instansi);
  const now = await use.clock();
  const page = found.slice(0, limit);
  const body = page.map(({ stream, countedBy, dueAt, stage, batchStage, ...breach }) => {
    const { statement, binds, breach: meaning } = ruleOf(breach.rule as RuleId);
    const { workWeek, zone, place = {} } = countedBy;
    const left = workingDaysLeft(civilDateOf(now, zone), breach.dueDate, workWeek, calendars(now, place), 'excluded');
    return {
      ...{ ...breach, ...subjectOf(stream), rule: { id: breach.rule, statement, binds, breach: meaning } },
      ...{ stage: stage ?? batchStage ?? '', workingDaysOverdue: Math.max(0, -left) },
    };
  });
  const last = page.at(-1);
  const next = found.length > limit && last ? `${last.dueAt.getTime()} ${last.stream} ${last.clock}` : null;
  return { status: 200, body: { breaches: body, next } };
};

function placeOf(after: string): AfterBreach {
  const [at, stream = '', clock = ''] = after.split(' ');
  return { dueAt: Number(at), stream, clock };
}
