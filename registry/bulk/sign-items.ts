import type { Signer } from '../../domain/bulk/bulk.ts';
import { civilDateOf, type Instant } from '../../domain/calendar/zone.ts';
import { type PersonsFile, takenBy } from '../../domain/file/taken-by.ts';
import type { KeyRing } from '../../platform/keys.ts';
import { type Signature, signaturesIn } from '../authority/signatures.ts';
import type { Database } from '../database.ts';
import type { ItemBody } from './bulk-items.ts';

type Of = { readonly instansi: string; readonly signer: Signer; readonly at: Instant };

/** Puts an official's name under the decisions of a page, at one instant, as under one that is taken by itself. */
export function signItems(
  db: Database,
  keys: KeyRing,
  { instansi, signer, at }: Of,
): (file: PersonsFile, body: ItemBody) => Promise<Signature> {
  const sign = signaturesIn(db, keys);
  return (file, body) => {
    const { effectiveOn } = body;
    const on = civilDateOf(at, file.state.unit.zone);
    return sign({ instansi, ...signer, ...takenBy(file, body), effectiveOn, on, at });
  };
}
