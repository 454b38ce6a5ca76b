import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../../api/app.ts';
import { temporalEngine } from '../../api/engine/temporal-engine.ts';
import { createFigures } from '../../api/figures.ts';
import { serve } from '../../api/serve.ts';
import { plainClaims } from '../../api/sign-in/settings.ts';
import { createSignIn } from '../../api/sign-in/sign-in.ts';
import { testAccounts, testEdges } from '../../api/testing/api.ts';
import { startIssuer } from '../../api/testing/issuer.ts';
import { polls } from '../../cli/stack/readiness.ts';
import type { GrantText } from '../../domain/authority/register.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { resolveEngine } from '../../platform/engine/resolve.ts';
import { startEngine } from '../../platform/engine/start.ts';
import { keyRing } from '../../platform/keys.ts';
import { createLog } from '../../platform/log.ts';
import { startPostgres } from '../../platform/postgres/start-postgres.ts';
import { tethered } from '../../platform/process/tethered.ts';
import { createTemporalClient, type EngineAccess } from '../../platform/temporal/client.ts';
import { readPayloadKeys } from '../../platform/temporal/payload-keys.ts';
import { authorityStream } from '../../registry/authority/authority-reads.ts';
import { openDatabase } from '../../registry/database.ts';
import { shipDecrees } from '../../registry/decrees/ship-decrees.ts';
import { putInstansi } from '../../registry/instansi.ts';
import { append } from '../../registry/ledger/append.ts';
import { migrate } from '../../registry/migrate.ts';
import { buildWorkflowBundle } from '../../worker/bundle.ts';
import type { Office } from './rung-cases.ts';

export type Running = Office & {
  readonly engine: EngineAccess;
  /** Takes a decision over HTTP and answers its status. */
  decide(caseId: string, json: object): Promise<number>;
  stop(): Promise<void>;
};

// Two thousand requests are figures here, not lines.
process.env.TENGGAT_LOG_LEVEL = 'warn';
const namespace = 'bench';
const instansi = 'bench';

/** A whole production on this machine, on real time: PostgreSQL, the engine, a worker of its own process, the API. */
export async function startOffice(path: string): Promise<Running> {
  const key = randomBytes(32);
  const payloadKey = `bench:${randomBytes(32).toString('hex')}`;
  const postgres = await startPostgres({ dataDir: join(path, 'postgres') });
  const db = openDatabase({ url: postgres.url, poolSize: 20, name: 'tenggat-bench' });
  await migrate(db);
  await shipDecrees(db, Date.now());
  await officeCloses(db);
  const engine = await startEngine({
    ...{ engine: await resolveEngine(), namespace, virtualTime: false },
    ...{ dbFilename: join(path, 'engine.sqlite'), headless: true },
  });
  const { code, digest } = await buildWorkflowBundle();
  await writeFile(join(path, 'bundle.js'), code);
  await writeFile(join(path, 'bundle.json'), JSON.stringify({ digest }));
  // Ten thousand cases in the worker's cache fill the 4 GiB that Node takes by itself, and it would only collect garbage.
  const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
  const worker = tethered(process.execPath, ['--max-old-space-size=12288', main, 'worker'], {
    logFile: join(path, 'worker.log'),
    env: {
      ...{ PATH: process.env.PATH, HOME: path, TZ: 'UTC', TENGGAT_MODE: 'production', TENGGAT_LOG_LEVEL: 'warn' },
      ...{ TENGGAT_MASTER_KEY: key.toString('hex'), TENGGAT_PAYLOAD_KEYS: payloadKey },
      TENGGAT_WORKFLOW_BUNDLE: join(path, 'bundle.json'),
      ...{ DATABASE_URL: postgres.url, TEMPORAL_ADDRESS: engine.address, TEMPORAL_NAMESPACE: namespace },
      ...{ SIASN_BASE_URL: 'http://127.0.0.1:9', SIASN_CONSUMER_KEY: 'x', SIASN_CONSUMER_SECRET: 'x' },
      ...{
        SIASN_SSO_CLIENT_ID: 'x',
        SIASN_SSO_USERNAME: 'x',
        SIASN_SSO_PASSWORD: 'x',
        WORKER_CACHED_WORKFLOWS: '12000',
      },
    },
  });
  await polls(engine.address, namespace, AbortSignal.timeout(60_000));
  const access = { address: engine.address, namespace, payloadKeys: readPayloadKeys(payloadKey) };
  const client = createTemporalClient(access);
  const keys = keyRing(key);
  const issuer = await startIssuer();
  const app = createApp({
    ...{ db, keys, engine: temporalEngine(client), clock: async () => Date.now(), log: createLog('bench') },
    signIn: createSignIn({ url: issuer.url, audience: 'tenggat-api', claims: plainClaims }),
    ...{ accounts: testAccounts, edges: testEdges, figures: createFigures(), draining: () => false },
  });
  const api = await serve(app, { host: '127.0.0.1', port: 0 });
  const token = await issuer.token({ sub: 'op-1', roles: ['operator'], instansi });
  return {
    ...{ db, client, keys, instansi, engine: access },
    async decide(caseId, json) {
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': caseId,
      };
      const url = `http://127.0.0.1:${api.port}/v1/cases/${caseId}/decisions`;
      const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(json) });
      await answer.text();
      return answer.status;
    },
    async stop() {
      await api.close();
      await issuer.close();
      await worker.stop({ signal: 'SIGKILL' });
      await client.connection.close();
      await engine.stop();
      await db.destroy();
      await postgres.stop();
    },
  };
}

/** An instansi whose days end when its office closes, so that something can be due minutes from now. */
async function officeCloses(db: Office['db']): Promise<void> {
  const unit = { code: 'u-1', name: 'Unit', workWeek: '5-day' } as const;
  await putInstansi(db, { id: instansi, name: 'Bench', kind: 'pusat', zone: 'WIB', workWeek: '5-day', units: [unit] });
  const by = { kind: 'official', account: 'adm', role: 'administrator' } as const;
  const head = { effectiveOn: civilDate('2026-01-01'), recordedAt: Date.now(), by, seq: 1 };
  const setting = {
    policy: 'deadline-end',
    value: 'office-close',
    reason: 'x',
    from: civilDate('2025-01-13'),
  } as const;
  const events = [{ type: 'policy-set', ...setting, ...head }] as const;
  await append(db, { process: 'policy', stream: `policy/${instansi}/settings`, instansi, events });
  const grant: GrantText = {
    ...{ account: 'bench', office: 'ppk', kind: 'definitive', powers: ['propose'], from: civilDate('2025-01-13') },
    paper: { number: '1', on: civilDate('2025-01-13') },
  };
  const granted = [{ type: 'authority-granted', grant, ...head }] as const;
  await append(db, { process: 'authority', stream: authorityStream(instansi), instansi, events: granted });
}
