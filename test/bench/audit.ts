import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { historyFrom } from '../../audit/archive/history.ts';
import { fetchKept } from '../../audit/archive/kept.ts';
import { atEngine } from '../../audit/at-engine.ts';
import { auditAll } from '../../audit/audit-all.ts';
import { trustedLogs } from '../../audit/log/trusted.ts';
import type { AuditSources } from '../../audit/open-audit.ts';
import { openSources } from '../../cli/audit/settings.ts';
import { useDemoSettings } from '../../cli/stack/demo-settings.ts';
import { archivedHistories } from '../../registry/archived-runs.ts';
import { countsOf } from '../../registry/audit/verdicts.ts';
import { nobodyListens } from '../../worker/nobody-listens.ts';
import { archived } from '../support/archived.ts';
import { playScenario } from '../support/play-scenario.ts';

/**
 * `node test/bench/audit.ts --people 2181`: plays a batch, archives and logs it, audits all of it, and replays the same
 * histories by the SDK alone, in the same run. `--demo` takes what a running `tenggat demo` has archived instead of playing.
 * Figures only: nothing is asserted.
 */
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '24' },
    seed: { type: 'string', default: '2025' },
    demo: { type: 'boolean', default: false },
  },
});
Runtime.install({ logger: new DefaultLogger('ERROR') });
if (values.demo) {
  await useDemoSettings();
  const { sources, close } = await openSources();
  await measure(sources);
  await close();
} else {
  const played = await playScenario({ people: Number(values.people), seed: Number(values.seed) });
  try {
    const { archive, keys, logKey, remove } = await timed('archived and logged', () => archived(played));
    const { db, client, folder, stack } = played;
    const code = await readFile(folder.file('workflow-bundle.js'), 'utf8');
    await measure({
      ...{ db, archive, keys, atEngine: atEngine(client), today: { code, digest: stack.bundleDigest } },
      trusted: { logs: trustedLogs(logKey) ?? [], witnesses: [] },
    });
    await remove();
  } finally {
    await played.end();
  }
}

async function measure(sources: AuditSources): Promise<void> {
  const { db, archive, keys, today } = sources;
  let cases = 0;
  const since = performance.now();
  const onPage = (done: number) => {
    cases = done;
  };
  const round = await auditAll(sources, { now: Date.now, fresh: true, onPage });
  const seconds = (performance.now() - since) / 1_000;
  console.log(`audited: ${cases} in ${seconds.toFixed(1)} s, ${(cases / seconds).toFixed(1)} a second`);
  console.log('results:', await countsOf(db, round));
  console.log('peak memory of the audit, MiB:', await peak());
  const runs = await archivedHistories(db);
  const replayed = async () => {
    const worker = { workflowBundle: { code: today.code }, sinks: nobodyListens };
    async function* histories() {
      for (const { workflow, digest } of runs) {
        yield { workflowId: workflow, history: historyFrom((await fetchKept(archive, keys, 'histories', digest))!) };
      }
    }
    let failed = 0;
    for await (const { error } of Worker.runReplayHistories(worker, histories())) if (error) failed += 1;
    return failed;
  };
  const before = performance.now();
  const failed = await timed(`${runs.length} histories replayed by the SDK alone`, replayed);
  console.log(`${((runs.length * 1_000) / (performance.now() - before)).toFixed(1)} a second, ${failed} failed`);
  console.log(`machine: ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`);
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  const answer = await work();
  console.log(`${what}: ${((performance.now() - since) / 1_000).toFixed(1)} s`);
  return answer;
}

/** The high-water mark of this process's resident memory, which played too unless it is a demo's; Linux only. */
async function peak(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
