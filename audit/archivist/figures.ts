import { setTimeout as within } from 'node:timers/promises';
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Database } from '../../registry/database.ts';
import { logSize } from '../../registry/log-leaves.ts';
import { showRounds } from '../rounds-figures.ts';
import type { Stand } from './stand.ts';

/** Milliseconds. */
const COUNTED_WITHIN = 5_000;

export type ArchivistFigures = {
  failed(step: string, code: string): void;
  scrape(): Promise<string>;
};

/**
 * What the archivist shows of itself; docs/metrics.md says what each figure means. What is not known, since the registry is away
 * or a step was not through once since the start, is not there at all. `now` in milliseconds since the epoch.
 */
export function archivistFigures(db: Database, stand: Stand, now: () => number): ArchivistFigures {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const failures = new Counter({
    name: 'tenggat_archivist_failures_total',
    help: 'Steps and runs of the archivist that failed, by step and code',
    labelNames: ['step', 'code'],
    registers: [register],
  });
  const gauge = (name: string, help: string, value: () => Promise<number | undefined> | number | undefined) =>
    new Gauge({
      ...{ name, help, registers: [register] },
      async collect() {
        this.reset();
        const counted = await value();
        if (counted === undefined) this.remove();
        else this.set(counted);
      },
    });
  const age = (since: number | undefined) => (since === undefined ? undefined : Math.max(0, (now() - since) / 1_000));
  const counted = (count: () => Promise<number>) => async () =>
    await Promise.race([count().catch(() => undefined), within(COUNTED_WITHIN, undefined, { ref: false })]);
  const archivedRuns = counted(async () => {
    const count = db.selectFrom('archived_runs').select(({ fn }) => fn.countAll<number>().as('n'));
    return (await count.executeTakeFirstOrThrow()).n;
  });
  gauge('tenggat_archive_runs', 'Runs whose history is archived', archivedRuns);
  gauge('tenggat_archive_swept_seconds', 'Since the last sweep that missed no run', () => age(stand.sweptAt));
  gauge('tenggat_archive_waiting_seconds', 'Age of the oldest ended run that is not archived', () =>
    stand.oldestWaiting === undefined && stand.sweptAt !== undefined ? 0 : age(stand.oldestWaiting),
  );
  gauge(
    'tenggat_log_leaves',
    'Leaves of the log',
    counted(() => logSize(db)),
  );
  gauge('tenggat_log_signed_leaves', 'Leaves under the last signed head', () => stand.signed);
  gauge('tenggat_log_head_seconds', 'Since the signed head last held all', () => age(stand.signedAt));
  return {
    failed: (step, code) => failures.inc({ step, code }),
    async scrape() {
      const audited = new Registry();
      await counted(() => showRounds(audited, db, now()).then(() => 0))();
      return await Registry.merge([register, audited]).metrics();
    },
  };
}
