import type { Actor } from '../domain/case/event.ts';
import type { Database } from './database.ts';

/** A task that waits for an office. */
export type OpenTask = {
  readonly id: string;
  readonly kind: string;
  readonly office: string;
  readonly clock: string | null;
  readonly dueDate: string | null;
};

export async function openTasks(db: Database, stream: string): Promise<readonly OpenTask[]> {
  return await db
    .selectFrom('tasks')
    .select(['id', 'kind', 'office', 'clock', 'due_date as dueDate'])
    .where('stream', '=', stream)
    .where('closed_at', 'is', null)
    .orderBy('due_date')
    .orderBy('id')
    .execute();
}

/** The events that a request caused in a stream, with their numbers; empty when the ledger has none of it. */
export async function eventsOfRequest(
  db: Database,
  stream: string,
  request: string,
): Promise<readonly { readonly seq: number; readonly type: string; readonly recordedAt: Date }[]> {
  return await db
    .selectFrom('events')
    .select(['seq', 'type', 'recorded_at as recordedAt'])
    .where('request', '=', request)
    .where('stream', '=', stream)
    .orderBy('seq')
    .execute();
}

/** Where each process that is no file of one person stands; decrees have owners. */
const tables = {
  formation: 'formations',
  conversion: 'conversions',
  selection: 'selections',
  bulk: 'bulk_runs',
  intake: 'imports',
} as const;

/** Where a file, batch, decree, bulk run or import stands, by the name of its stream. */
export async function standingOf(
  db: Database,
  stream: string,
): Promise<{ readonly stage: string; readonly outcome: string | null; readonly revision: number } | undefined> {
  const [process = '', instansi = '', id = ''] = stream.split('/');
  if (process === 'decree') {
    return await db
      .selectFrom('decrees')
      .select(['stage', 'outcome', 'revision'])
      .where('id', '=', id)
      .where('owner', '=', instansi)
      .executeTakeFirst();
  }
  const table = tables[process as keyof typeof tables] ?? 'cases';
  return await db
    .selectFrom(table)
    .select(['stage', 'outcome', 'revision'])
    .where('id', '=', id)
    .where('instansi', '=', instansi)
    .executeTakeFirst();
}

/** Who stands behind an event; undefined while the ledger does not have it. */
export async function actorBehind(db: Database, stream: string, seq: number): Promise<Actor | undefined> {
  const row = await db
    .selectFrom('events')
    .select('by')
    .where('stream', '=', stream)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row?.by;
}
