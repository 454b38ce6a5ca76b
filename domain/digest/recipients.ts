import { holdersOf } from '../authority/holders.ts';
import { type Office, offices } from '../authority/offices.ts';
import type { AuthorityRegister } from '../authority/register.ts';
import type { CivilDate } from '../calendar/civil-date.ts';

/** What somebody is told of: the tasks of an office, and only those of one unit where it is limited to that. */
export type Reach = { readonly office: Office; readonly unit?: string };

/**
 * Whoever is to be told on this day, each account once, with all that it is told of: the holders of every office, and
 * instead of one who is absent the deputy.
 */
export function recipientsOn(
  register: Pick<AuthorityRegister, 'grants' | 'absences'>,
  on: CivilDate,
): ReadonlyMap<string, readonly Reach[]> {
  const found = new Map<string, Map<string, Reach>>();
  for (const office of offices) {
    const units = new Set(register.grants.filter((grant) => grant.office === office).map(({ unit }) => unit));
    for (const unit of units) {
      for (const { account, grant } of holdersOf(register, office, { on, unit })) {
        // One for the whole instansi also reaches this unit; it is counted where it is for all.
        if (register.grants.find(({ id }) => id === grant)?.unit !== unit) continue;
        const reaches = found.get(account) ?? new Map<string, Reach>();
        found.set(account, reaches.set(`${office}/${unit ?? ''}`, { office, ...(unit !== undefined && { unit }) }));
      }
    }
  }
  return new Map([...found].map(([account, reaches]) => [account, [...reaches.values()]]));
}
