import type { Signer } from '../../domain/bulk/bulk.ts';
import { civilDateOf, type Instant } from '../../domain/calendar/zone.ts';
import type { UnitCalendar } from '../../domain/clock/due-date.ts';
import { type FileProcess, lawOf } from '../../domain/file/law.ts';
import { type Signature, signaturesIn } from '../authority/signatures.ts';
import type { Database } from '../database.ts';
import type { ItemBody } from './bulk-items.ts';

type Of = { readonly instansi: string; readonly signer: Signer; readonly at: Instant };
type Item = {
  readonly process: FileProcess;
  readonly body: ItemBody;
  readonly unit: string;
  readonly calendar: UnitCalendar;
};

/** Puts an official's name under the decisions of a page, at one instant: what asks for the same is looked up once. */
export function signItems(db: Database, { instansi, signer, at }: Of): (item: Item) => Promise<Signature> {
  const sign = signaturesIn(db);
  const signed = new Map<string, Promise<Signature>>();
  return ({ process, body, unit, calendar }) => {
    const law = lawOf[process];
    const [power, asks] = [law.powerFor(body), law.asks(body)];
    const { effectiveOn } = body;
    const on = civilDateOf(at, calendar.zone);
    const key = [power, unit, effectiveOn, on, JSON.stringify([asks, asks.counts && calendar])].join(' ');
    const wanted = { instansi, ...signer, power, unit, asks, calendar, effectiveOn, on, at };
    const made = signed.get(key) ?? sign(wanted);
    signed.set(key, made);
    return made;
  };
}
