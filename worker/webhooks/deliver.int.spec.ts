import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebhookFault, type WebhookPost } from '../../activities/adapters/webhook/post.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { keyRing } from '../../platform/keys.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { type Postgres, startPostgres } from '../../platform/postgres/start-postgres.ts';
import { type Database, openDatabase } from '../../registry/database.ts';
import { append } from '../../registry/ledger/append.ts';
import { readAfter } from '../../registry/ledger/read-by-position.ts';
import { sequence } from '../../registry/ledger/sequencer.ts';
import { migrate } from '../../registry/migrate.ts';
import { listDeliveries } from '../../registry/webhooks/deliveries.ts';
import { changeWebhook, listWebhooks } from '../../registry/webhooks/registrations.ts';
import { keepWebhook, rotateSecret } from '../../registry/webhooks/secrets.ts';
import { leaseSeconds, takeTurn } from '../../registry/webhooks/turns.ts';
import { deliverTurn } from './deliver.ts';
import { keepDelivering } from './keep-delivering.ts';

const keys = keyRing(Buffer.alloc(32, 7));
const now = Date.parse('2025-09-10T03:00:00Z');
const never = new AbortController().signal;
let folder: string;
let postgres: Postgres;
let db: Database;
let instansi = 7_100;
let seq = 0;
let running: ReturnType<typeof keepDelivering>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-webhooks-'));
  postgres = await startPostgres({ dataDir: join(folder, 'pg') });
  db = openDatabase({ url: postgres.url, poolSize: 5 });
  await migrate(db);
});
afterAll(async () => {
  await db.destroy();
  await postgres.stop();
  await removePostgres(join(folder, 'pg'));
  await rm(folder, { recursive: true });
});
/** Each test has an instansi of its own, and no registration of those before it. */
beforeEach(async () => {
  await db.updateTable('webhooks').set({ state: 'removed' }).execute();
  instansi += 1;
  seq = 0;
  await db
    .insertInto('instansi')
    .values({ id: String(instansi), name: 'X', zone: 'WIB', work_week: '5-day' } as never)
    .execute();
});

/** Policies are the simplest of events: each is one fact of one stream. */
async function record(count: number, of = String(instansi)): Promise<void> {
  const events = Array.from({ length: count }, (_, index) => ({
    ...({ type: 'policy-set', policy: 'bts-days', value: 8, reason: 'X', from: civilDate('2025-09-10') } as const),
    ...{ seq: seq + index + 1, effectiveOn: civilDate('2025-09-10'), recordedAt: now },
    by: { kind: 'official', account: 'ppk-1', role: 'ppk' } as const,
  }));
  if (of === String(instansi)) seq += count;
  await append(db, { process: 'policy', stream: `policy/${of}/settings`, instansi: of, events });
  await sequence(db);
}

async function register(
  more: { seq?: number; url?: string; types?: string[]; position?: number } = {},
  secret = 'whsec_AAAA',
) {
  const webhook = { seq: 1, url: 'https://a.example/', types: [], position: 0, answerable: 'adm-1', ...more };
  await keepWebhook(db, keys, { ...webhook, instansi: String(instansi) }, secret);
}

/** One turn of whoever is due, with a receiver that answers as told. */
async function turn(post: WebhookPost): Promise<boolean> {
  const due = await takeTurn(db);
  if (due) await deliverTurn({ db, keys, post, clock: async () => now }, due, never);
  return due !== undefined;
}

type Sent = { readonly id: string; readonly subjectsequence: number; readonly type: string };
function receiver(answer: (sent: Sent, nth: number) => number | Promise<number> = () => 204) {
  const sent: Sent[] = [];
  const headers: Readonly<Record<string, string>>[] = [];
  const post: WebhookPost = async (posting) => {
    const event = JSON.parse(posting.body) as Sent;
    sent.push(event);
    headers.push(posting.headers);
    return await answer(event, sent.length);
  };
  return { sent, headers, post, seqs: () => sent.map(({ subjectsequence }) => subjectsequence) };
}
const refused = () => Promise.reject(new WebhookFault('WEBHOOK_REFUSED', 503));
const standing = async (nth = 0) => (await listWebhooks(db, String(instansi)))[nth];
/** As if the time to wait were over. */
const waited = () => db.updateTable('webhooks').set({ next_attempt_at: sql<Date>`clock_timestamp()` }).execute();

