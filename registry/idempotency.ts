import { type Selectable, sql } from 'kysely';
import type { Instant } from '../domain/calendar/zone.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** Where an unfinished request is going: kept beside its key until it has an answer. */
export type Underway = {
  readonly stream: string;
  /** Digest of the list that it loads. */
  readonly list?: string;
  /** Id of the determination that it records. */
  readonly determination?: string;
};

export type NewRequest = {
  readonly digest: string;
  readonly instansi: string;
  readonly account: string;
  readonly bodyDigest: string;
  readonly receivedAt: Instant;
  readonly underway: Underway;
};

export type StoredAnswer = { readonly status: number; readonly answer: object };

export type KeptRequest = {
  readonly digest: string;
  readonly instansi: string;
  readonly account: string;
  readonly bodyDigest: string;
  /** When the request first arrived: it stands, however often the request is repeated. */
  readonly receivedAt: Instant;
} & ({ readonly state: 'underway'; readonly underway: Underway } | ({ readonly state: 'finished' } & StoredAnswer));

/** Keeps the key of a request, or answers what is already kept under it. Of many at once exactly one is first. */
export async function keepRequest(db: Database, request: NewRequest): Promise<KeptRequest> {
  const first = await db
    .insertInto('idempotency_keys')
    .values({
      digest: request.digest,
      instansi: request.instansi,
      account: request.account,
      body_digest: request.bodyDigest,
      received_at: new Date(request.receivedAt),
      status: null,
      answer: JSON.stringify(request.underway),
    })
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .returningAll()
    .executeTakeFirst();
  const kept = first ? requestOf(first) : await findRequest(db, request.digest);
  if (kept === undefined) throw new Error('A key that was just kept is gone: keys are never deleted while in use');
  return kept;
}

export async function findRequest(db: Database, digest: string): Promise<KeptRequest | undefined> {
  const row = await db.selectFrom('idempotency_keys').selectAll().where('digest', '=', digest).executeTakeFirst();
  return row && requestOf(row);
}

function requestOf(row: Selectable<Tables['idempotency_keys']>): KeptRequest {
  const { digest, instansi, account, status } = row;
  const head = { digest, instansi, account, bodyDigest: row.body_digest, receivedAt: row.received_at.getTime() };
  return status === null
    ? { ...head, state: 'underway', underway: row.answer as Underway }
    : { ...head, state: 'finished', status, answer: row.answer ?? {} };
}

/**
 * Keeps the answer of a request. The first answer stands: whoever comes second is told that one, and `first` is false.
 */
export async function keepAnswer(
  db: Database,
  digest: string,
  answer: StoredAnswer,
): Promise<StoredAnswer & { readonly first: boolean }> {
  const first = await db
    .updateTable('idempotency_keys')
    .set({ status: answer.status, answer: JSON.stringify(answer.answer) })
    .where('digest', '=', digest)
    .where('status', 'is', null)
    .returningAll()
    .executeTakeFirst();
  const kept = first ? requestOf(first) : await findRequest(db, digest);
  if (kept?.state !== 'finished') throw new Error('An answer was kept for a request that has no key');
  return { status: kept.status, answer: kept.answer, first: first !== undefined };
}

/** What requests without an answer are about to do in this stream. */
export async function underwayIn(db: Database, stream: string): Promise<readonly Underway[]> {
  const rows = await db
    .selectFrom('idempotency_keys')
    .select('answer')
    .where('status', 'is', null)
    .where(sql<boolean>`answer->>'stream' = ${stream}`)
    .execute();
  return rows.map((row) => row.answer as Underway);
}
