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
    return { ...(await ledgerOf(db)), ...(await requestsOf(db)), outside: await writesOutside(dataDir) };
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
  const { rows: events } = await sql<{ stream: string; types: string[] }>`
    select stream, array_agg(type || ' ' || effective_on order by type, effective_on) as types from events
    group by stream order by stream`.execute(db);
  const { differences } = await rebuild(db, { check: true });
  return { torn, positions: positions[0], disordered, differences, events };
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

/** The outside systems count what they were sent; a simulator on the same state answers for them. */
async function writesOutside(dataDir: string): Promise<Record<string, { total: number; doubles: number }>> {
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
    return (await (await fetch(`${simulator.url}/control/counts`)).json()) as Awaited<ReturnType<typeof writesOutside>>;
  } finally {
    await simulator.close();
  }
}
