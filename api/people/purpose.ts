import { type Purpose, purposes } from '../../domain/people/purpose.ts';
import type { Person } from '../../registry/people.ts';
import { personalIn } from '../cases/names-nobody.ts';
import { reference } from '../contract/values.ts';
import type { AnyIncoming } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { itemsOf } from '../setup/item-errors.ts';

const document = reference(120);

/** Why somebody is looked at, and by which paper. */
type Why = { readonly purpose: Purpose; readonly reference?: string };

/**
 * Why somebody is looked at, from the headers Purpose and Purpose-Reference: in an address they would stand in logs. Throws
 * PURPOSE_REQUIRED where it is not one of the list.
 */
export function purposeOf({ header }: AnyIncoming): Why {
  const purpose = purposes.find((one) => one === header('purpose'));
  if (purpose === undefined) throw new Problem('PURPOSE_REQUIRED', { detail: { purposes: purposes.join(', ') } });
  const sent = header('purpose-reference');
  if (sent === undefined) return { purpose };
  const read = document.safeParse(sent);
  if (!read.success) {
    const errors = itemsOf(read.error).map((error) => ({ ...error, path: 'Purpose-Reference' }));
    throw new Problem('INVALID_QUERY', { errors });
  }
  return { purpose, reference: read.data };
}

/** The reference outlives the person's data: one that names whom it is about is refused before anything is written down. */
export function namesNone({ reference: said = '' }: Why, people: Iterable<Person>): void {
  for (const person of people) {
    const errors = personalIn(person, { 'Purpose-Reference': said });
    if (errors.length > 0) throw new Problem('INVALID_QUERY', { errors });
  }
}
