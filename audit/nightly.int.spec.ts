import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { removePostgres } from '../platform/postgres/remove-postgres.ts';
import { type Postgres, startPostgres } from '../platform/postgres/start-postgres.ts';
import { oneAtATime } from '../registry/audit/one-at-a-time.ts';
import { beginRound, endRound, rounds, writeVerdicts } from '../registry/audit/rounds.ts';
import { type Database, openDatabase } from '../registry/database.ts';
import { migrate } from '../registry/migrate.ts';
import { concluded, verdictOn } from './checks/verdict.ts';
import { found } from './checks/words.ts';
import { auditIfDue } from './nightly.ts';
import { showRounds } from './rounds-figures.ts';

let folder: string;
let postgres: Postgres;
let db: Database;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-nightly-'));
  postgres = await startPostgres({ dataDir: join(folder, 'pg') });
  db = openDatabase({ url: postgres.url });
  await migrate(db);
});
afterAll(async () => {
  await db.destroy();
  await postgres.stop();
  await removePostgres(join(folder, 'pg'));
  await rm(folder, { recursive: true });
});

const wib = (text: string) => Date.parse(`${text}:00+07:00`);

it('audits once a night at its hour, goes on with what did not end, and catches up what was slept through', async () => {
  const since = wib('2026-01-05T09:00');
  let now = since;
  let fails = false;
  const audit = async () => {
    const [last] = await rounds(db, 1);
    const id = last && last.endedAt === undefined ? last.id : await beginRound(db, now, 'b', 0);
    if (!fails) await endRound(db, id, now + 60_000);
  };
  const at = async (text: string) => {
    now = wib(text);
    return await auditIfDue({ db, at: '02:00', now: () => now, audit }, since);
  };
  expect(await at('2026-01-05T09:01')).toBe(false);
  expect(await at('2026-01-06T01:59')).toBe(false);
  fails = true;
  expect(await at('2026-01-06T02:00')).toBe(true);
  fails = false;
  expect(await at('2026-01-06T02:01')).toBe(true);
  expect(await at('2026-01-06T02:02')).toBe(false);
  expect(await at('2026-01-07T01:00')).toBe(false);
  expect(await at('2026-01-09T11:00')).toBe(true);
  expect(await at('2026-01-09T11:01')).toBe(false);
  expect(await at('2026-01-10T02:00')).toBe(true);
  const begun = (await rounds(db, 10)).map(({ beganAt }) => beganAt);
  expect(begun).toEqual([wib('2026-01-10T02:00'), wib('2026-01-09T11:00'), wib('2026-01-06T02:00')]);
});

it('is done by one process at a time', async () => {
  await oneAtATime(db, async () => {
    await expect(oneAtATime(db, async () => {})).rejects.toMatchObject({ code: 'AUDIT_RUNS' });
  });
  expect(await oneAtATime(db, async () => 7)).toBe(7);
});

it('shows what the last round that ended came to', async () => {
  const passed = concluded(1, []);
  const failed = concluded(2, [found('EVENT_CHANGED', { stream: 'a/1/x', seq: 1 })]);
  const checks = { logged: passed, built: passed, replayed: passed, told: passed, lawful: passed };
  const round = await beginRound(db, 0, 'b', 0);
  await writeVerdicts(db, round, [verdictOn('a/1/x', { ...checks, logged: failed }), verdictOn('a/1/y', checks)], 0);
  await endRound(db, round, 1_000);
  await beginRound(db, 2_000, 'b', 0);
  const register = new Registry();
  await showRounds(register, db, 61_000);
  const text = await register.metrics();
  expect(text).toContain('tenggat_audit_cases{result="failed"} 1\n');
  expect(text).toContain('tenggat_audit_cases{result="passed"} 1\n');
  expect(text).toContain('tenggat_audit_findings{code="EVENT_CHANGED"} 1\n');
  expect(text).toContain('tenggat_audit_age_seconds 60\n');
});
