import { type Purpose, purposes } from '../../domain/people/purpose.ts';
import { reference } from '../contract/values.ts';
import type { AnyIncoming } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { itemsOf } from '../setup/item-errors.ts';

const document = reference(120);

/**
 * Why somebody is looked at, from the headers Purpose and Purpose-Reference: in an address they would stand in logs. Throws
 * PURPOSE_REQUIRED where it is not one of the list.
 */
export function purposeOf({ header }: AnyIncoming): { readonly purpose: Purpose; readonly reference?: string } {
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
