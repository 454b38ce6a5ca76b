import type { Transaction } from 'kysely';
import type { RungKind } from '../../domain/clock/due-date.ts';
import type { Tables } from '../tables.ts';
import type { Filed, Step } from './filed.ts';

/** The office a rung turns to. Who holds it is looked up when somebody asks, not when the clock is set. */
const officeOf: Readonly<Record<RungKind, string>> = {
  reminder: 'operator',
  superior: 'kepala-bkpsdm',
  breach: 'ppk',
};

/** A rung opens a task for an office; the event that closes the clock closes its tasks. */
export async function projectTasks(tx: Transaction<Tables>, filed: Filed, steps: readonly Step[]): Promise<void> {
  const opened = steps.flatMap(({ event, after }) => {
    if (event.type !== 'rung-fired') return [];
    const clock = after.clocks.find((held) => held.id === event.clock);
    const closing = steps.find((step) => step.event.seq > event.seq && closes(step).includes(event.clock))?.event;
    return [
      {
        id: `${filed.stream}#${event.seq}`,
        stream: filed.stream,
        instansi: filed.instansi,
        kind: `${event.kind}/${clock?.rule ?? ''}`,
        office: officeOf[event.kind],
        clock: event.clock,
        due_date: clock?.dueDate ?? null,
        opened_at: new Date(event.at),
        closed_at: closing ? new Date(closing.recordedAt) : null,
        closed_by: closing?.seq ?? null,
      },
    ];
  });
  for (const step of steps) {
    const clocks = closes(step);
    if (clocks.length === 0) continue;
    await tx
      .updateTable('tasks')
      .set({ closed_at: new Date(step.event.recordedAt), closed_by: step.event.seq })
      .where('stream', '=', filed.stream)
      .where('closed_at', 'is', null)
      .where('clock', 'in', clocks)
      .execute();
  }
  if (opened.length > 0) await tx.insertInto('tasks').values(opened).execute();
}

/** The clocks that an event closed. */
function closes({ before, after }: Step): readonly string[] {
  return after.clocks
    .filter((clock) => clock.status !== 'open')
    .filter((clock) => before?.clocks.some((held) => held.id === clock.id && held.status === 'open'))
    .map((clock) => clock.id);
}
