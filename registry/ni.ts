import type { NotNull } from 'kysely';
import type { KeyRing } from '../platform/keys.ts';
import type { Database } from './database.ts';

/** A file that still waits for its NI. */
export type WaitingFile = { readonly stream: string; readonly person: string; readonly participantDigest: string };

const withoutNi = ['documents', 'ready', 'at-bkn', 'returned', 'cancelled'];

/** Files of an instansi that have neither ended nor an NI, whatever their stage: BKN may know more than we do. */
export async function waitingAtBkn(db: Database, instansi: string): Promise<readonly WaitingFile[]> {
  const rows = await db
    .selectFrom('cases')
    .innerJoin('people', 'people.id', 'cases.person')
    .select(['cases.stream', 'cases.person', 'people.participant_digest'])
    .where('cases.instansi', '=', instansi)
    .where('cases.process', '=', 'appointment')
    .where('cases.outcome', 'is', null)
    .where('cases.stage', 'in', withoutNi)
    .where('people.participant_digest', 'is not', null)
    .$narrowType<{ participant_digest: NotNull }>()
    .execute();
  return rows.map((row) => ({
    stream: row.stream,
    person: row.person,
    participantDigest: row.participant_digest.toString('hex'),
  }));
}

/** Whether a file of any instansi waits for its NI. */
export async function anyAtBkn(db: Database): Promise<boolean> {
  const row = await db
    .selectFrom('cases')
    .select('id')
    .where('process', '=', 'appointment')
    .where('outcome', 'is', null)
    .where('stage', 'in', withoutNi)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps a person's NI under their own key; repeating it changes nothing. A person whose key was destroyed keeps none. */
export async function keepNi(db: Database, keys: KeyRing, person: string, ni: string): Promise<void> {
  const known = await db
    .selectFrom('people')
    .select(['key_id', 'wrapped_key'])
    .where('id', '=', person)
    .executeTakeFirst();
  if (!known?.wrapped_key) return;
  await db
    .updateTable('people')
    .set({
      ni_digest: keys.digest('ni', ni),
      sealed_ni: keys.sealUnder({ keyId: known.key_id, wrappedKey: known.wrapped_key }, ni, person),
    })
    .where('id', '=', person)
    .where('ni_digest', 'is', null)
    .execute();
}

/**
 * Keeps the NI that somebody got when they became PPPK, beside the one that they had and under their own key; another one
 * takes its place. A person whose key was destroyed keeps none.
 */
export async function keepNewNi(db: Database, keys: KeyRing, person: string, ni: string): Promise<void> {
  const known = await db
    .selectFrom('people')
    .select(['key_id', 'wrapped_key'])
    .where('id', '=', person)
    .executeTakeFirst();
  if (!known?.wrapped_key) return;
  const sealed = keys.sealUnder({ keyId: known.key_id, wrappedKey: known.wrapped_key }, ni, person);
  await db
    .updateTable('people')
    .set({ new_ni_digest: keys.digest('ni', ni), sealed_new_ni: sealed })
    .where('id', '=', person)
    .execute();
}