describe('what is delivered', () => {
  it('is every event in its order, once, and then nothing', async () => {
    await record(3);
    await register();
    const { post, seqs, sent } = receiver();
    expect(await turn(post)).toBe(true);
    expect(seqs()).toEqual([1, 2, 3]);
    expect(sent[0]).toMatchObject({ id: `policy/${instansi}/settings/1`, type: 'id.tenggat.policy.policy-set.v1' });
    expect(await turn(post)).toBe(false);
    await record(1);
    await turn(post);
    expect(seqs()).toEqual([1, 2, 3, 4]);
  });

  it('begins after the position that was asked for', async () => {
    await record(3);
    const [, second] = await readAfter(db, String(instansi), 0, 2);
    await register({ position: second?.position ?? 0 });
    const { post, seqs } = receiver();
    await turn(post);
    expect(seqs()).toEqual([3]);
  });

  it('is of the own instansi alone', async () => {
    await record(1);
    await register();
    const other = String(instansi - 1);
    const strange = { kind: 'official', account: 'x', role: 'ppk' } as const;
    const head = { seq: 1, effectiveOn: civilDate('2025-09-10'), recordedAt: now, by: strange };
    const event = { type: 'webhook-paused', of: 1, reason: 'X', ...head } as const;
    await append(db, { process: 'webhook', stream: `webhook/${other}/register`, instansi: other, events: [event] });
    await sequence(db);
    await record(1);
    const { post, sent } = receiver();
    await turn(post);
    expect(sent.map(({ id }) => id)).toEqual([`policy/${instansi}/settings/1`, `policy/${instansi}/settings/2`]);
  });

  it('is what the filter lets through; the position moves over the rest, and a test comes anyway', async () => {
    await record(2);
    await register({ types: ['id.tenggat.appointment.*'] });
    const { post, sent } = receiver();
    await turn(post);
    expect(sent).toEqual([]);
    expect((await standing())?.position).toBe((await readAfter(db, String(instansi), 0, 9)).at(-1)?.position);
    const head = {
      effectiveOn: civilDate('2025-09-10'),
      recordedAt: now,
      by: { kind: 'system', name: 'webhook' } as const,
    };
    const tested = (of: number, seq: number) => ({ type: 'webhook-tested', of, seq, ...head }) as const;
    const stream = `webhook/${instansi}/register`;
    await append(db, { process: 'webhook', stream, instansi: String(instansi), events: [tested(2, 1), tested(1, 2)] });
    await sequence(db);
    await turn(post);
    expect(sent).toMatchObject([{ type: 'id.tenggat.webhook.webhook-tested.v1', data: { of: 1 } }]);
  });

  it('is signed by both secrets for as long as the old one lasts', async () => {
    await record(1);
    await register();
    await rotateSecret(db, keys, { instansi: String(instansi), seq: 1 }, 'whsec_BBBB');
    const { post, headers } = receiver();
    await turn(post);
    await db.updateTable('webhooks').set({ previous_until: sql<Date>`clock_timestamp()` }).execute();
    await record(1);
    await turn(post);
    expect(headers.map((one) => one['webhook-signature']?.split(' ').length)).toEqual([2, 1]);
    expect((await standing())?.signsTwice).toBe(false);
  });
});

describe('a receiver that does not take a message', () => {
  it('gets it again under the same id, before any other, and the position waits', async () => {
    await record(3);
    await register();
    const { post, seqs, headers } = receiver((_, nth) => (nth === 2 ? refused() : 204));
    await turn(post);
    const [first] = await readAfter(db, String(instansi), 0, 1);
    expect([seqs(), (await standing())?.position]).toEqual([[1, 2], first?.position]);
    expect(await standing()).toMatchObject({ failures: 1, lastError: 'WEBHOOK_REFUSED' });
    expect(await turn(post)).toBe(false);
    await waited();
    await turn(post);
    expect(seqs()).toEqual([1, 2, 2, 3]);
    expect(headers[1]?.['webhook-id']).toBe(headers[2]?.['webhook-id']);
    expect(await standing()).toMatchObject({ failures: 0, failingSince: null, lastError: null });
  });

  it('has each attempt on the record with its status, and never what was said', async () => {
    await record(1);
    await register();
    await turn(receiver(refused).post);
    await waited();
    await turn(receiver().post);
    const log = (failed: boolean) => listDeliveries(db, { instansi: String(instansi), webhook: 1, failed, limit: 9 });
    expect(await log(false)).toMatchObject([
      { message: `policy/${instansi}/settings/1`, status: 204, error: null },
      { message: `policy/${instansi}/settings/1`, status: 503, error: 'WEBHOOK_REFUSED' },
    ]);
    expect(await log(true)).toHaveLength(1);
    expect(Object.keys((await log(false))[0] ?? {}).sort()).toEqual([
      'at',
      'error',
      'id',
      'message',
      'position',
      'status',
      'tookMs',
      'type',
    ]);
  });

  it('holds nobody else', async () => {
    await record(2);
    await register({ seq: 1, url: 'https://dead.example/' });
    await register({ seq: 2, url: 'https://well.example/' });
    const well: unknown[] = [];
    let answer: () => void = () => {};
    const silence = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const both = new Promise<void>((done) => {
      const post: WebhookPost = async ({ url, body }) => {
        if (url.includes('dead')) await silence;
        else if (well.push(JSON.parse(body)) === 2) done();
        return 204;
      };
      running = keepDelivering({ db, keys, post, clock: async () => now }, () => {});
    });
    await both;
    answer();
    await running.stop();
    expect(well).toHaveLength(2);
  });

  it('is suspended after three days without one success: the ledger says so, and whoever is answerable is told', async () => {
    await record(1);
    await register();
    const dead = receiver(refused);
    await turn(dead.post);
    await db
      .updateTable('webhooks')
      .set({ failing_since: sql<Date>`clock_timestamp() - interval '72 hours'`, failures: 20 })
      .execute();
    await waited();
    await turn(dead.post);
    expect(await standing()).toMatchObject({ state: 'suspended', failures: 21, lastError: 'WEBHOOK_REFUSED' });
    await sequence(db);
    const last = (await readAfter(db, String(instansi), 0, 9)).at(-1);
    expect(last).toMatchObject({
      type: 'webhook-suspended',
      of: 1,
      error: 'WEBHOOK_REFUSED',
      effectiveOn: '2025-09-10',
    });
    const notices = await db.selectFrom('notices').selectAll().where('instansi', '=', String(instansi)).execute();
    expect(notices).toMatchObject([{ account: 'adm-1', office: 'administrator', kind: 'webhook-suspended' }]);
    await waited();
    expect(await turn(dead.post)).toBe(false);
    expect(dead.sent).toHaveLength(2);
  });

  it('that failed for long and then took one is not given up on at the next failure', async () => {
    await record(2);
    await register();
    await db
      .updateTable('webhooks')
      .set({ failing_since: sql<Date>`clock_timestamp() - interval '80 hours'`, failures: 20 })
      .execute();
    await turn(receiver((_, nth) => (nth === 2 ? refused() : 204)).post);
    expect(await standing()).toMatchObject({ state: 'active', failures: 1 });
  });

  it('that says it is gone is suspended at once', async () => {
    await record(1);
    await register();
    await turn(receiver(() => Promise.reject(new WebhookFault('WEBHOOK_GONE', 410))).post);
    expect((await standing())?.state).toBe('suspended');
  });
});

