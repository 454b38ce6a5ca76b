import type { Signer } from '../../domain/bulk/bulk.ts';
import { civilDateOf, type Instant, type Zone } from '../../domain/calendar/zone.ts';
import { type FileProcess, lawOf } from '../../domain/file/law.ts';
import { type Signature, signaturesIn } from '../authority/signatures.ts';
import type { Database } from '../database.ts';
import type { ItemBody } from './bulk-items.ts';

type Of = { readonly instansi: string; readonly signer: Signer; readonly at: Instant };
type Item = { readonly process: FileProcess; readonly body: ItemBody; readonly unit: string; readonly zone: Zone };

/** Puts an official's name under the decisions of a page, at one instant: what asks for the same is looked up once. */
export function signItems(db: Database, { instansi, signer, at }: Of): (item: Item) => Promise<Signature> {
  const sign = signaturesIn(db);
  const signed = new Map<string, Promise<Signature>>();
  return ({ process, body, unit, zone }) => {
    const power = lawOf[process].powerFor(body);
    const on = civilDateOf(at, zone);
    const key = [power, unit, body.effectiveOn, on].join(' ');
    const made = signed.get(key) ?? sign({ instansi, ...signer, power, unit, effectiveOn: body.effectiveOn, on, at });
    signed.set(key, made);
    return made;
  };
}
