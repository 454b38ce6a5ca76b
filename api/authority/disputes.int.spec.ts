import { setTimeout as delay } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AuthorityEvent } from '../../domain/authority/register.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { authorityStream, readAuthorities } from '../../registry/authority/authority-reads.ts';
import { appendIn, lockStream } from '../../registry/ledger/append.ts';
import { rebuild } from '../../registry/rebuild.ts';
import type { Tables } from '../../registry/tables.ts';
import { now, startApi, type TestApi } from '../testing/api.ts';
import { grantAuthority, listedBatch, openFile, ppkOffice, registerInstansi } from '../testing/batch.ts';

type Tx = Transaction<Tables>;
let api: TestApi;
let formation: string;
let nextRow = 1;

beforeAll(async () => {
  api = await startApi();
  await registerInstansi(api);
  formation = await listedBatch(api, 'disputes');
});
afterAll(() => api.stop());

/** A file on which somebody decided by an authority that is revoked as of 9 September; neither is committed yet. */
async function newCollision({ recordedAt = now, effectiveOn = '2025-09-09', zone = 'WIB' as 'WIB' | 'WIT' } = {}) {
  const row = nextRow++;
  const account = `acc-${row}`;
  const id = await grantAuthority(api, { ...ppkOffice, account });
  const file = await openFile(api, formation, row, `dispute-${row}`, zone);
  const stream = `appointment/7100/${file}`;
  const by = { kind: 'official', account, role: 'ppk', authority: { id, version: 1 } } as const;
  const head = { seq: 2, effectiveOn: civilDate(effectiveOn), recordedAt, by };
  const decide = (tx: Tx) =>
    appendIn(tx, { process: 'appointment', stream, instansi: '7100', events: [{ type: 'ni-proposed', ...head }] });
  /** A second person confirmed it: the events 3 and 4, or those that come after. */
  const correctTo =
    (to: string, seq = 3) =>
    async (tx: Tx) => {
      const proposal = { type: 'correction-proposed', of: 2, to: civilDate(to), reason: 'cap surat' } as const;
      const dates = { from: civilDate(effectiveOn), to: civilDate(to) };
      const confirmed = { type: 'fact-corrected', of: 2, ...dates, proposal: seq } as const;
      const days = { effectiveOn: civilDate('2025-09-10'), recordedAt: now };
      const said = (who: string) => ({ ...days, by: { kind: 'official', account: who, role: 'verifier' } as const });
      const events = [
        { ...proposal, seq, ...said('ver-1') },
        { ...confirmed, seq: seq + 1, ...said('ver-2') },
      ];
      await appendIn(tx, { process: 'appointment', stream, instansi: '7100', events });
    };
  const revoke = (tx: Tx) => revokeAsOf('2025-09-09')(tx);
  const revokeAsOf = (day: string) => async (tx: Tx) => {
    const register = authorityStream('7100');
    await lockStream(tx, register);
    const { version } = await readAuthorities(tx, '7100');
    const paper = { number: 'SK Cabut', on: civilDate('2025-09-10') };
    const event: AuthorityEvent = {
      type: 'authority-revoked',
      of: id,
      on: civilDate(day),
      paper,
      reason: 'x',
    };
    const administrator = { kind: 'official', account: 'adm-1', role: 'administrator' } as const;
    const revoked = { seq: version + 1, effectiveOn: civilDate('2025-09-10'), recordedAt: now, by: administrator };
    await appendIn(tx, {
      process: 'authority',
      stream: register,
      instansi: '7100',
      events: [{ ...event, ...revoked }],
    });
  };
  const disputes = async () =>
    await api.db
      .selectFrom('disputes')
      .select(['seq', 'effective_on as on', 'revocation'])
      .where('stream', '=', stream)
      .execute();
  const inDispute = async () => (await disputes()).length === 1;
  return { decide, correctTo, revoke, revokeAsOf, disputes, inDispute };
}

const commit = (work: (tx: Tx) => Promise<void>) => api.db.transaction().execute(work);

/** The second begins while the first is not committed, and waits for it. */
async function collide(first: (tx: Tx) => Promise<void>, second: (tx: Tx) => Promise<void>): Promise<void> {
  const { later } = await api.db.transaction().execute(async (tx) => {
    await first(tx);
    const later = commit(second);
    while (!(await someoneWaits())) await delay(20);
    return { later };
  });
  await later;
}

