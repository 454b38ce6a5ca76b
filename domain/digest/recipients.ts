import { addressed } from '../authority/escalation.ts';
import { holdersOf } from '../authority/holders.ts';
import { type Office, offices } from '../authority/offices.ts';
import type { AuthorityRegister } from '../authority/register.ts';
import type { CivilDate } from '../calendar/civil-date.ts';

/**
 * What somebody is told of: the tasks of an office, only those of one unit where it is limited to that, or all but those of
 * units that have a holder of their own.
 */
export type Reach = { readonly office: Office; readonly unit?: string; readonly except?: readonly string[] };

/**
 * Whoever is to be told on this day, each account once, with all that it is told of: the holders of every office, instead of
 * one who is absent the deputy, and where nobody holds it whoever a notice to it would go to.
 */
export function recipientsOn(
  register: Pick<AuthorityRegister, 'grants' | 'absences'>,
  on: CivilDate,
): ReadonlyMap<string, readonly Reach[]> {
  const found = new Map<string, Map<string, Reach>>();
  const tell = (account: string, reach: Reach) => {
    const reaches = found.get(account) ?? new Map<string, Reach>();
    found.set(account, reaches.set(`${reach.office}/${reach.unit ?? ''}`, reach));
  };
  for (const office of offices) {
    const held: string[] = [];
    const units = new Set(register.grants.filter((grant) => grant.office === office).map(({ unit }) => unit));
    for (const unit of units) {
      for (const { account, grant } of holdersOf(register, office, { on, unit })) {
        // One for the whole instansi also reaches this unit; it is counted where it is for all.
        if (register.grants.find(({ id }) => id === grant)?.unit !== unit) continue;
        if (unit !== undefined) held.push(unit);
        tell(account, { office, ...(unit !== undefined && { unit }) });
      }
    }
    const { insteadOf, holders } = addressed(register, office, { on });
    if (insteadOf === undefined) continue;
    for (const { account } of holders) tell(account, { office, ...(held.length > 0 && { except: held }) });
  }
  return new Map([...found].map(([account, reaches]) => [account, [...reaches.values()]]));
}
