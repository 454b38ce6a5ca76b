import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dates } from '../../cli/demo/agenda.ts';
import { officeOf, play } from '../../cli/demo/play.ts';
import { openFolder } from '../../cli/stack/folder.ts';
import { type Stack, startStack } from '../../cli/stack/stack.ts';
import { instantAt } from '../../domain/calendar/zone.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { createTemporalClient } from '../../platform/temporal/client.ts';
import { historyFigures } from './history-figures.ts';

/**
 * `node test/bench/batch.ts --people 2187`: plays the demo's batch in a folder of its own and prints wall time, peak
 * memory of each process, and what a file costs the engine. Figures only: nothing is asserted.
 */
const { values } = parseArgs({
  options: { people: { type: 'string', default: '120' }, seed: { type: 'string', default: '2025' } },
});
const batch = { people: Number(values.people), seed: Number(values.seed) };
const path = await mkdtemp(join(tmpdir(), 'tenggat-bench-'));
const folder = openFolder(path, { fresh: false });
const startAt = instantAt(dates.begins, '08:00', 'WIB');

const stack = await startStack({ folder, batch, startAt, say: () => {} });
try {
  let day = '';
  let since = Date.now();
  const say = (text: string) => {
    if (day) console.log(`${((Date.now() - since) / 1000).toFixed(1).padStart(7)} s  ${day}`);
    [day, since] = [text, Date.now()];
  };
  const report = (await play({ stack, folder, batch, say }, officeOf(stack, folder, batch)))!;
  say('');
  const { caseIds, ...figures } = report;
  console.log(figures);
  console.log(
    `machine: ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  );
  console.log('peak memory, MiB:', await peaks(stack));
  const client = createTemporalClient(stack.engine);
  console.log('history per file:', await historyFigures(client, caseIds));
  await client.connection.close();
} finally {
  await stack.stop();
  await removePostgres(folder.file('postgres'));
  await rm(path, { recursive: true, force: true });
}

/** The high-water mark of each process's resident memory; Linux only. */
async function peaks(of: Stack): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const name of ['supervisor', 'worker', 'api', 'engine', 'postgres', 'simulator']) {
    const pid = name === 'supervisor' ? process.pid : of.pidOf(name);
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    found[name] = Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }
  return found;
}
