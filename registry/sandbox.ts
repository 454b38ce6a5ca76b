import type { Instant } from '../domain/calendar/zone.ts';
import type { Database } from './database.ts';
import { digestStream } from './digests/calls.ts';

/**
 * The sandbox clock stands still between its jumps: what happens in a day of the scenario happens at one instant, so that
 * the same scenario gives the same ledger whenever it is played. Undefined in a registry that was never a sandbox.
 */
export async function readSandboxClock(db: Database): Promise<Instant | undefined> {
  const row = await db.selectFrom('sandbox').select('now').where('id', '=', 1).executeTakeFirst();
  return row?.now;
}

/** Starts the sandbox clock at its first instant; a clock that already runs is left alone. */
export async function startSandboxClock(db: Database, at: Instant): Promise<Instant> {
  await db
    .insertInto('sandbox')
    .values({ id: 1, now: at, started_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return (await readSandboxClock(db)) ?? at;
}

/** Moves the sandbox clock forward; it never goes back. */
export async function setSandboxClock(db: Database, to: Instant): Promise<void> {
  await db.updateTable('sandbox').set({ now: to }).where('id', '=', 1).where('now', '<', to).execute();
}

/** Up to which sandbox instant a workflow has certainly been brought: its start, or the last jump it took part in. */
export async function readReached(db: Database, workflows: readonly string[]): Promise<ReadonlyMap<string, Instant>> {
  if (workflows.length === 0) return new Map();
  const rows = await db
    .selectFrom('sandbox_times')
    .selectAll()
    .where('workflow', 'in', [...workflows])
    .execute();
  return new Map(rows.map((row) => [row.workflow, row.reached]));
}

/** Notes at which instant workflows begin, before they do, so that an interrupted start leaves none without its time. */
export async function enterSandbox(db: Database, workflows: readonly string[], at: Instant): Promise<void> {
  if (workflows.length === 0) return;
  await db
    .insertInto('sandbox_times')
    .values(workflows.map((workflow) => ({ workflow, reached: at })))
    .onConflict((conflict) => conflict.column('workflow').doNothing())
    .execute();
}

export async function setReached(db: Database, workflow: string, reached: Instant): Promise<void> {
  await db
    .insertInto('sandbox_times')
    .values({ workflow, reached })
    .onConflict((conflict) => conflict.column('workflow').doUpdateSet({ reached }))
    .execute();
}

/** The pollers of this sandbox: they read every morning, whether or not a rung is due. */
export function pollersIn(db: Database): Promise<readonly string[]> {
  return workflowsIn(db, 'bkn-poll');
}

/** The digests of this sandbox: they go out every morning, once the rungs of the night are written. */
export function digestsIn(db: Database): Promise<readonly string[]> {
  return workflowsIn(db, 'digest');
}

/** Those of them that were called, and have not told yet what went past its due date. */
export async function digestsCalled(db: Database): Promise<readonly string[]> {
  const rows = await db.selectFrom('digest_calls').select('instansi').where('called', '=', true).execute();
  return rows.map((row) => digestStream(row.instansi));
}

/** Streams in which something was recorded at this sandbox instant or later. */
export async function streamsSince(db: Database, since: Instant): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('events')
    .select('stream')
    .distinct()
    .where('recorded_at', '>=', new Date(since))
    .execute();
  return rows.map((row) => row.stream);
}

async function workflowsIn(db: Database, process: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('sandbox_times')
    .select('workflow')
    .where('workflow', 'like', `${process}/%`)
    .execute();
  return rows.map((row) => row.workflow);
}
