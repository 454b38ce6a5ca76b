import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { type Postgres, startPostgres } from '../../platform/postgres/start-postgres.ts';
import { namesOfCase } from '../audit/audited.ts';
import { type Database, openDatabase } from '../database.ts';
import { putInstansi } from '../instansi.ts';
import { migrate } from '../migrate.ts';
import { append } from './append.ts';
import { lastOfLedger, readStreams, type StreamsWanted } from './read-streams.ts';
import { sequence } from './sequencer.ts';

let folder: string;
let postgres: Postgres;
let db: Database;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-streams-'));
  postgres = await startPostgres({ dataDir: join(folder, 'pg') });
  db = openDatabase({ url: postgres.url });
  await migrate(db);
  for (const id of ['7100', '8800', '9900']) {
    await putInstansi(db, {
      id,
      name: `Instansi ${id}`,
      kind: 'kabupaten-kota',
      zone: 'WIB',
      workWeek: '5-day',
      units: [],
    });
  }
});

afterAll(async () => {
  await db.destroy();
  await postgres.stop();
  await removePostgres(join(folder, 'pg'));
  await rm(folder, { recursive: true });
});

const unit = { workWeek: '5-day', zone: 'WIB' } as const;
const stamp = {
  effectiveOn: civilDate('2025-08-11'),
  recordedAt: 1_754_870_400_000,
  by: { kind: 'system', name: 'bulk' },
} as const;

/** A list of running contracts, as an instansi has it taken in. */
async function recorded(instansi: string, id: string, step: 'recorded' | 'finished') {
  const event =
    step === 'recorded'
      ? ({ type: 'intake-recorded', unit, rows: 1, list: 'd', outlook: {} as never, ...stamp, seq: 1 } as const)
      : ({ type: 'intake-finished', started: 1, ...stamp, seq: 2 } as const);
  await append(db, { process: 'intake', stream: `intake/${instansi}/${id}`, instansi, events: [event] });
  await sequence(db);
}

async function read(wanted: Partial<StreamsWanted> = {}) {
  const through = wanted.through ?? (await lastOfLedger(db));
  const found: (readonly [string, readonly number[]])[] = [];
  for await (const { stream, events } of readStreams(db, { processes: ['intake'], ...wanted, through })) {
    found.push([stream, events.map(({ seq }) => seq)]);
  }
  return found;
}

it('streams come in the order in which they began, each whole, and not what is recorded meanwhile', async () => {
  expect(await read()).toEqual([]);
  await recorded('7100', 'b', 'recorded');
  await recorded('7100', 'a', 'recorded');
  await recorded('9900', 'c', 'recorded');
  const before = await lastOfLedger(db);
  await recorded('7100', 'b', 'finished');
  expect(await read()).toEqual([
    ['intake/7100/b', [1, 2]],
    ['intake/7100/a', [1]],
    ['intake/9900/c', [1]],
  ]);
  expect(await read({ through: before })).toContainEqual(['intake/7100/b', [1]]);
  expect(await read({ instansi: '9900' })).toEqual([['intake/9900/c', [1]]]);
  expect(await read({ processes: ['decree'] })).toEqual([]);
});

it('no stream is lost where a page ends', async () => {
  for (let n = 0; n < 401; n += 1) {
    await append(db, {
      ...{ process: 'intake', stream: `intake/8800/p-${n}`, instansi: '8800' },
      events: [{ type: 'intake-recorded', unit, rows: 1, list: 'd', outlook: {} as never, ...stamp, seq: 1 }],
    });
  }
  while ((await sequence(db)) > 0);
  const found = await read({ instansi: '8800' });
  expect(found.length).toBe(401);
  expect(new Set(found.map(([stream]) => stream)).size).toBe(401);
});

it('a stream is found by its name and by its id', async () => {
  expect(await namesOfCase(db, 'intake/7100/a')).toEqual(['intake/7100/a']);
  expect(await namesOfCase(db, 'a')).toEqual(['intake/7100/a']);
  expect(await namesOfCase(db, 'intake/7100/x')).toEqual([]);
});