describe('a replay', () => {
  const replay = (after: number) =>
    db
      .transaction()
      .execute((tx) => changeWebhook(tx, String(instansi), { type: 'webhook-replayed', of: 1, after }, 'adm-1'));

  it('sends again what came after a position, in order, under the same ids', async () => {
    await record(3);
    await register();
    const { post, seqs, sent } = receiver();
    await turn(post);
    const [first] = await readAfter(db, String(instansi), 0, 1);
    await replay(first?.position ?? 0);
    await turn(post);
    expect(seqs()).toEqual([1, 2, 3, 2, 3]);
    expect(sent[3]?.id).toBe(sent[1]?.id);
  });

  it('is not undone by a delivery that was under way, and waits until that one is over', async () => {
    await record(2);
    await register();
    const { post, seqs } = receiver(async (_, nth) => {
      if (nth === 2) await replay(0);
      return 204;
    });
    await turn(post);
    expect((await standing())?.position).toBe(0);
    expect(await takeTurn(db)).toBeUndefined();
    await db.updateTable('webhooks').set({ leased_until: sql<Date>`clock_timestamp()` }).execute();
    await turn(post);
    expect(seqs()).toEqual([1, 2, 1, 2]);
  });
});

describe('of several workers', () => {
  it('one has a registration at a time: each event goes once, after the one before was answered', async () => {
    await record(30);
    await register();
    let underway = 0;
    let most = 0;
    const all = Promise.withResolvers<void>();
    const { post, seqs } = receiver(async (_, nth) => {
      underway += 1;
      most = Math.max(most, underway);
      // Whoever may take the registration too has looked by then.
      await sql`select pg_sleep(0.02)`.execute(db);
      underway -= 1;
      if (nth >= 30) all.resolve();
      return 204;
    });
    const workers = [1, 2].map(() => keepDelivering({ db, keys, post, clock: async () => now }, () => {}));
    await all.promise;
    await Promise.all(workers.map((worker) => worker.stop()));
    expect([most, seqs()]).toEqual([1, Array.from({ length: 30 }, (_, index) => index + 1)]);
  });

  it('that look at the same instant one takes the turn', async () => {
    await record(1);
    await register();
    const looking: Promise<unknown>[] = [];
    const answered = new Set<number>();
    await db.transaction().execute(async (tx) => {
      await sql`select from webhooks where instansi = ${String(instansi)} for update`.execute(tx);
      looking.push(...[1, 2].map((nth) => takeTurn(db).finally(() => answered.add(nth))));
      const waits = sql<{ n: number }>`select count(*) as n from pg_locks where not granted`;
      while (answered.size + ((await waits.execute(tx)).rows[0]?.n ?? 0) < 2);
    });
    const turns = [...(await Promise.all(looking)), await takeTurn(db)];
    expect(turns.filter((taken) => taken !== undefined)).toHaveLength(1);
  });
});

describe('a worker that dies in the middle', () => {
  it('leaves the position where it was: another goes on there once its time is over', async () => {
    await record(2);
    await register();
    expect(await takeTurn(db)).toMatchObject({ position: 0 });
    expect(await takeTurn(db)).toBeUndefined();
    const late = sql<Date>`leased_until - ${leaseSeconds} * interval '1 second'`;
    await db.updateTable('webhooks').set({ leased_until: late }).execute();
    const { post, seqs } = receiver();
    await turn(post);
    expect(seqs()).toEqual([1, 2]);
  });
});
