import { join } from 'node:path';
import { sql } from 'kysely';
import { startPostgres } from '../../platform/postgres/start-postgres.ts';
import { type Database, openDatabase } from '../../registry/database.ts';
import { sequence } from '../../registry/ledger/sequencer.ts';
import { rebuild } from '../../registry/rebuild.ts';
import { startSimulator } from '../../simulator/server.ts';

/** What the registry and the outside systems hold once a demo is over. */
export type WhatIsLeft = Awaited<ReturnType<typeof whatIsLeft>>;

export async function whatIsLeft(dataDir: string) {
  const postgres = await startPostgres({ dataDir: join(dataDir, 'demo', 'postgres') });
  const db = openDatabase({ url: postgres.url, name: 'tenggat-kills' });
  try {
    // What any worker does first.
    await sequence(db);
    return { ...(await ledgerOf(db)), ...(await requestsOf(db)), ...(await outsideOf(dataDir)) };
  } finally {
    await db.destroy();
    await postgres.stop();
  }
}

async function ledgerOf(db: Database) {
  const { rows: torn } = await sql`
    select stream, count(*) as events, min(seq) as first, max(seq) as last from events
    group by stream having min(seq) <> 1 or max(seq) <> count(*)`.execute(db);
  const { rows: positions } = await sql`
    select (select count(*) from events) - count(*) as missing, count(*) - coalesce(max(position), 0) as gaps,
           count(*) - count(distinct (stream, seq)) as doubles, (select count(*) from unsequenced) as waiting
    from ledger`.execute(db);
  const { rows: disordered } = await sql`
    select stream, seq from (
      select stream, seq, row_number() over (partition by stream order by position) as nth from ledger
    ) as placed where nth <> seq`.execute(db);
  // How often a bulk run had to try again is not the same; what it decided is, file by file. A secret whose answer was lost
  // with its process is made anew.
  const { rows: events } = await sql<{ stream: string; types: string[] }>`
    select stream, array_agg(type || ' ' || effective_on order by type, effective_on) as types from events
    where (stream not like 'bulk/%' or type in ('bulk-prepared', 'bulk-confirmed')) and type <> 'webhook-secret-rotated'
    group by stream order by stream`.execute(db);
  const { rows: items } = await sql`
    select case_id, state, body->>'kind' as kind, count(*) as times from bulk_items group by 1, 2, 3 order by 1, 3`.execute(
    db,
  );
  const { differences } = await rebuild(db, { check: true });
  return { torn, positions: positions[0], disordered, differences, events, items };
}

async function requestsOf(db: Database) {
  const { rows: unfinished } = await sql`
    select digest, account, answer from idempotency_keys where status is null`.execute(db);
  const { rows: uncertain } = await sql`
    select kind, stream, state from outbound_calls where state <> 'done'`.execute(db);
  const { rows: calls } = await sql`
    select kind, count(*) as calls from outbound_calls group by kind order by kind`.execute(db);
  return { unfinished, uncertain, calls };
}

type Outside = {
  readonly outside: Record<string, { total: number; doubles: number }>;
  /** Recipient and subject of each message in the mailbox, which keeps one of a Message-ID. */
  readonly mails: readonly string[];
};

/** The outside systems count what they were sent; a simulator on the same state answers for them. */
async function outsideOf(dataDir: string): Promise<Outside> {
  const demo = join(dataDir, 'demo');
  const { seed, people } = (await import(join(demo, 'batch.json'), { with: { type: 'json' } })).default;
  const simulator = await startSimulator({
    seed,
    people,
    stateFile: join(demo, 'simulator.sqlite'),
    secretsFolder: join(demo, 'secrets'),
    host: '127.0.0.1',
    port: 0,
    flaky: 0,
  });
  try {
    const ask = async (path: string) => await (await fetch(`${simulator.url}${path}`)).json();
    const mails = (await ask('/mail.json')) as { to: string; subject: string }[];
    const outside = (await ask('/control/counts')) as Outside['outside'];
    return { outside, mails: mails.map(({ to, subject }) => `${to} ${subject}`).sort() };
  } finally {
    await simulator.close();
  }
}
