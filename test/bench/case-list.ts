import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { pino } from 'pino';
import { serveApi, testKeys } from '../../api/testing/api.ts';
import { ledgerEngine } from '../../api/testing/ledger-engine.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { startPostgres } from '../../platform/postgres/start-postgres.ts';
import { caseSorts } from '../../registry/case-list.ts';
import { migrate } from '../../registry/migrate.ts';
import type { Tables } from '../../registry/tables.ts';
import { fillCases, INSTANSI, largest } from './case-rows.ts';

/**
 * `node test/bench/case-list.ts --rows 1240000`: fills a registry of its own with invented files of 600 instansi, one of
 * 30,000, and prints what the list of files takes through HTTP for the ways in which it is asked, for pages deep inside,
 * and the plan of the slowest; then the reports of the largest. Figures only: nothing is asserted. `--at <folder>` keeps
 * the registry there and uses it again.
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1240000' },
    times: { type: 'string', default: '200' },
    at: { type: 'string' },
  },
});
const rows = Number(values.rows);
const times = Number(values.times);
const firstPages = [
  ...['', 'sort=due', 'sort=due&ended=false', 'sort=stage', 'sort=unit', 'sort=updated'],
  ...['stage=at-bkn&sort=due', 'unit=u-7&sort=due', 'unit=u-7&stage=renewal-open&sort=due', 'unit=u-7&sort=updated'],
  ...['breached=true&sort=due', 'breached=true&unit=u-7&sort=due', 'dueUntil=2026-08-31&sort=due'],
  ...[
    'dueFrom=2026-08-03&dueUntil=2026-08-10&sort=unit',
    'process=employment&sort=due',
    'outcome=resigned&sort=updated',
  ],
  ...['batch=b-001-f1&sort=due', 'formation=b-001-f1&sort=stage', 'stage=lapsed&sort=unit', 'ended=true&sort=unit'],
  ...['rule=PERPANJANGAN&sort=due', 'rule=SKP-WAKTU&sort=due', 'rule=NI-TERIMA&unit=u-7&sort=due'],
  ...['rule=SKP-WAKTU&sort=unit', 'office=ppk&sort=due', 'office=kabid&sort=due', 'claimedBy=acc-1&sort=due'],
];
const reports = [
  ...['progress', 'breaches', 'losses', 'head-count', 'head-count?by=contract-year', 'renewals'].map(
    (name) => `/v1/reports/${name}`,
  ),
];
const folder = values.at ?? (await mkdtemp(join(tmpdir(), 'tenggat-bench-')));
const postgres = await startPostgres({ dataDir: join(folder, 'pg') });
const pool = new pg.Pool({ connectionString: postgres.url, max: 10 });
let asked: { sql: string; parameters: readonly unknown[] } | undefined;
const db = new Kysely<Tables>({
  dialect: new PostgresDialect({ pool }),
  log: ({ query }) => {
    if (/from "cases"/.test(query.sql)) asked = query;
  },
});
const clock = async () => Date.parse('2026-08-03T03:00:00Z');
const log = pino({ level: 'silent' });
const api = await serveApi({ db, keys: testKeys, engine: ledgerEngine(db), clock, log });

type Measured = { readonly asked: string; readonly p95: number; readonly query: typeof asked };

const measured: Measured[] = [];
try {
  if ((await migrate(db)).length > 0) {
    const since = Date.now();
    await fillCases(db, testKeys, rows);
    console.log(`filled and analysed in ${Math.round((Date.now() - since) / 1000)} s`);
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  console.log(
    `${rows} files of ${INSTANSI} instansi; ${machine}; milliseconds through HTTP, pages of 50 opened and masked`,
  );
  for (const query of firstPages) {
    await spread(query || 'by id', times, () => page(query));
    console.log(`  ${await costOf(asked)}`);
    await spread(`${query || 'by id'}, other instansi`, Math.min(times, INSTANSI), (n) => page(query, nth(n)));
  }
  for (const sort of caseSorts)
    await spread(`every page, sort=${sort}, limit=200`, Number.POSITIVE_INFINITY, walk(sort));
  for (const report of reports) await spread(report, 3, () => get(report));
  const [slowest] = measured
    .filter(({ asked }) => !asked.startsWith('/'))
    .toSorted((one, other) => other.p95 - one.p95);
  console.log(`\nthe slowest: ${slowest?.asked}\n${slowest?.query?.sql}`);
  console.log((await planOf(slowest?.query)).join('\n'));
} finally {
  await api.stop();
  await db.destroy();
  await postgres.stop();
  if (values.at === undefined) {
    await removePostgres(join(folder, 'pg'));
    await rm(folder, { recursive: true, force: true });
  }
}

function nth(n: number): string {
  return `b-${String((n % INSTANSI) + 1).padStart(3, '0')}`;
}

async function get(path: string, instansi = largest) {
  const { status, body, text } = await api.call('GET', path, { as: { roles: ['operator'], instansi } });
  if (status !== 200) throw new Error(`${path} answered ${status}: ${text}`);
  return body as { readonly cases: readonly object[]; readonly next: string | null };
}

async function page(query: string, instansi?: string): Promise<boolean> {
  await get(`/v1/cases?${query}`, instansi);
  return true;
}

/** From the first page to the last, one at a time. */
function walk(sort: string): () => Promise<boolean> {
  let after = '';
  return async () => {
    const { next } = await get(`/v1/cases?sort=${sort}&limit=200${after && `&after=${after}`}`);
    after = next ?? '';
    return next !== null;
  };
}

/** What the database did for a query: that does not depend on who else works on the machine. */
async function costOf(query: typeof asked): Promise<string> {
  const lines = await planOf(query);
  const read = lines.find((line) => line.trim().startsWith('Buffers:'))?.trim();
  return `${lines.at(-1)?.trim()}; ${read}; ${lines[1]?.trim().split('  ')[0]}`;
}

async function planOf(query: typeof asked): Promise<readonly string[]> {
  const plan = await pool.query(`explain (analyze, buffers) ${query?.sql}`, [...(query?.parameters ?? [])]);
  return plan.rows.map((row) => String(row['QUERY PLAN']));
}

/** Asks until it has been asked often enough, or there is no more, and prints how long it took. */
async function spread(name: string, often: number, ask: (n: number) => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  await ask(0);
  for (let n = 1, more: unknown = true; n <= often && more; n += 1) {
    const since = performance.now();
    more = await ask(n);
    took.push(performance.now() - since);
  }
  took.sort((one, other) => one - other);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  measured.push({ asked: name, p95: at(0.95), query: asked });
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => at(share).toFixed(1).padStart(8));
  console.log(`${name.padEnd(66)}${p50}${p95}${p99}  × ${took.length}`);
}
