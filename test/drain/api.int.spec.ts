import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startIssuer, type TestIssuer } from '../../api/testing/issuer.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { type Postgres, startPostgres } from '../../platform/postgres/start-postgres.ts';
import { freePort } from '../../platform/process/free-port.ts';
import { type Database, openDatabase } from '../../registry/database.ts';
import { migrate } from '../../registry/migrate.ts';
import { type Spawned, spawnProduct } from './spawned.ts';

let folder: string;
let postgres: Postgres;
let db: Database;
let issuer: TestIssuer;
const running: Spawned[] = [];
/** Lets go of what a test holds, also of one that failed before it did. */
const letGo: (() => Promise<void>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-drain-'));
  postgres = await startPostgres({ dataDir: join(folder, 'pg') });
  db = openDatabase({ url: postgres.url });
  await migrate(db);
  issuer = await startIssuer();
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop({ signal: 'SIGKILL' });
  for (const go of letGo.splice(0)) await go();
});
afterAll(async () => {
  await issuer?.close();
  await db?.destroy();
  await postgres?.stop();
  await removePostgres(join(folder, 'pg'));
  await rm(folder, { recursive: true });
});

/** The API, that is told when to end, and a request to it that waits for the registry until `go`. */
async function busyApi(env: Record<string, string> = {}) {
  const port = await freePort();
  const api = spawnProduct('api', {
    ...{ API_PORT: String(port), DATABASE_URL: postgres.url, OIDC_ISSUER: issuer.url, TENGGAT_MODE: 'sandbox' },
    ...{ TEMPORAL_ADDRESS: `127.0.0.1:${await freePort()}`, TEMPORAL_NAMESPACE: 'x' },
    ...env,
  });
  running.push(api);
  await api.said('listening');
  const url = `http://127.0.0.1:${port}`;
  const token = await issuer.token({ sub: 'acc-1', roles: ['administrator'], instansi: '7100' });
  let go = () => {};
  const held = new Promise<void>((done) => {
    go = done;
  });
  const locked = Promise.withResolvers<void>();
  const holding = db.transaction().execute(async (tx) => {
    await sql`lock table instansi in access exclusive mode`.execute(tx);
    locked.resolve();
    await held;
  });
  await locked.promise;
  const asked = fetch(`${url}/v1/instansi/7100`, { headers: { authorization: `Bearer ${token}` } });
  asked.catch(() => {});
  await waits();
  const released = async () => {
    go();
    await holding;
  };
  letGo.push(released);
  return { api, url, asked, go: released };
}

/** Until a statement of the API waits for the lock. */
async function waits(): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from pg_locks where not granted`.execute(db);
    if (rows[0]?.n) return;
  }
}

test('an API that is asked to end says so first, goes on answering, and ends with 0 once all is answered', async () => {
  const { api, url, asked, go } = await busyApi({ API_LINGER_SECONDS: '2' });
  process.kill(api.pid, 'SIGTERM');
  await api.said('stopping');

  const ready = await fetch(`${url}/ready`);
  expect([ready.status, ((await ready.json()) as { draining: boolean }).draining]).toEqual([503, true]);
  expect((await fetch(`${url}/health`)).status).toBe(200);
  await go();
  expect((await asked).status).toBe(404);
  expect(await api.exited).toEqual({ code: 0, signal: null });
});

test('an API takes no more requests after that, and still answers those underway', async () => {
  const { api, url, asked, go } = await busyApi({ API_LINGER_SECONDS: '0' });
  process.kill(api.pid, 'SIGTERM');
  for (let refused = false; !refused; ) {
    refused = await fetch(`${url}/health`).then(
      () => false,
      () => true,
    );
  }
  await go();
  expect((await asked).status).toBe(404);
  expect(await api.exited).toEqual({ code: 0, signal: null });
});

test('an API that is asked twice ends at once, whatever is underway', async () => {
  const { api, asked, go } = await busyApi({ API_LINGER_SECONDS: '600' });
  process.kill(api.pid, 'SIGTERM');
  await api.said('stopping');
  process.kill(api.pid, 'SIGTERM');

  expect(await api.exited).toEqual({ code: 143, signal: null });
  await expect(asked).rejects.toThrow();
  await go();
});

test('figures are shown on a port of their own only, and on none where none is named', async () => {
  const port = await freePort();
  const { api, url, asked, go } = await busyApi({ METRICS_PORT: String(port), API_LINGER_SECONDS: '0' });
  await go();
  await asked;
  expect((await fetch(`${url}/metrics`)).status).toBe(404);
  const shown = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(await shown.text()).toContain('tenggat_http_request_duration_seconds_count');
  expect((await fetch(`http://127.0.0.1:${port}/v1/cases`)).status).toBe(404);
  process.kill(api.pid, 'SIGTERM');
  expect(await api.exited).toEqual({ code: 0, signal: null });
});

test('a port for figures that is taken is said in one line', async () => {
  const taken = createServer();
  const port = await new Promise<number>((done) => {
    taken.listen(0, '127.0.0.1', () => done((taken.address() as { port: number }).port));
  });
  const api = spawnProduct('api', {
    ...{ API_PORT: String(await freePort()), DATABASE_URL: postgres.url, OIDC_ISSUER: issuer.url },
    ...{
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      TEMPORAL_NAMESPACE: 'x',
      METRICS_PORT: String(port),
      TENGGAT_MODE: 'sandbox',
    },
  });
  running.push(api);
  expect(await api.exited).toMatchObject({ code: 1 });
  taken.close();
});
