import type { Transaction } from 'kysely';
import type { Instant } from '../../domain/calendar/zone.ts';
import type { Purpose } from '../../domain/people/purpose.ts';
import type { KeyRing } from '../../platform/keys.ts';
import { type Identity, openIdentity } from '../../registry/subject/identity.ts';
import { recordView } from '../../registry/subject/views.ts';
import type { Tables } from '../../registry/tables.ts';
import type { Subject } from './subjects.ts';

/** Why people are named in a berkas bukti, and who has it made. */
export type Reader = { readonly account: string; readonly role: string; readonly purpose: Purpose };

/** Whom a case is about: named, or erased. Nothing of a batch. */
export type About = { readonly person?: Readonly<Record<string, string>>; readonly erased?: true };

const fields = ['name', 'nik', 'ni', 'newNi', 'birthPlace', 'birthDate', 'participantNumber'] as const;

/** Opens people in the clear and writes each look down, in the transaction in which they are read. */
export async function namesOf(
  tx: Transaction<Tables>,
  keys: KeyRing,
  subjects: readonly Subject[],
  { account, role, purpose }: Reader,
  at: Instant,
): Promise<ReadonlyMap<string, About>> {
  const about = new Map<string, About>();
  for (const { stream, id, instansi, person } of subjects) {
    if (person === undefined) continue;
    const identity = await openIdentity(tx, keys, person);
    if (identity === undefined) {
      about.set(stream, { erased: true });
      continue;
    }
    const shown = shownOf(identity);
    const view = { ...{ instansi, account, role, purpose, at }, what: 'export', caseId: id } as const;
    await recordView(tx, { ...view, persons: [person], fields: Object.keys(shown) });
    about.set(stream, { person: shown });
  }
  return about;
}

/** Who is erased, of those whom nobody asks to name. */
export async function erasedAmong(
  tx: Transaction<Tables>,
  subjects: readonly Subject[],
): Promise<ReadonlyMap<string, About>> {
  const persons = subjects.flatMap(({ person }) => person ?? []);
  if (persons.length === 0) return new Map();
  const rows = await tx
    .selectFrom('people')
    .select('id')
    .where('id', 'in', persons)
    .where('wrapped_key', 'is', null)
    .execute();
  const erased = new Set(rows.map(({ id }) => id));
  return new Map(
    subjects.flatMap(({ stream, person }) => (person && erased.has(person) ? [[stream, { erased: true }]] : [])),
  );
}

/** No more than says who it is: what somebody earned proves nothing of a date. */
function shownOf(identity: Identity): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap((field) => (identity[field] === undefined ? [] : [[field, identity[field]]])),
  );
}
