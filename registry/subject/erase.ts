import type { Transaction } from 'kysely';
import { type ErasureState, noErasure } from '../../domain/people/erasure.ts';
import type { Database } from '../database.ts';
import type { Tables } from '../tables.ts';
import type { PersonEntry } from './entries.ts';

const NOTHING = Buffer.alloc(0);

/** The name of the stream in which it stands what becomes of somebody's data. It is no workflow: nothing waits in it. */
export function erasureStream({ instansi, id }: { readonly instansi: string; readonly id: string }): string {
  return `erasure/${instansi}/${id}`;
}

/** How it stands with the erasure of the person who has these entries. */
export async function readErasure(
  db: Database,
  persons: readonly string[],
): Promise<ErasureState & { person?: string }> {
  const row = await db
    .selectFrom('erasures')
    .select(['person', 'state'])
    .where('person', 'in', persons)
    .executeTakeFirst();
  return row ? { ...row.state, person: row.person } : noErasure;
}

/** The erasures of an instansi in one stage, those that have waited longest first. */
export async function listErasures(db: Database, instansi: string, stage: ErasureState['stage']) {
  return await db
    .selectFrom('erasures')
    .select(['person', 'state', 'updated_at as at'])
    .where('instansi', '=', instansi)
    .where('stage', '=', stage)
    .orderBy('updated_at')
    .orderBy('person')
    .limit(200)
    .execute();
}

/**
 * Until the transaction ends nothing new is kept about these entries: a file that names one of them waits. Answers whether
 * any of them still has its key.
 */
export async function lockEntries(tx: Transaction<Tables>, persons: readonly string[]): Promise<boolean> {
  const entries = tx.selectFrom('people').select('wrapped_key').where('id', 'in', persons).orderBy('id').forUpdate();
  return (await entries.execute()).some((entry) => entry.wrapped_key !== null);
}

/**
 * Destroys the keys of these entries, with all that they sealed and all digests by which somebody could be found. What the
 * files and the ledger name is an id that leads nowhere any more.
 */
export async function destroyKeys(tx: Transaction<Tables>, entries: readonly PersonEntry[]): Promise<void> {
  const persons = entries.map(({ id }) => id);
  await tx.deleteFrom('wage_sheets').where('person', 'in', persons).execute();
  for (const { instansi, nikDigest } of entries) {
    if (nikDigest === null) continue;
    await tx.deleteFrom('asn_register').where('instansi', '=', instansi).where('nik_digest', '=', nikDigest).execute();
  }
  await tx
    .updateTable('people')
    .set({
      ...{ nik_digest: null, participant_digest: null, ni_digest: null, new_ni_digest: null },
      ...{ wrapped_key: null, sealed: NOTHING, sealed_ni: null, sealed_new_ni: null },
    })
    .where('id', 'in', persons)
    .execute();
}
