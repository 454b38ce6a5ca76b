import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { dates } from '../../cli/demo/agenda.ts';
import { readFiles, untilStage } from '../../cli/demo/batch-steps.ts';
import { expectDone } from '../../cli/demo/office.ts';
import { officeOf, play } from '../../cli/demo/play.ts';
import { batchDays } from '../../cli/demo/scenario.ts';
import { openFolder } from '../../cli/stack/folder.ts';
import { startStack } from '../../cli/stack/stack.ts';
import type { BulkCounts } from '../../domain/bulk/bulk.ts';
import { instantAt } from '../../domain/calendar/zone.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { openDatabase } from '../../registry/database.ts';
import { faultsOf } from './bulk-faults.ts';

/**
 * `node test/bench/bulk.ts --people 2187 --kills 3`: plays the demo's batch up to the day of the SK, appoints everybody in
 * one bulk run, with the worker killed now and then and two clicks on confirm, and prints what came of it. Ends with 1 when
 * the files do not add up, or the ledger has more or fewer decisions than files that were decided.
 */
const { values } = parseArgs({
  options: { people: { type: 'string', default: '120' }, kills: { type: 'string', default: '3' } },
});
const kills = Number(values.kills);
const batch = { people: Number(values.people), seed: 2025 };
const path = await mkdtemp(join(tmpdir(), 'tenggat-bulk-'));
const folder = openFolder(path, { fresh: false });
const stack = await startStack({ folder, batch, startAt: instantAt(dates.begins, '08:00', 'WIB'), say: () => {} });
const db = openDatabase({ url: stack.databaseUrl, poolSize: 1, name: 'tenggat-bench' });
try {
  const office = officeOf(stack, folder, batch);
  await play(
    { stack, folder, batch, say: () => {}, days: batchDays().filter(({ on }) => on < dates.appointed) },
    office,
  );
  await office.goTo(dates.appointed);
  await readFiles(office);
  const due = office.ways.filter(({ row }) => row.outcome === 'started' && !row.reopenedByLetter);
  await untilStage(office, due, 'ni-issued');

  const ppk = office.as('ppk');
  const decision = { kind: 'appoint', effectiveOn: dates.appointed, skNumber: '813/{rowNo}/2025', tmt: dates.started };
  const json = { decision, filter: { formation: office.formation, stage: 'ni-issued' }, perMinute: 6_000 };
  const began = Date.now();
  const { body } = expectDone(await ppk.send('POST', '/v1/bulk-runs', { key: 'bench/bulk', json }), 'preparation');
  console.log(`prepared in ${((Date.now() - began) / 1_000).toFixed(1)} s:`, body.total, body.would);
  const run = `/v1/bulk-runs/${body.bulkRunId}`;
  const confirm = (key: string) => ppk.send('POST', `${run}/decisions`, { key, json: { kind: 'confirm' } });
  const confirmedAt = Date.now();
  const clicks = await Promise.all([confirm('one'), confirm('two')]);
  console.log('two clicks were answered', clicks.map(({ status }) => status).sort());
  let killed = 0;
  for (;;) {
    const { stage, counts } = (await ppk.send('GET', run)).body as { stage: string; counts: { decided: number } };
    if (stage !== 'running') break;
    if (killed < kills && counts.decided > ((killed + 1) * Number(body.total)) / (kills + 1)) {
      process.kill(stack.pidOf('worker') ?? 0, 'SIGKILL');
      killed += 1;
    }
    await delay(100);
  }
  const seconds = (Date.now() - confirmedAt) / 1_000;
  const first = (await ppk.send('GET', run)).body.counts as BulkCounts;
  if (first.failed > 0) {
    console.log(`${first.failed} given up; tried again, as whoever looks after the run would`);
    await ppk.send('POST', `${run}/decisions`, { key: 'again', json: { kind: 'retry-failed', refused: false } });
    while ((await ppk.send('GET', run)).body.stage === 'running') await delay(200);
  }
  const { counts } = (await ppk.send('GET', run)).body;
  console.log(
    `${killed} kills of the worker, ${seconds.toFixed(1)} s, ${(Number(body.total) / seconds).toFixed(1)} files per second:`,
    counts,
  );
  const appointed = await db
    .selectFrom('events')
    .select(({ fn }) => [fn.countAll<number>().as('events'), fn.count<number>('stream').distinct().as('files')])
    .where('type', '=', 'appointed')
    .executeTakeFirstOrThrow();
  const runs = await db.selectFrom('bulk_runs').select(['id', 'stage']).execute();
  console.log('in the ledger:', appointed, 'bulk runs:', runs.length);
  const wrong = faultsOf(counts as BulkCounts, Number(body.total), appointed);
  for (const fault of wrong) console.error(fault);
  if (wrong.length > 0) process.exitCode = 1;
  console.log(
    `machine: ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  );
} finally {
  await db.destroy();
  await stack.stop();
  await removePostgres(folder.file('postgres'));
  await rm(path, { recursive: true, force: true });
}
