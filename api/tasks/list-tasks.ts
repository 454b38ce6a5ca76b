import { civilDateOf } from '../../domain/calendar/zone.ts';
import { workingDaysLeft } from '../../domain/clock/counting.ts';
import { calendarsIn } from '../../registry/decrees/known-decrees.ts';
import { idOf } from '../../registry/ledger/filed.ts';
import { worklist } from '../../registry/tasks/worklist.ts';
import type { Handler } from '../handler.ts';
import { evaluatorsFor } from './evaluators.ts';
import { deskOf } from './offices.ts';

/** What waits for the caller, what is due first, first: so what is past its due date comes before all else. */
export const listTasks: Handler<'listTasks'> = async (use, { query, official }) => {
  const { instansi, account } = official;
  const { now, today, reaches } = await deskOf(use, official);
  const { limit, after, mine, followUp, unit, ...filter } = query;
  if (official.unit !== undefined && unit !== undefined && unit !== official.unit) {
    return { status: 200, body: { tasks: [], next: null } };
  }
  const found = await worklist(use.db, {
    ...{ ...filter, instansi, account, reaches, unit: official.unit ?? unit, mine: mine === 'true', limit: limit + 1 },
    ...(followUp && { followUp: followUp === 'due' ? { by: today } : {} }),
    ...(after && { after: placeOf(after) }),
  });
  const calendars = await calendarsIn(use.db)(instansi);
  const page = found.slice(0, limit);
  const evaluatorOf = await evaluatorsFor(use, instansi, page, today);
  const tasks = page.map(({ stream, countedBy, dueAt, openedAt, ...task }) => ({
    ...task,
    ...subjectOf(stream),
    evaluator: evaluatorOf({ stream, ...task }),
    openedAt: openedAt.toISOString(),
    pastDue: dueAt !== null && dueAt.getTime() <= now,
    workingDaysLeft:
      task.dueDate === null || countedBy === null
        ? null
        : workingDaysLeft(
            civilDateOf(now, countedBy.zone),
            task.dueDate,
            countedBy.workWeek,
            calendars(now, countedBy.place ?? {}),
            'excluded',
          ),
  }));
  const last = page.at(-1);
  const next = found.length > limit && last ? `${last.dueAt?.getTime() ?? 'none'}.${last.id}` : null;
  return { status: 200, body: { tasks, next } };
};

/** The file or batch that a stream is; a register is none. */
export function subjectOf(stream: string) {
  if (stream.startsWith('conversion/')) return { conversionId: idOf(stream) };
  if (stream.startsWith('selection/')) return { selectionId: idOf(stream) };
  if (stream.startsWith('webhook/')) return {};
  return stream.startsWith('formation/') ? { formationId: idOf(stream) } : { caseId: idOf(stream) };
}

function placeOf(after: string) {
  const [at, id = ''] = after.split('.');
  return { dueAt: at === 'none' ? null : Number(at), id };
}
