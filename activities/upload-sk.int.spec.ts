import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyRing } from '../platform/keys.ts';
import { removePostgres } from '../platform/postgres/remove-postgres.ts';
import { type Postgres, startPostgres } from '../platform/postgres/start-postgres.ts';
import { type Database, openDatabase } from '../registry/database.ts';
import { migrate } from '../registry/migrate.ts';
import { knownCall } from '../registry/outbound-calls.ts';
import { sealPerson } from '../registry/people.ts';
import type { SiasnClient } from './adapters/siasn/client.ts';
import { SiasnFault } from './adapters/siasn/fault.ts';
import { uploadSk } from './upload-sk.ts';

const keys = keyRing(Buffer.alloc(32, 7));
const stream = 'appointment/7100/case-1';
const sk = { stream, skNumber: '813/1/2025', skOn: '2025-12-15' as never };
const participant = '25000000001';
const [soon, late] = [60_000, -1];

let folder: string;
let postgres: Postgres;
let db: Database;
let siasn: ReturnType<typeof fakeSiasn>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-upload-'));
  postgres = await startPostgres({ dataDir: join(folder, 'pg') });
  db = openDatabase({ url: postgres.url });
  await migrate(db);
  await fileOf(db);
});

afterAll(async () => {
  await db.destroy();
  await postgres.stop();
  await removePostgres(join(folder, 'pg'));
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  siasn = fakeSiasn();
  await db.deleteFrom('outbound_calls').execute();
});

const upload = (finalAfter: number) => uploadSk(db, keys, siasn, finalAfter)(sk);
const state = async () => (await knownCall(db, 'upload-dok-sk-nip', stream))?.state;

describe('an SK on its way to SIASN', () => {
  it('is sent once, however often it is asked for', async () => {
    await upload(soon);
    await upload(late);
    expect(siasn.kept).toEqual(['813/1/2025']);
    expect(await state()).toBe('done');
  });

  it('is not sent again when it arrived and only the answer was lost', async () => {
    siasn.next = 'loses the answer';
    await expect(upload(soon)).rejects.toThrow('no answer');
    expect(await state()).toBe('begun');
    await upload(late);
    expect(siasn.kept).toEqual(['813/1/2025']);
    expect(await state()).toBe('done');
  });

  it('may still be under way as long as the list is not final: nothing is sent', async () => {
    siasn.next = 'gets nothing';
    await expect(upload(soon)).rejects.toThrow('no answer');
    await expect(upload(soon)).rejects.toMatchObject({ type: 'SIASN_UNSETTLED', nonRetryable: false });
    expect(siasn.posts).toBe(1);
  });

  it('is sent again once the list is final and does not show it', async () => {
    siasn.next = 'gets nothing';
    await expect(upload(soon)).rejects.toThrow('no answer');
    await upload(late);
    expect(siasn.kept).toEqual(['813/1/2025']);
    expect(await state()).toBe('done');
  });

  it('is sent by one of two attempts that find the list final at once', async () => {
    siasn.next = 'gets nothing';
    await expect(upload(soon)).rejects.toThrow('no answer');
    const { promise: bothLooked, resolve: looked } = Promise.withResolvers<void>();
    let looks = 0;
    siasn.get = async () => {
      looks += 1;
      if (looks === 2) looked();
      await bothLooked;
      return [];
    };
    const both = await Promise.allSettled([upload(late), upload(late)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(siasn.kept).toEqual(['813/1/2025']);
  });
});

/** SIASN as far as an upload sees it. */
function fakeSiasn() {
  const fake = {
    kept: [] as string[],
    posts: 0,
    next: 'answers' as 'answers' | 'loses the answer' | 'gets nothing',
    get: async (): Promise<object[]> => fake.kept.map((no_sk) => ({ no_peserta: participant, no_sk })),
    async post(_: string, form: FormData) {
      fake.posts += 1;
      const how = fake.next;
      fake.next = 'answers';
      if (how !== 'gets nothing') fake.kept.push(String(form.get('no_sk')));
      if (how !== 'answers') throw new SiasnFault('SIASN_UNREACHABLE', 'no answer', { uncertain: true });
      return {};
    },
  };
  return fake satisfies SiasnClient;
}

/** One appointed candidate, as far as an upload needs it. */
async function fileOf(db: Database): Promise<void> {
  const instansi = '7100';
  const person = {
    nik: '0000000000000001',
    name: 'Rekaan',
    birthPlace: 'Rekaan',
    birthDate: '1990-01-01',
    sex: 'L',
    participantNumber: participant,
    lastWage: 1,
  } as const;
  const row = { formation: 'f', row_no: 1, person: 'p', unit: 'u' };
  const head = { instansi, state: '{}', stage: 'x', outcome: null, version: 1, revision: 1, updated_at: new Date() };
  await db
    .insertInto('instansi')
    .values({ id: instansi, name: 'x', zone: 'WIB', work_week: '5-day', pns: null, pppk: null, head_count_on: null })
    .execute();
  await db.insertInto('units').values({ instansi, code: 'u', name: 'x', work_week: '5-day' }).execute();
  const sealed = { ...sealPerson(keys, 'p', instansi, person), ni_digest: null, sealed_ni: null };
  await db.insertInto('people').values(sealed).execute();
  await db
    .insertInto('formations')
    .values({ id: 'f', label: 'x', ...head })
    .execute();
  const determination = { id: 'd', formation: 'f', number: 'x', issued_on: '2025-09-04' as never, rows: 1 };
  await db.insertInto('determinations').values(determination).execute();
  const post = { category: 'R3', position_group: 'x', position: 'x', education: 'x' };
  const listed = { ...row, ...post, determination: 'd', case_id: 'case-1' };
  await db.insertInto('formation_rows').values(listed).execute();
  await db
    .insertInto('cases')
    .values({
      ...{ id: 'case-1', process: 'appointment', stream: 'appointment/7100/case-1', batch: 'f', position: 'x' },
      ...{ ...row, ...head, next_at: null },
    })
    .execute();
}
