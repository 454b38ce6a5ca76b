import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { civilDateOf } from '../../domain/calendar/zone.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { bareUpdate, withActivity } from './bare-workflow.ts';
import { openSingles } from './rung-cases.ts';
import { startOffice } from './rung-office.ts';
import { watchDecisions } from './where-time-goes.ts';

/**
 * `node test/bench/decision.ts --n 500`: in turn, one at a time, on one engine: (a) an update that only answers, (b) one
 * that waits for an activity that does nothing, (c) a decision over HTTP. Prints each one's p50 and p99 in milliseconds, the
 * ratios, and where the time of (c) goes. Figures only: nothing is asserted.
 */
const { values } = parseArgs({ options: { n: { type: 'string', default: '500' } } });
const n = Number(values.n);
const warmUp = 30;
const today = civilDateOf(Date.now(), 'WIB');
Runtime.install({ logger: new DefaultLogger('WARN') });
const path = await mkdtemp(join(tmpdir(), 'tenggat-decision-'));
const office = await startOffice(path);
const { address, namespace } = office.engine;
const connection = await NativeConnection.connect({ address });
const worker = await Worker.create({
  ...{ connection, namespace, taskQueue: 'bare', activities: { nothing: async () => {} } },
  workflowsPath: fileURLToPath(new URL('bare-workflow.ts', import.meta.url)),
});
const working = worker.run();
/** Bare: nothing of what is said is sealed. */
const client = new Client({ connection: office.client.connection, namespace });
try {
  const files = await openSingles(office, 'decided', n + warmUp);
  const handle = await client.workflow.start('bare', { taskQueue: 'bare', workflowId: 'bare' });
  const watched = watchDecisions(office);
  const took: Record<'a' | 'b' | 'c', number[]> = { a: [], b: [], c: [] };
  for (const [nth, file] of files.entries()) {
    const a = await timed(() => handle.executeUpdate(bareUpdate, { args: [nth] }));
    const b = await timed(() => handle.executeUpdate(withActivity, { args: [nth] }));
    const json = { kind: 'verify-drh', effectiveOn: today, deferred: [] };
    const c = await timed(() => watched.decide(file, json));
    if (nth < warmUp) continue;
    took.a.push(a);
    took.b.push(b);
    took.c.push(c);
  }
  const [a, b, c] = [took.a, took.b, took.c].map((all) => ({ p50: quantile(all, 0.5), p99: quantile(all, 0.99) }));
  console.table({ a, b, c, 'c/a': ratio(c, a), 'c/b': ratio(c, b) });
  console.log(`where the time of (c) goes, p50 of each part in milliseconds, n = ${n}:`);
  console.table(await watched.parts(files.slice(warmUp), (all) => quantile(all, 0.5)));
  console.log(
    `machine: ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  );
} finally {
  worker.shutdown();
  await working;
  await connection.close();
  await office.stop();
  await removePostgres(join(path, 'postgres'));
  await rm(path, { recursive: true });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

type Figures = { readonly p50: number; readonly p99: number };

function ratio(one: Figures | undefined, other: Figures | undefined): Figures {
  const of = (name: keyof Figures) => rounded((one?.[name] ?? 0) / (other?.[name] ?? 1));
  return { p50: of('p50'), p99: of('p99') };
}

function quantile(all: readonly number[], share: number): number {
  const sorted = all.toSorted((one, other) => one - other);
  return rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
