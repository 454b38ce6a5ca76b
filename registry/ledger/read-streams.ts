import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { type AnyEvent, eventOf } from './append.ts';

/** A stream of the ledger, whole up to a position. */
export type ReadStream = { readonly stream: string; readonly events: readonly AnyEvent[] };

export type StreamsWanted = {
  /** The first parts of the names of the streams, such as `appointment`. */
  readonly processes: readonly string[];
  /** Without it those of every instansi. What ships with the product belongs to `shipped` and is read with each. */
  readonly instansi?: string | undefined;
  /** Position of the last event that is read. */
  readonly through: number;
};

const PAGE = 200;

/** The streams of the ledger in the order in which they began, one after the other: no more than a page of them is held. */
export async function* readStreams(db: Database, wanted: StreamsWanted): AsyncGenerator<ReadStream> {
  for (let after = 0; ; ) {
    const page = await beginningsAfter(db, wanted, after);
    const streams = await readPage(
      db,
      page.map(({ stream }) => stream),
      wanted.through,
    );
    for (const { stream } of page) yield { stream, events: streams.get(stream) ?? [] };
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.position;
  }
}

/** The position of the last event that is sequenced; 0 before the first. */
export async function lastOfLedger(db: Database): Promise<number> {
  const row = await db
    .selectFrom('ledger')
    .select(({ fn }) => fn.max('position').as('position'))
    .executeTakeFirst();
  return row?.position ?? 0;
}

async function beginningsAfter(db: Database, { processes, instansi, through }: StreamsWanted, after: number) {
  let query = db
    .selectFrom('ledger')
    .select(['position', 'stream'])
    .where('seq', '=', 1)
    .where('position', '>', after)
    .where('position', '<=', through)
    .where(sql`split_part(stream, '/', 1)`, 'in', processes);
  if (instansi !== undefined) query = query.where(sql`split_part(stream, '/', 2)`, 'in', [instansi, 'shipped']);
  return await query.orderBy('position').limit(PAGE).execute();
}

async function readPage(
  db: Database,
  streams: readonly string[],
  through: number,
): Promise<ReadonlyMap<string, readonly AnyEvent[]>> {
  if (streams.length === 0) return new Map();
  const rows = await db
    .selectFrom('events')
    .innerJoin('ledger', (join) =>
      join.onRef('ledger.stream', '=', 'events.stream').onRef('ledger.seq', '=', 'events.seq'),
    )
    .selectAll('events')
    .where('events.stream', 'in', streams)
    .where('ledger.position', '<=', through)
    .orderBy('events.stream')
    .orderBy('events.seq')
    .execute();
  const found = new Map<string, AnyEvent[]>();
  for (const { stream, ...row } of rows) {
    const events = found.get(stream) ?? [];
    events.push(eventOf(row));
    found.set(stream, events);
  }
  return found;
}
