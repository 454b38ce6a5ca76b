import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyRing } from '../../platform/keys.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { type Postgres, startPostgres } from '../../platform/postgres/start-postgres.ts';
import { inventPeople } from '../../simulator/people.ts';
import { type Database, openDatabase } from '../database.ts';
import { inChunks } from '../in-chunks.ts';
import { putInstansi } from '../instansi.ts';
import { migrate } from '../migrate.ts';
import { keepNi } from '../ni.ts';
import { keepOfficial, readOfficials } from '../officials.ts';
import { openPeople, sealPerson } from '../people.ts';
import { keepWebhook, secretsOf } from '../webhooks/secrets.ts';
import { openKeys } from './open-keys.ts';
import { keysToRotate, rotateKeys } from './rotate-keys.ts';

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
const [first, second, third, fourth] = [1, 2, 3, 4].map((byte) => Buffer.alloc(32, byte)) as [
  Buffer,
  Buffer,
  Buffer,
  Buffer,
];
const people = 3_000;

let folder: string;
let postgres: Postgres;
let db: Database;
let keyFile: string;
const ids = Array.from({ length: people }, (_, index) => `person-${index}`);
const nikOf = (index: number) => String(index).padStart(16, '0');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-keys-'));
  keyFile = join(folder, 'master-key');
  postgres = await startPostgres({ dataDir: join(folder, 'pg') });
  db = openDatabase({ url: postgres.url });
  await migrate(db);
  const place = { id: '7100', name: 'Kota Contoh', kind: 'kabupaten-kota', zone: 'WIB', workWeek: '5-day' } as const;
  await putInstansi(db, { ...place, units: [] });
  const { keys } = await opened(first);
  const [{ name, birthPlace, birthDate, participantNumber } = missing()] = inventPeople(7, 1);
  const rows = ids.map((id, index) => {
    const person = { name, birthPlace, birthDate, sex: 'L', participantNumber, nik: nikOf(index) } as const;
    return sealPerson(keys, id, '7100', person);
  });
  for (const chunk of inChunks(rows, 1_000)) await db.insertInto('people').values(chunk).execute();
  const contact = { name: 'Contoh Rekaan', email: 'a@contoh.example' };
  await keepOfficial(db, keys, { instansi: '7100', account: 'a', unit: null, contact, at: 0 });
});

afterAll(async () => {
  await db.destroy();
  await postgres.stop();
  await removePostgres(join(folder, 'pg'));
  await rm(folder, { recursive: true });
});

function missing(): never {
  throw new Error('No person was invented');
}

/** The keys as a process has them that was given these master keys. */
async function opened(present: Buffer, ...older: Buffer[]) {
  const { keys, ready } = openKeys(db, [present, ...older]);
  await ready;
  return { keys };
}

