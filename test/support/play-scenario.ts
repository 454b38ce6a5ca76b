import type { Client } from '@temporalio/client';
import { dates } from '../../cli/demo/agenda.ts';
import type { Office } from '../../cli/demo/office.ts';
import { officeOf, play } from '../../cli/demo/play.ts';
import type { Report } from '../../cli/demo/report.ts';
import { batchDays } from '../../cli/demo/scenario.ts';
import type { Batch } from '../../cli/stack/environment.ts';
import { createTemporalClient } from '../../platform/temporal/client.ts';
import { type Database, openDatabase } from '../../registry/database.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';

export type Played = Sandbox & {
  readonly office: Office;
  readonly report: Report;
  readonly db: Database;
  readonly client: Client;
};

/**
 * The demo's batch, or other days of it, played in a sandbox of its own by the same functions as `tenggat demo`. Leaves
 * nothing behind, also when the play fails.
 */
export async function playScenario(batch: Batch, days = batchDays()): Promise<Played> {
  const sandbox = await startSandbox(batch, dates.begins);
  const { stack, folder } = sandbox;
  const db = openDatabase({ url: stack.databaseUrl, poolSize: 2, name: 'tenggat-test' });
  const client = createTemporalClient(stack.engine);
  const end = async () => {
    await db.destroy();
    await client.connection.close();
    await sandbox.end();
  };
  try {
    const office = officeOf(stack, folder, batch);
    const report = (await play({ stack, folder, batch, say: () => {}, days }, office))!;
    return { stack, folder, office, report, db, client, end };
  } catch (error) {
    await end();
    throw error;
  }
}
