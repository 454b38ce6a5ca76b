import { againstPeople, bulkPolicy } from '../../domain/bulk/against-people.ts';
import { civilDateOf, type Instant, type Zone } from '../../domain/calendar/zone.ts';
import type { Refusal } from '../../domain/case/refusal.ts';
import type { FileDecisionKind } from '../../domain/file/law.ts';
import { policyAsOf } from '../../domain/policies/policy-as-of.ts';
import { settingsIn } from '../../registry/policies/known-policies.ts';
import type { Dependencies } from '../dependencies.ts';

/** Why the instansi, as it has answered by now, does not let this decision be taken for many at once; if it does not. */
export async function excludedBy(
  { db }: Dependencies,
  place: { readonly id: string; readonly zone: Zone },
  at: Instant,
  kind: FileDecisionKind,
  own: Parameters<typeof againstPeople>[2],
): Promise<Refusal | undefined> {
  const settings = await settingsIn(db)(place.id, at);
  return againstPeople(kind, policyAsOf(settings, bulkPolicy, civilDateOf(at, place.zone)).value, own);
}
