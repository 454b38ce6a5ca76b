import type { KeyRing } from '../platform/keys.ts';
import type { Database } from './database.ts';
import { idOf } from './ledger/filed.ts';
import { openPerson } from './people.ts';

/** Whose file this is, as SIASN knows them: the participant number and the year of the determination. */
export async function participantOf(
  db: Database,
  keys: KeyRing,
  stream: string,
): Promise<{ participant: string; year: number }> {
  const row = await db
    .selectFrom('cases')
    .innerJoin('formation_rows as row', 'row.case_id', 'cases.id')
    .innerJoin('determinations', 'determinations.id', 'row.determination')
    .select(['cases.person', 'determinations.issued_on'])
    .where('cases.id', '=', idOf(stream))
    .executeTakeFirstOrThrow();
  const person = await openPerson(db, keys, row.person);
  if (person?.participantNumber === undefined) throw new Error('The key of this person was destroyed');
  return { participant: person.participantNumber, year: Number(row.issued_on.slice(0, 4)) };
}
