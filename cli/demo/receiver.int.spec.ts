import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { keyRing } from '../../platform/keys.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { type Postgres, startPostgres } from '../../platform/postgres/start-postgres.ts';
import { type Database, openDatabase } from '../../registry/database.ts';
import { append } from '../../registry/ledger/append.ts';
import { sequence } from '../../registry/ledger/sequencer.ts';
import { migrate } from '../../registry/migrate.ts';
import { keepWebhook } from '../../registry/webhooks/secrets.ts';
import { stillToSend } from './receiver.ts';

const instansi = '7100';
let folder: string;
let postgres: Postgres;
let db: Database;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-receiver-'));
  postgres = await startPostgres({ dataDir: join(folder, 'pg') });
  db = openDatabase({ url: postgres.url });
  await migrate(db);
  await db
    .insertInto('instansi')
    .values({ id: instansi, name: 'X', zone: 'WIB', work_week: '5-day' } as never)
    .execute();
  const webhook = { instansi, seq: 1, url: 'https://a.example/', types: [], position: 0, answerable: 'adm-1' };
  await keepWebhook(db, keyRing(Buffer.alloc(32, 7)), webhook, 'whsec_AAAA');
});
afterAll(async () => {
  await db.destroy();
  await postgres.stop();
  await removePostgres(join(folder, 'pg'));
  await rm(folder, { recursive: true });
});

it('counts an event that gets its position while it is looked for', async () => {
  const on = civilDate('2025-09-10');
  const policy = { type: 'policy-set', policy: 'bts-days', value: 8, reason: 'X', from: on } as const;
  const by = { kind: 'official', account: 'ppk-1', role: 'ppk' } as const;
  const stamp = { seq: 1, effectiveOn: on, recordedAt: Date.parse('2025-09-10T03:00:00Z'), by };
  await append(db, {
    process: 'policy',
    stream: `policy/${instansi}/settings`,
    instansi,
    events: [{ ...policy, ...stamp }],
  });
  const meanwhile: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      await sequence(db);
      return result;
    },
  };
  expect(await stillToSend(db.withPlugin(meanwhile), instansi)).toBe(1);
  expect(await stillToSend(db, instansi)).toBe(1);
});
