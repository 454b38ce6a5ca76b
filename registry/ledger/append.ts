import { type Selectable, sql, type Transaction } from 'kysely';
import type { Head } from '../../domain/case/event.ts';
import { canonical } from '../../platform/canonical.ts';
import type { Database } from '../database.ts';
import type { Tables } from '../tables.ts';
import { type Filed, hasWork } from './filed.ts';
import { project, projectWork } from './project.ts';
import { tellOffices } from './tell-offices.ts';

/** The events are not the ones that the ledger already holds under these numbers: a defect, never resolved by guessing. */
export class LedgerConflict extends Error {
  readonly code = 'LEDGER_CONFLICT';
}

/**
 * One transaction: events, read model, clocks, tasks, who is told, and the queue of the sequencer. Repeating it changes nothing: what
 * is already there is compared and skipped. Throws `LedgerConflict` on a gap or on different events under the same number.
 */
export async function append(db: Database, filed: Filed): Promise<void> {
  await db.transaction().execute((tx) => appendIn(tx, filed));
}

/** As `append`, as a part of a transaction that writes more. */
export async function appendIn(tx: Transaction<Tables>, filed: Filed): Promise<void> {
  await lockStream(tx, filed.stream);
  const last = await lastSeq(tx, filed.stream);
  const first = filed.events[0];
  if (first === undefined) return;
  if (first.seq > last + 1) throw new LedgerConflict(`${filed.stream}: gap after ${last}, got ${first.seq}`);
  const known = filed.events.filter((event) => event.seq <= last);
  if (known.length > 0) await compare(tx, filed.stream, known);
  const fresh = { ...filed, events: filed.events.slice(known.length) } as Filed;
  if (fresh.events.length === 0) return;
  await writeEvents(tx, fresh.stream, fresh.events);
  if (hasWork(fresh)) await tellOffices(tx, fresh, await projectWork(tx, fresh));
  else await project(tx, fresh);
}

/** Until the transaction ends nobody else writes in this stream; whoever waited sees what was written. */
export async function lockStream(tx: Transaction<Tables>, stream: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${stream}, 0))`.execute(tx);
}

/** Number of the last event of a stream; 0 before the first. */
export async function lastSeq(db: Database, stream: string): Promise<number> {
  const row = await db
    .selectFrom('events')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('stream', '=', stream)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

export type AnyEvent = Head & { readonly type: string };

async function writeEvents(tx: Transaction<Tables>, stream: string, events: readonly AnyEvent[]): Promise<void> {
  const rows = events.map(({ seq, type, effectiveOn, recordedAt, by, request, ...data }) => ({
    stream,
    seq,
    type,
    data: JSON.stringify(data),
    effective_on: effectiveOn,
    recorded_at: new Date(recordedAt),
    by: JSON.stringify(by),
    request: request ?? null,
  }));
  await tx
    .with('written', (db) => db.insertInto('events').values(rows).returning(['stream', 'seq']))
    .insertInto('unsequenced')
    .columns(['stream', 'seq'])
    .expression((db) => db.selectFrom('written').select(['stream', 'seq']))
    .execute();
}

async function compare(tx: Transaction<Tables>, stream: string, known: readonly AnyEvent[]): Promise<void> {
  const stored = await readStream(tx, stream, known[0]?.seq ?? 1, known.at(-1)?.seq ?? 0);
  const same = known.every((event, index) => canonical(event) === canonical(stored[index]));
  if (!same)
    throw new LedgerConflict(`${stream}: other events under the numbers ${known[0]?.seq}–${known.at(-1)?.seq}`);
}

/** The events of a stream as they were recorded, in order. */
export async function readStream(
  db: Database,
  stream: string,
  from = 1,
  to = Number.MAX_SAFE_INTEGER,
): Promise<readonly AnyEvent[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('stream', '=', stream)
    .where('seq', '>=', from)
    .where('seq', '<=', Math.min(to, 2_147_483_647))
    .orderBy('seq')
    .execute();
  return rows.map(eventOf);
}

/** A row as the event that it was made of. */
export function eventOf(
  row: Pick<Selectable<Tables['events']>, 'data' | 'type' | 'seq' | 'effective_on' | 'recorded_at' | 'by' | 'request'>,
): AnyEvent {
  return {
    ...row.data,
    type: row.type,
    seq: row.seq,
    effectiveOn: row.effective_on,
    recordedAt: row.recorded_at.getTime(),
    by: row.by,
    ...(row.request === null ? {} : { request: row.request }),
  };
}
