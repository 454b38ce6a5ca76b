import { setTimeout as pause } from 'node:timers/promises';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Instant } from '../domain/calendar/zone.ts';
import type { Database } from '../registry/database.ts';
import { type RegistryFigures, readFigures } from '../registry/figures.ts';

/** Milliseconds: figures this old are good enough for whoever scrapes at the same time. */
const FRESH = 5_000;
const COUNTED_WITHIN = 5_000;

/**
 * What the worker shows of itself and of the registry, which is counted when somebody asks; docs/metrics.md says what each
 * figure means. With the registry away one figure says so, and those that come from it are not there at all.
 */
export function workerFigures(db: Database, clock: () => Promise<Instant>): () => Promise<string> {
  const ofProcess = new Registry();
  collectDefaultMetrics({ register: ofProcess });
  let counted: { readonly at: number; readonly text: Promise<string> } | undefined;
  return async () => {
    if (counted === undefined || performance.now() - counted.at > FRESH) {
      counted = { at: performance.now(), text: ofRegistry(db, clock) };
    }
    return `${await ofProcess.metrics()}\n${await counted.text}`;
  };
}

async function ofRegistry(db: Database, clock: () => Promise<Instant>): Promise<string> {
  const counting = clock().then((now) => readFigures(db, now));
  const figures = await Promise.race([
    counting.catch(() => undefined),
    pause(COUNTED_WITHIN, undefined, { ref: false }),
  ]);
  const register = new Registry();
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name, help, labelNames, registers: [register] });
  gauge('tenggat_registry_up', 'Whether the registry could be counted').set(figures === undefined ? 0 : 1);
  if (figures !== undefined) show(figures, gauge);
  return await register.metrics();
}

function show(figures: RegistryFigures, gauge: (name: string, help: string, ...labels: string[]) => Gauge): void {
  const open = gauge('tenggat_clocks_open', 'Open clocks, by rule', 'rule');
  const breached = gauge('tenggat_clocks_breached', 'Open clocks past their due date, by rule', 'rule');
  for (const { rule, ...clocks } of figures.clocks) {
    open.set({ rule }, clocks.open);
    breached.set({ rule }, clocks.breached);
  }
  const overdue = gauge('tenggat_tasks_overdue', 'Open tasks past their due date, by office', 'office');
  for (const { office, tasks } of figures.overdue) overdue.set({ office }, tasks);
  const bulk = gauge('tenggat_bulk_files', 'Files of bulk runs that are not over, by state', 'state');
  for (const { state, files } of figures.bulk) bulk.set({ state }, files);
  const { digests, ledger, outbound } = figures;
  gauge('tenggat_digests_pending', 'Digests that wait to go out').set(digests.pending);
  gauge('tenggat_digests_failed', 'Digests of the last day that failed for good').set(digests.failed);
  gauge('tenggat_ledger_position', 'Position of the last event of the ledger').set(ledger.position);
  gauge('tenggat_ledger_unsequenced', 'Committed events without a position').set(ledger.waiting);
  gauge('tenggat_ledger_lag_seconds', 'Age of the oldest of them').set(ledger.age);
  gauge('tenggat_outbound_unsettled', 'Writes to outside systems whose end is not known').set(outbound.begun);
  gauge('tenggat_outbound_unsettled_seconds', 'Age of the oldest of them').set(outbound.age);
}