async function someoneWaits(): Promise<boolean> {
  const { rows } = await sql`select from pg_locks where locktype = 'advisory' and not granted`.execute(api.db);
  return rows.length > 0;
}

it('a decision stands in dispute when its authority is revoked after it, and when it was revoked before', async () => {
  const [before, after] = [await newCollision(), await newCollision()];
  await commit(before.decide);
  expect(await before.inDispute()).toBe(false);
  await commit(before.revoke);
  expect(await before.inDispute()).toBe(true);
  await commit(after.revoke);
  await commit(after.decide);
  expect(await after.inDispute()).toBe(true);
});

it('neither slips through when both are written at once', async () => {
  const [decided, revoked] = [await newCollision(), await newCollision()];
  await collide(decided.decide, decided.revoke);
  expect(await decided.inDispute()).toBe(true);
  await collide(revoked.revoke, revoked.decide);
  expect(await revoked.inDispute()).toBe(true);
});

it('what took effect and was recorded before the revocation holds does not, by the day at its place', async () => {
  // 23:30 WIB on 8 September is 01:30 WIT on the 9th.
  const night = { recordedAt: Date.parse('2025-09-08T23:30:00+07:00'), effectiveOn: '2025-09-08' };
  const [inWib, inWit] = [await newCollision(night), await newCollision({ ...night, zone: 'WIT' })];
  const [lateInWib, lateInWit] = [await newCollision(night), await newCollision({ ...night, zone: 'WIT' })];
  for (const { decide, revoke } of [inWib, inWit]) {
    await commit(decide);
    await commit(revoke);
  }
  for (const { decide, revoke } of [lateInWib, lateInWit]) {
    await commit(revoke);
    await commit(decide);
  }
  expect([await inWib.inDispute(), await lateInWib.inDispute()]).toEqual([false, false]);
  expect([await inWit.inDispute(), await lateInWit.inDispute()]).toEqual([true, true]);
});

const early = { recordedAt: Date.parse('2025-09-08T10:00:00+07:00'), effectiveOn: '2025-09-08' };

it('a date corrected behind the revocation brings the decision into dispute, whichever comes first', async () => {
  const [before, after] = [await newCollision(early), await newCollision(early)];
  for (const { decide } of [before, after]) await commit(decide);
  await commit(before.revoke);
  expect(await before.inDispute()).toBe(false);
  await commit(before.correctTo('2025-09-09'));
  await commit(after.correctTo('2025-09-09'));
  expect(await after.inDispute()).toBe(false);
  await commit(after.revoke);
  const dispute = { seq: 2, on: '2025-09-09', revocation: expect.any(Number) };
  expect([await before.disputes(), await after.disputes()]).toEqual([[dispute], [dispute]]);
});

it('nor does a correction slip through that is written at once with a revocation', async () => {
  const [corrected, revoked] = [await newCollision(early), await newCollision(early)];
  for (const { decide } of [corrected, revoked]) await commit(decide);
  await collide(corrected.correctTo('2025-09-09'), corrected.revoke);
  await collide(revoked.revoke, revoked.correctTo('2025-09-09'));
  expect([await corrected.inDispute(), await revoked.inDispute()]).toEqual([true, true]);
});

it('a date corrected to before the first day of the authority is in dispute, until it is put right', async () => {
  const [moved, back] = [await newCollision(early), await newCollision(early)];
  for (const { decide, correctTo } of [moved, back]) {
    await commit(decide);
    await commit(correctTo('2025-01-01'));
  }
  expect(await moved.disputes()).toEqual([{ seq: 2, on: '2025-01-01', revocation: null }]);
  await commit(back.correctTo('2025-09-05', 5));
  expect(await back.disputes()).toEqual([]);
});

it('a revocation that takes the place of another has its own disputes', async () => {
  const { decide, revokeAsOf, inDispute } = await newCollision(early);
  await commit(decide);
  const found: boolean[] = [];
  for (const day of ['2025-09-09', '2025-09-08', '2025-09-10']) {
    await commit(revokeAsOf(day));
    found.push(await inDispute());
  }
  expect(found).toEqual([false, true, false]);
});

it('a registry that is built anew finds the same disputes', async () => {
  expect((await rebuild(api.db, { check: true })).differences).toEqual([]);
  expect((await rebuild(api.db, { check: false })).differences).toEqual([]);
});
