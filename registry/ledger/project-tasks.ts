import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { ConversionBatchState } from '../../domain/conversion-batch/state.ts';
import { type FileState, lawOf } from '../../domain/file/law.ts';
import type { FormationState } from '../../domain/formation/state.ts';
import type { SelectionState } from '../../domain/selection/state.ts';
import type { Asked } from '../../domain/tasks/asked.ts';
import { askedOfBatch } from '../../domain/tasks/of-batch.ts';
import { askedOfConversion } from '../../domain/tasks/of-conversion.ts';
import { askedOfSelection } from '../../domain/tasks/of-selection.ts';
import type { Tables } from '../tables.ts';
import type { FiledCase, State, Step } from './filed.ts';

/** A task that these events asked for. */
export type OpenedTask = { readonly id: string; readonly asked: Asked; readonly by: Step };

type Closing = { readonly asked: Asked; readonly by: Step };

/**
 * The tasks of a case are what it asks as it stands: an event that makes it ask opens one, and one after which it asks no
 * more closes it. Whatever the commits, the rows are those that a fold of the whole stream would give.
 */
export async function projectTasks(
  tx: Transaction<Tables>,
  filed: FiledCase,
  steps: readonly Step[],
): Promise<readonly OpenedTask[]> {
  const before = asking(filed, steps[0]?.before);
  const open = new Map<string, Asked>(before);
  const opened = new Map<string, OpenedTask>();
  const written: OpenedTask[] = [];
  const closedAsked: Closing[] = [];
  const closedOpened = new Map<OpenedTask, Step>();
  for (const by of steps) {
    const now = asking(filed, by.after);
    for (const [key, asked] of open) {
      if (now.has(key)) continue;
      const mine = opened.get(key);
      if (mine) closedOpened.set(mine, by);
      else closedAsked.push({ asked, by });
      open.delete(key);
      opened.delete(key);
    }
    for (const [key, asked] of now) {
      const mine = opened.get(key);
      if (mine) Object.assign(mine, { asked });
      if (!open.has(key)) {
        const task = { id: idOfTask(filed.stream, by.event.seq, key), asked, by };
        opened.set(key, task);
        written.push(task);
      }
      open.set(key, asked);
    }
  }
  const stillKept = [...open].filter(([key]) => !opened.has(key)).map(([, asked]) => asked);
  await move(tx, filed.stream, before, [...stillKept, ...closedAsked.map(({ asked }) => asked)]);
  await close(tx, filed.stream, closedAsked);
  if (written.length > 0) {
    await tx
      .insertInto('tasks')
      .values(written.map((task) => rowOf(filed, task, closedOpened.get(task))))
      .execute();
  }
  return written;
}

function asking({ process }: FiledCase, state: State | undefined): ReadonlyMap<string, Asked> {
  if (state === undefined) return new Map();
  const { unit } = state.unit.place ?? {};
  return new Map(askedOf(process, state).map((one) => [one.key, { ...(unit !== undefined && { unit }), ...one }]));
}

/** A decree, a bulk run and an import ask no office: whoever prepared them follows them. */
function askedOf(process: FiledCase['process'], state: State): readonly Asked[] {
  switch (process) {
    case 'appointment':
    case 'employment':
      return lawOf[process].asked(state as FileState);
    case 'formation':
      return askedOfBatch(state as FormationState);
    case 'conversion':
      return askedOfConversion(state as ConversionBatchState);
    case 'selection':
      return askedOfSelection(state as SelectionState);
    case 'decree':
    case 'bulk':
    case 'intake':
      return [];
    default:
      return process satisfies never;
  }
}

/** A task whose clock has another due date, or that hangs on another clock or is another unit's now, says so. */
async function move(
  tx: Transaction<Tables>,
  stream: string,
  before: ReadonlyMap<string, Asked>,
  now: readonly Asked[],
): Promise<void> {
  for (const asked of now) {
    const was = before.get(asked.key);
    const same = was?.hangsOn?.clock === asked.hangsOn?.clock && was?.hangsOn?.dueAt === asked.hangsOn?.dueAt;
    if (same && was?.unit === asked.unit) continue;
    await tx
      .updateTable('tasks')
      .set({ ...dueOf(asked), unit: asked.unit ?? null })
      .where('stream', '=', stream)
      .where('key', '=', asked.key)
      .where('closed_at', 'is', null)
      .execute();
  }
}

async function close(tx: Transaction<Tables>, stream: string, closings: readonly Closing[]): Promise<void> {
  for (const [{ event }, closed] of Map.groupBy(closings, ({ by }) => by)) {
    await tx
      .updateTable('tasks')
      .set({ closed_at: new Date(event.recordedAt), closed_by: event.seq })
      .where('stream', '=', stream)
      .where('closed_at', 'is', null)
      .where(
        'key',
        'in',
        closed.map(({ asked }) => asked.key),
      )
      .execute();
  }
}

function rowOf({ stream, instansi }: FiledCase, { id, asked, by }: OpenedTask, closedBy: Step | undefined) {
  return {
    ...{ id, stream, instansi, key: asked.key, kind: asked.kind, office: asked.office, ...dueOf(asked) },
    unit: asked.unit ?? null,
    opened_at: new Date(asked.toldAt ?? by.event.recordedAt),
    closed_at: closedBy ? new Date(closedBy.event.recordedAt) : null,
    closed_by: closedBy?.event.seq ?? null,
  };
}

function dueOf({ hangsOn }: Asked) {
  return {
    clock: hangsOn?.clock ?? null,
    rule: hangsOn?.rule ?? null,
    due_date: hangsOn?.dueDate ?? null,
    due_at: hangsOn ? new Date(hangsOn.dueAt) : null,
  };
}

/** Usable in an address: the name of its stream is not, and the same whoever folds it. */
function idOfTask(stream: string, seq: number, key: string): string {
  return createHash('sha256').update(`${stream}#${seq}#${key}`).digest('hex').slice(0, 20);
}