/** `tenggat keys rotate` as its own process; killed once it has said this. */
async function rotate(masters: readonly Buffer[], args: readonly string[] = [], killAt?: RegExp) {
  await writeFile(keyFile, masters.map((master) => `${master.toString('hex')}\n`).join(''));
  const env = { DATABASE_URL: postgres.url, TENGGAT_MASTER_KEY_FILE: keyFile };
  const child = spawn(process.execPath, [MAIN, 'keys', 'rotate', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (killAt?.test(said)) child.kill('SIGKILL');
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

describe('rotating the master key', () => {
  it('killed in the middle loses nothing, and goes on where it stopped', async () => {
    const lastPage = Promise.withResolvers<void>();
    const waiting = Promise.withResolvers<void>();
    const holding = db.transaction().execute(async (tx) => {
      await tx
        .selectFrom('people')
        .select('id')
        .where('id', '=', ids.at(-1) ?? '')
        .forUpdate()
        .execute();
      waiting.resolve();
      await lastPage.promise;
    });
    await waiting.promise;
    const killed = await rotate([second, first], [], /2502 dari/);
    lastPage.resolve();
    await holding;
    expect(killed.code).toBe(null);

    const { keys } = await opened(second, first);
    const left = [...(await keysToRotate(db, keys)).values()].reduce((sum, n) => sum + n, 0);
    expect(left).toBe(500);
    expect((await openPeople(db, keys, ids)).size).toBe(people);

    const again = await rotate([second, first]);
    expect([again.code, again.said]).toEqual([
      0,
      expect.stringContaining(`${left} dari ${left} kunci dibungkus ulang`),
    ]);
    expect(await keysToRotate(db, keys)).toEqual(new Map());
  });

  it('lets the old key be removed: everybody opens, is found by NIK as before, and can be added to', async () => {
    const { keys } = await opened(second);
    const opening = await openPeople(db, keys, ids);
    expect([opening.size, opening.get('person-7')?.nik]).toEqual([people, nikOf(7)]);
    expect(await readOfficials(db, keys, '7100')).toMatchObject([{ name: 'Contoh Rekaan' }]);
    const found = db
      .selectFrom('people')
      .select('id')
      .where('nik_digest', '=', keys.digest('nik', nikOf(7)));
    expect(await found.execute()).toEqual([{ id: 'person-7' }]);
    await keepNi(db, keys, 'person-7', '199001012025211007');
    expect((await rotate([second], ['--check'])).code).toBe(0);
  });

  it('goes on beside who reads and writes: the key of a person stays theirs', async () => {
    const before = (await opened(second)).keys;
    const after = (await opened(third, second)).keys;
    let pages = 0;
    for await (const _ of rotateKeys(db, after, 700)) {
      pages += 1;
      await keepNi(db, after, `person-${pages}`, `19900101202521100${pages}`);
      const late = sealPerson(before, `late-${pages}`, '7100', {
        ...{ name: 'Contoh', birthPlace: 'Contoh', birthDate: '1990-01-01', sex: 'L' },
        nik: nikOf(9_000 + pages),
      });
      if (pages < 4) await db.insertInto('people').values(late).execute();
    }
    expect(pages).toBeGreaterThanOrEqual(6);
    const alone = (await opened(third)).keys;
    expect((await openPeople(db, alone, [...ids, 'late-1', 'late-3'])).size).toBe(people + 2);
  });
});

describe('without a master key that is still needed', () => {
  it('what is sealed says so and stays as it is', async () => {
    const lost = keyRing(first);
    await expect(openPeople(db, lost, ['person-1'])).rejects.toMatchObject({ code: 'MASTER_KEY_MISSING' });
    const { ready } = openKeys(db, [first]);
    await expect(ready).rejects.toMatchObject({ code: 'MASTER_KEY_MISSING' });

    const { code, said } = await rotate([first]);
    expect([code, said]).toEqual([1, expect.stringMatching(/^MASTER_KEY_MISSING: Kunci induk [0-9a-f]{12} tidak ada/)]);
    const { keys } = await opened(third);
    expect((await openPeople(db, keys, ids)).size).toBe(people);
  });

  it('while the registry is away nobody is looked up, and the trying ends when the process does', async () => {
    const away = openDatabase({ url: 'postgres://tenggat@127.0.0.1:1/tenggat' });
    const closing = new AbortController();
    const { keys, ready } = openKeys(away, [third], closing.signal);
    expect(() => keys.digest('nik', '1')).toThrow(expect.objectContaining({ code: '57P03' }));
    expect(keys.open(keys.seal('Contoh', 'p-1'), 'p-1')).toBe('Contoh');
    closing.abort();
    await ready;
    await away.destroy();
  });

  it('the check of a ring with both counts what is still under the old one', async () => {
    const { code, said } = await rotate([first, third], ['--check']);
    expect([code, said]).toEqual([
      1,
      expect.stringContaining(`kunci masih dibungkus kunci induk ${keyRing(third).keyId}`),
    ]);
  });
});

it('every table that keeps a wrapped key is rotated, a webhook’s secret too', async () => {
  const { rows } = await sql<{ table: string }>`
    select table_name as table from information_schema.columns where column_name = 'wrapped_key' order by 1`.execute(
    db,
  );
  expect(rows.map(({ table }) => table)).toEqual(['lookup_key', 'officials', 'people', 'webhooks']);
  const webhook = { instansi: '7100', seq: 1, url: 'https://a.example/', types: [], position: 0, answerable: 'adm-1' };
  const { keys: old } = await opened(third);
  await keepWebhook(db, old, webhook, 'whsec_AAAA');
  const { keys } = await opened(fourth, third);
  for await (const _ of rotateKeys(db, keys));
  const kept = await db.selectFrom('webhooks').selectAll().executeTakeFirstOrThrow();
  expect(secretsOf(keyRing(fourth), { ...kept, signs_twice: false })).toEqual(['whsec_AAAA']);
});
