import { textsIn } from '../../domain/bulk/placeholders.ts';
import { openPerson, type Person } from '../../registry/people.ts';
import type { Dependencies } from '../dependencies.ts';
import { type ItemError, Problem } from '../problems/problem.ts';

/**
 * What stands in a decision goes into the ledger and the engine, which keep nothing personal: a reference that carries the
 * name or a number of the file's own person is refused before anything is stored.
 */
export async function namesNobody(use: Dependencies, personId: string, decision: object): Promise<void> {
  const person = await openPerson(use.db, use.keys, personId);
  if (person === undefined) return;
  const errors = personalIn(person, decision);
  if (errors.length > 0) throw new Problem('INVALID_BODY', { errors });
}

/** The texts of a decision that name this person. */
export function personalIn(person: Person, decision: object): readonly ItemError[] {
  const personal = [person.name, person.participantNumber ?? '', person.nik].map(plain);
  return textsIn(decision).flatMap(({ path, text }) =>
    personal.some((one) => one !== '' && plain(text).includes(one))
      ? [{ path, code: 'personal_data', message: 'Tulis rujukan dokumen, bukan nama atau nomor orangnya.' }]
      : [],
  );
}

/** Without case, spaces and signs: `SITI-AMINAH` names Siti Aminah too. */
function plain(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}
