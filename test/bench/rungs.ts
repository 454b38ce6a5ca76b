import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { civilDateOf } from '../../domain/calendar/zone.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import type { Database } from '../../registry/database.ts';
import { openBatch, openSingles } from './rung-cases.ts';
import { startOffice } from './rung-office.ts';

/**
 * `node test/bench/rungs.ts --files 10000 --batches 0`: clocks that all are due at one instant, in real time: of single
 * files, or of batches that share them. Prints how late each rung was recorded and how long decisions in other files took
 * meanwhile. Figures only: nothing is asserted.
 */
const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '1000' },
    batches: { type: 'string', default: '0' },
    ahead: { type: 'string', default: '120' },
    perSecond: { type: 'string', default: '5' },
  },
});
const files = Number(values.files);
const batches = Number(values.batches);
const path = await mkdtemp(join(tmpdir(), 'tenggat-rungs-'));
const office = await startOffice(path);
let finished = false;
let repeated = 0;
try {
  // One for each decision, as long as it may ring: ten minutes, and some.
  const others = await openSingles(office, 'others', Number(values.perSecond) * (13 * 60));
  // Opening takes about 33 ms a file on two cores; the due instant lies at least `ahead` seconds after it, on a full minute.
  const due = Math.ceil((Date.now() + files * 33 + Number(values.ahead) * 1_000) / 60_000) * 60_000;
  const began = Date.now();
  if (batches === 0) await openSingles(office, 'due', files, due);
  for (let n = 1; n <= batches; n += 1) await openBatch(office, `due-${n}`, files / batches, due);
  await clocksOpen(office.db, files + batches);
  console.log(`${files} files opened in ${seconds(began)} s, ${seconds(Date.now(), due)} s before they are due`);

  const queue = others.values();
  const quiet = await decide(30_000);
  while (Date.now() < due) await delay(200);
  const busy = decide(undefined);
  const fired = await rungsFired(office.db, due, files);
  finished = true;
  const during = await busy;
  console.log(
    `${fired.length} rungs of ${files + batches} recorded, ${new Set(fired.map((one) => one.stream)).size} streams`,
  );
  console.log(`legal time is the due instant: ${fired.filter((one) => Number(one.at) === due).length}`);
  console.log('lateness of recording, s:', quantiles(fired.map((one) => (one.committed.getTime() - due) / 1_000)));
  console.log(`rungs per second: ${(fired.length / ((fired.at(-1)!.committed.getTime() - due) / 1_000)).toFixed(1)}`);
  console.log('a decision before, ms:', quantiles(quiet.map(({ took }) => took)));
  console.log('a decision meanwhile, ms:', quantiles(during.map(({ took }) => took)), `sent again: ${repeated}`);
  const slow = during.filter(({ took }) => took > 1_000).map(({ sent, took }) => `${seconds(due, sent)} s: ${took} ms`);
  console.log('slower than a second, by when they were sent after the due instant:', slow.join(', ') || 'none');
  console.log(
    `machine: ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  );

  /** As a client should: what was not accepted in time is sent again under its key. Answers how often. */
  async function answered(id: string, json: object): Promise<number> {
    for (let repeats = 0; ; repeats += 1) {
      const status = await office.decide(id, json);
      if (status === 200) return repeats;
      if (status !== 503 && status !== 202) throw new Error(`A decision was answered ${status}`);
    }
  }

  /** Decisions over HTTP at a steady pace, whatever the earlier ones take; when each was sent, and its milliseconds. */
  async function decide(forMs: number | undefined): Promise<{ readonly sent: number; readonly took: number }[]> {
    const decided: { sent: number; took: number }[] = [];
    const under: Promise<void>[] = [];
    const until = forMs === undefined ? Number.POSITIVE_INFINITY : Date.now() + forMs;
    for (const id of queue) {
      if (Date.now() > until || (forMs === undefined && finished)) break;
      const sent = Date.now();
      const json = { kind: 'verify-drh', effectiveOn: civilDateOf(sent, 'WIB'), deferred: [] };
      under.push(
        answered(id, json).then((repeats) => {
          decided.push({ sent, took: Date.now() - sent });
          repeated += repeats;
        }),
      );
      await delay(1_000 / Number(values.perSecond));
    }
    await Promise.all(under);
    return decided;
  }
} finally {
  await office.stop();
  await removePostgres(join(path, 'postgres'));
  await rm(path, { recursive: true, force: true });
}

async function clocksOpen(db: Database, wanted: number): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from clocks where rule = 'NI-USUL'`.execute(db);
    if (Number(rows[0]?.n) >= wanted) return;
    await delay(500);
  }
}

/** Every breach at the due instant, once all files have theirs. Only counted until then: the API runs in this process. */
async function rungsFired(db: Database, due: number, wanted: number) {
  const breaches = sql`from events where type = 'rung-fired' and data->>'kind' = 'breach'`;
  for (;;) {
    const { rows } = await sql<{ n: string }>`
      select count(*) as n ${breaches} and stream like 'appointment/%'`.execute(db);
    if (Number(rows[0]?.n) >= wanted) break;
    if (Date.now() > due + 20 * 60_000) throw new Error(`Only ${rows[0]?.n} rungs after 20 minutes`);
    await delay(2_000);
  }
  const { rows } = await sql<{ stream: string; at: string; committed: Date }>`
    select stream, data->>'at' as at, committed_at as committed ${breaches} order by committed_at`.execute(db);
  return rows;
}

function quantiles(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `p50 ${at(0.5)}, p99 ${at(0.99)}, max ${at(1)} (n = ${sorted.length})`;
}

function seconds(from: number, to = Date.now()): number {
  return Math.round((to - from) / 1_000);
}
