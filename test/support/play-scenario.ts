import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dates } from '../../cli/demo/agenda.ts';
import type { Office } from '../../cli/demo/office.ts';
import { officeOf, play } from '../../cli/demo/play.ts';
import type { Report } from '../../cli/demo/report.ts';
import { namespace } from '../../cli/stack/environment.ts';
import { openFolder, type SandboxFolder } from '../../cli/stack/folder.ts';
import { type Stack, startStack } from '../../cli/stack/stack.ts';
import { instantAt } from '../../domain/calendar/zone.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { createTemporalClient } from '../../platform/temporal/client.ts';
import { type Database, openDatabase } from '../../registry/database.ts';

export type Played = {
  readonly stack: Stack;
  readonly folder: SandboxFolder;
  readonly office: Office;
  readonly report: Report;
  readonly db: Database;
  readonly client: ReturnType<typeof createTemporalClient>;
  /** Ends every process and leaves nothing behind. */
  end(): Promise<void>;
};

/**
 * A whole sandbox in a folder of its own, and the demo's scenario played through it to the last day, by the same
 * functions as `tenggat demo`. Ends what it started when the play fails.
 */
export async function playScenario(batch: { readonly people: number; readonly seed: number }): Promise<Played> {
  const path = await mkdtemp(join(tmpdir(), 'tenggat-scenario-'));
  const folder = openFolder(path, { fresh: false });
  const say = () => {};
  const closers: (() => Promise<unknown>)[] = [() => rm(path, { recursive: true, force: true })];
  const end = async () => {
    for (let close = closers.pop(); close; close = closers.pop()) await close();
  };
  closers.push(() => removePostgres(folder.file('postgres')));
  try {
    const stack = await startStack({
      folder,
      batch,
      startAt: instantAt(dates.opened, '08:00', 'WIB'),
      say,
      engineInMemory: true,
    });
    closers.push(() => stack.stop());
    const office = officeOf(stack, folder, batch);
    const report = await play({ stack, folder, batch, say }, office);
    const db = openDatabase({ url: stack.databaseUrl, poolSize: 2, name: 'tenggat-test' });
    closers.push(() => db.destroy());
    const client = createTemporalClient({ address: stack.engineAddress, namespace });
    closers.push(() => client.connection.close());
    return { stack, folder, office, report, db, client, end };
  } catch (error) {
    await end();
    throw error;
  }
}
