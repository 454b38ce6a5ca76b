import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import type { FiledCase, Step } from './filed.ts';
import { type AskedTask, taskAsked } from './task-asked.ts';

/** A rung opens a task for an office, and so does a decree that would shorten a clock; what answers it closes it. */
export async function projectTasks(tx: Transaction<Tables>, filed: FiledCase, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    await close(tx, filed.stream, step, { clocks: closed(step) });
    await close(tx, filed.stream, step, { clocks: shorteningAnswered(step), kind: 'shortening' });
  }
  const opened = steps.flatMap((step) => {
    const asked = taskAsked(step.event);
    if (asked === undefined) return [];
    const clock = step.after.clocks.find((held) => held.id === asked.clock);
    const closing = steps.find((later) => later.event.seq > step.event.seq && ends(later, asked))?.event;
    return [
      {
        id: `${filed.stream}#${step.event.seq}`,
        stream: filed.stream,
        instansi: filed.instansi,
        kind: `${asked.kind}/${clock?.rule ?? ''}`,
        office: asked.office,
        clock: asked.clock,
        unit: step.after.unit.place?.unit ?? null,
        rule: clock?.rule ?? null,
        due_date: clock?.dueDate ?? null,
        due_at: clock ? new Date(clock.dueAt) : null,
        opened_at: new Date(asked.at),
        closed_at: closing ? new Date(closing.recordedAt) : null,
        closed_by: closing?.seq ?? null,
      },
    ];
  });
  if (opened.length > 0) await tx.insertInto('tasks').values(opened).execute();
}

async function close(
  tx: Transaction<Tables>,
  stream: string,
  { event }: Step,
  { clocks, kind }: { readonly clocks: readonly string[]; readonly kind?: AskedTask['kind'] },
): Promise<void> {
  if (clocks.length === 0) return;
  let tasks = tx
    .updateTable('tasks')
    .set({ closed_at: new Date(event.recordedAt), closed_by: event.seq })
    .where('stream', '=', stream)
    .where('closed_at', 'is', null)
    .where('clock', 'in', clocks);
  if (kind !== undefined) tasks = tasks.where('kind', 'like', `${kind}/%`);
  await tasks.execute();
}

function ends(step: Step, { clock, kind }: AskedTask): boolean {
  return closed(step).includes(clock) || (kind === 'shortening' && shorteningAnswered(step).includes(clock));
}

/** The clocks that an event closed. */
function closed({ before, after }: Step): readonly string[] {
  return after.clocks
    .filter((clock) => clock.status !== 'open')
    .filter((clock) => before?.clocks.some((held) => held.id === clock.id && held.status === 'open'))
    .map((clock) => clock.id);
}

/** Accepted, declined, overtaken by another date or another proposal: nothing is left of it to decide. */
function shorteningAnswered({ before, after }: Step): readonly string[] {
  return (before?.clocks ?? [])
    .filter(
      ({ id, shortening }) => shortening && after.clocks.find((held) => held.id === id)?.shortening !== shortening,
    )
    .map(({ id }) => id);
}
