import type { NotNull } from 'kysely';
import type { KeyRing } from '../platform/keys.ts';
import type { Database } from './database.ts';
import { employedAmong } from './employed.ts';
import { inChunks } from './in-chunks.ts';

/** What is personal about a candidate. It is kept sealed under a key of their own and leaves the registry only through here. */
export type Person = {
  readonly nik: string;
  readonly name: string;
  readonly birthPlace: string;
  readonly birthDate: string;
  readonly sex: 'L' | 'P';
  /** Of the selection; who came with a running contract may have none. */
  readonly participantNumber?: string;
  /** Rupiah a month, whole; as non-ASN, where it is known. */
  readonly lastWage?: number;
};

export type SealedPerson = {
  readonly id: string;
  readonly instansi: string;
  readonly nik_digest: Buffer;
  readonly participant_digest: Buffer | null;
  readonly key_id: string;
  readonly wrapped_key: Buffer;
  readonly sealed: Buffer;
};

/** The row of a person: sealed, and to be found by the digests of NIK and participant number. */
export function sealPerson(keys: KeyRing, id: string, instansi: string, person: Person): SealedPerson {
  const sealed = keys.seal(JSON.stringify(person), id);
  return {
    id,
    instansi,
    nik_digest: keys.digest('nik', person.nik),
    participant_digest:
      person.participantNumber === undefined ? null : keys.digest('participant', person.participantNumber),
    key_id: sealed.keyId,
    wrapped_key: sealed.wrappedKey,
    sealed: sealed.data,
  };
}

/** A person in the clear; `undefined` once their key is destroyed. */
export async function openPerson(db: Database, keys: KeyRing, id: string): Promise<Person | undefined> {
  return (await openPeople(db, keys, [id])).get(id);
}

/** Persons in the clear by their ids; those whose key is destroyed are not among them. */
export async function openPeople(
  db: Database,
  keys: KeyRing,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Person>> {
  const people = new Map<string, Person>();
  for (const chunk of inChunks(ids, 1_000)) {
    const rows = await db
      .selectFrom('people')
      .select(['id', 'key_id', 'wrapped_key', 'sealed'])
      .where('id', 'in', chunk)
      .execute();
    for (const { id, key_id, wrapped_key, sealed } of rows) {
      if (!wrapped_key) continue;
      people.set(id, JSON.parse(keys.open({ keyId: key_id, wrappedKey: wrapped_key, data: sealed }, id)) as Person);
    }
  }
  return people;
}

/** Where a NIK already stands: in a file that is not closed, on the list of those who are ASN already, or elsewhere. */
export type NikClaim = 'open-case' | 'pns' | 'pppk' | 'other-instansi';

/**
 * The claims on these NIK outside of `formation`, by digest in hexadecimal. A row of a batch claims a NIK as long as
 * neither its file nor its batch is closed; who started work, or came with a running contract, is PPPK.
 */
export async function claimsOn(
  db: Database,
  nikDigests: readonly Buffer[],
  place: { readonly instansi: string; readonly formation: string },
): Promise<ReadonlyMap<string, NikClaim>> {
  const claims = new Map<string, NikClaim>();
  for (const chunk of inChunks(nikDigests, 1_000)) {
    const standing = await db
      .selectFrom('people')
      .innerJoin('formation_rows', 'formation_rows.person', 'people.id')
      .leftJoin('formations', 'formations.id', 'formation_rows.formation')
      .leftJoin('cases', 'cases.id', 'formation_rows.case_id')
      .select(['people.nik_digest', 'people.instansi', 'cases.outcome'])
      .where('people.nik_digest', 'in', chunk)
      .$narrowType<{ nik_digest: NotNull }>()
      .where('formation_rows.formation', '!=', place.formation)
      .where((where) =>
        where.or([
          where('cases.outcome', '=', 'started'),
          where.and([where('cases.outcome', 'is', null), where('formations.outcome', 'is', null)]),
        ]),
      )
      .execute();
    for (const { nik_digest, instansi, outcome } of standing) {
      const open = instansi === place.instansi ? 'open-case' : 'other-instansi';
      claims.set(nik_digest.toString('hex'), outcome === 'started' ? 'pppk' : open);
    }
    for (const nik of (await employedAmong(db, chunk, place.instansi)).keys()) claims.set(nik, 'pppk');
    const registered = await db
      .selectFrom('asn_register')
      .select(['nik_digest', 'status'])
      .where('nik_digest', 'in', chunk)
      .execute();
    for (const { nik_digest, status } of registered) claims.set(nik_digest.toString('hex'), status);
  }
  return claims;
}

/** Replaces an instansi's own list of those who are PNS or PPPK. All or nothing. */
export async function replaceAsnRegister(
  db: Database,
  instansi: string,
  entries: readonly { readonly nikDigest: Buffer; readonly status: 'pns' | 'pppk' }[],
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('asn_register').where('instansi', '=', instansi).execute();
    for (const chunk of inChunks(entries, 1_000)) {
      await tx
        .insertInto('asn_register')
        .values(chunk.map(({ nikDigest, status }) => ({ instansi, nik_digest: nikDigest, status })))
        .execute();
    }
  });
}
