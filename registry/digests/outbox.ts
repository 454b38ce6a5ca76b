import { createHash } from 'node:crypto';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import type { DigestEnd, DigestKind, MailError } from '../../domain/digest/events.ts';
import type { DigestText } from '../../domain/digest/write.ts';
import type { Database } from '../database.ts';
import { keepTold, type TasksOf } from './tasks.ts';

/** What a message is about: a morning by its day, breaches by the instant of the first. */
type Occasion = {
  readonly instansi: string;
  readonly account: string;
  readonly kind: DigestKind;
  readonly occasion: string;
};

/** The local part of its Message-ID: the same on every attempt, and for nothing else. */
export function messageOf({ instansi, account, kind, occasion }: Occasion): string {
  return createHash('sha256').update([instansi, account, kind, occasion].join('\n')).digest('hex').slice(0, 40);
}

/** Whether the message is there, whatever became of it. */
export async function isKept(db: Database, id: string): Promise<boolean> {
  return (await db.selectFrom('digests').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/**
 * A morning's digest takes the place of whatever has not gone out to this account; one of breaches of what else told of
 * breaches. To be done before counting what the account was not told of.
 */
export async function supersede(
  db: Database,
  { instansi, account }: { readonly instansi: string; readonly account: string },
  kind: DigestKind,
  at: Instant,
): Promise<void> {
  let pending = db
    .updateTable('digests')
    .set({ state: 'superseded', message: null, ended_at: new Date(at) })
    .where('instansi', '=', instansi)
    .where('account', '=', account)
    .where('state', '=', 'pending');
  if (kind === 'breaches') pending = pending.where('kind', '=', 'breaches');
  await pending.execute();
}

export type NewDigest = {
  readonly id: string;
  readonly day: CivilDate;
  readonly kind: DigestKind;
  readonly tasks: number;
  readonly message: DigestText;
  readonly at: Instant;
};

/** Keeps a message that is to go out, and what it tells of: before anything is sent. */
export async function keepDigest(db: Database, whose: TasksOf, { at, message, ...digest }: NewDigest): Promise<void> {
  await db
    .insertInto('digests')
    .values({
      ...digest,
      instansi: whose.instansi,
      account: whose.account,
      state: 'pending',
      last_error: null,
      message: JSON.stringify(message),
      told_in: null,
      created_at: new Date(at),
      attempted_at: null,
      ended_at: null,
    })
    .execute();
  await keepTold(db, digest.id, whose, digest.kind === 'morning' ? 'all' : 'untold-breaches');
}

/**
 * What has not gone out of an instansi, the least tried first: a message that the server chokes on holds up nobody but
 * those that it choked on as often.
 */
export async function pendingDigests(db: Database, instansi: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('digests')
    .select('id')
    .where('instansi', '=', instansi)
    .where('state', '=', 'pending')
    .orderBy('attempts')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** To whom these messages go and what they say, of those that have not ended. */
export async function readMessages(db: Database, ids: readonly string[]) {
  const rows = await db
    .selectFrom('digests')
    .select(['id', 'account', 'message'])
    .where('id', 'in', ids)
    .where('state', '=', 'pending')
    .execute();
  return new Map(rows.map(({ id, account, message }) => [id, { account, message }]));
}

/** An attempt begins: noted before the mail server hears of it. */
export async function beginAttempt(db: Database, id: string, at: Instant): Promise<void> {
  await db
    .updateTable('digests')
    .set((set) => ({ attempts: set('attempts', '+', 1), attempted_at: new Date(at) }))
    .where('id', '=', id)
    .execute();
}

/** The mail server took the message, or refused it for good. `toldIn` is the number of the event that will say so. */
export async function endDigest(
  db: Database,
  id: string,
  end: { readonly error?: MailError; readonly at: Instant; readonly toldIn: number },
): Promise<void> {
  const { error = null, at, toldIn } = end;
  const state = error === null ? 'sent' : 'failed';
  await db
    .updateTable('digests')
    .set({ state, last_error: error, message: null, ended_at: new Date(at), told_in: toldIn })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .execute();
}

/** It is tried again; until then this is why it has not gone out. All that wait, where no message is named. */
export async function deferDigests(db: Database, instansi: string, error: MailError, id?: string): Promise<void> {
  let waiting = db
    .updateTable('digests')
    .set({ last_error: error })
    .where('instansi', '=', instansi)
    .where('state', '=', 'pending');
  if (id !== undefined) waiting = waiting.where('id', '=', id);
  await waiting.execute();
}

/** What ended for this event of the ledger, also by an attempt that did not live to say so. */
export async function endedIn(db: Database, instansi: string, toldIn: number): Promise<readonly DigestEnd[]> {
  const rows = await db
    .selectFrom('digests')
    .select(['id', 'account', 'day', 'kind', 'tasks', 'last_error', 'ended_at'])
    .where('instansi', '=', instansi)
    .where('told_in', '=', toldIn)
    .orderBy('account')
    .orderBy('id')
    .execute();
  return rows.map(({ id, last_error, ended_at, ...row }) => ({
    ...{ ...row, message: id },
    ...(last_error === null ? { delivered: ended_at?.getTime() ?? 0 } : { error: last_error }),
  }));
}

/** How many messages of an instansi have not gone out and are tried again. */
export async function countPending(db: Database, instansi: string): Promise<number> {
  const { waiting } = await db
    .selectFrom('digests')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('instansi', '=', instansi)
    .where('state', '=', 'pending')
    .executeTakeFirstOrThrow();
  return Number(waiting);
}
