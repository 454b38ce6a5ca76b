import type { Database } from '../database.ts';

/** An entry of somebody: they have one for each list on which they came. */
export type PersonEntry = {
  readonly id: string;
  readonly instansi: string;
  /** Null once their key is destroyed. */
  readonly nikDigest: Buffer | null;
};

/** An entry of any instansi: the caller decides who may know of it. */
export async function findEntry(db: Database, id: string): Promise<PersonEntry | undefined> {
  return await entries(db).where('id', '=', id).executeTakeFirst();
}

/** The entries of an instansi under this NIK; whoever is erased is not found. */
export async function entriesUnder(db: Database, instansi: string, nikDigest: Buffer): Promise<readonly PersonEntry[]> {
  return await entries(db).where('instansi', '=', instansi).where('nik_digest', '=', nikDigest).orderBy('id').execute();
}

/** All entries of the person who has this one, in one order: whatever is said of a person is said of all of them. */
export async function entriesOf(db: Database, entry: PersonEntry): Promise<readonly PersonEntry[]> {
  return entry.nikDigest === null ? [entry] : await entriesUnder(db, entry.instansi, entry.nikDigest);
}

/** The files of these entries, without their states. */
export async function casesOf(db: Database, persons: readonly string[]) {
  return await db
    .selectFrom('cases')
    .select(['id', 'person', 'process', 'stream', 'batch', 'row_no as rowNo', 'unit', 'position', 'stage', 'outcome'])
    .where('person', 'in', persons)
    .orderBy('id')
    .execute();
}

function entries(db: Database) {
  return db.selectFrom('people').select(['id', 'instansi', 'nik_digest as nikDigest']);
}
