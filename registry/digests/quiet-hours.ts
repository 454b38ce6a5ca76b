import { civilDateOf, type Instant } from '../../domain/calendar/zone.ts';
import { isQuiet } from '../../domain/digest/hours.ts';
import { policyAsOf } from '../../domain/policies/policy-as-of.ts';
import type { Database } from '../database.ts';
import type { Instansi } from '../instansi.ts';
import { readPolicies } from '../policies/policy-reads.ts';

/** Whether nobody of an instansi is written to at this instant, as it answers for the day. */
export async function isQuietIn(
  db: Database,
  { id, zone }: Pick<Instansi, 'id' | 'zone'>,
  now: Instant,
): Promise<boolean> {
  const { settings } = await readPolicies(db, id);
  const hourOf = (policy: 'quiet-from' | 'quiet-until') =>
    Number(policyAsOf(settings, policy, civilDateOf(now, zone)).value);
  return isQuiet(now, zone, { from: hourOf('quiet-from'), until: hourOf('quiet-until') });
}
