import { openPeople, type Person } from '../../registry/people.ts';
import { seesPersons } from '../access.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Official } from '../sign-in/caller.ts';

const ERASED = 'dihapus';

/** A person as every list and file shows them: enough to tell two apart, and nothing whole. Nobody where the key is gone. */
export function maskedPerson(person: Person | undefined) {
  if (person === undefined) return { name: ERASED, nik: ERASED };
  const { name, nik, participantNumber } = person;
  return {
    name: name.split(/\s+/).map(initial).join(' '),
    nik: maskedNumber(nik),
    ...(participantNumber !== undefined && { participantNumber: maskedNumber(participantNumber) }),
  };
}

function initial(word: string): string {
  return `${[...word][0] ?? ''}***`;
}

/** Where it was given out and one digit: no birth date. */
function maskedNumber(number: string): string {
  return `${number.slice(0, 4)}${'*'.repeat(Math.max(0, number.length - 5))}${number.slice(-1)}`;
}

/** The rows of a list, each with whose it is in place of the id of their entry: masked, and only for who works on files. */
export async function withMasked<Row extends { readonly person: string }>(
  use: Dependencies,
  { role }: Official,
  rows: readonly Row[],
) {
  const sees = seesPersons.includes(role);
  const ids = sees ? rows.map(({ person }) => person) : [];
  const people = await openPeople(use.db, use.keys, ids);
  return rows.map(({ person, ...row }) => ({ ...row, ...(sees && { person: maskedPerson(people.get(person)) }) }));
}
