import { addressed, isAbove } from '../authority/escalation.ts';
import { holdersOf } from '../authority/holders.ts';
import { type Office, offices } from '../authority/offices.ts';
import type { AuthorityRegister, HeldGrant } from '../authority/register.ts';
import type { CivilDate } from '../calendar/civil-date.ts';

/**
 * Whose tasks somebody has: those of an office, only of one unit, or of all units but those in which they are somebody
 * else's.
 */
export type Reach = { readonly office: Office; readonly unit?: string; readonly except?: readonly string[] };

/** Whether a task of this unit, or of none, lies within a reach. */
export function reachesUnit({ unit: only, except }: Reach, unit: string | null): boolean {
  return only === undefined ? unit === null || !except?.includes(unit) : unit === only;
}

/** Verifiers work at the operators' desk. */
const beside: Readonly<Partial<Record<Office, Office>>> = { operator: 'verifikator' };

/**
 * Whose a task is on this day, by account, in mails as in worklists: whoever holds its office for its unit, instead of one
 * who is absent the deputy, and where nobody holds it whoever a notice to it would go to. Nobody has a task for having been
 * told of it once: a successor has it, and whoever left office does not.
 */
export function reachesOn(
  register: Pick<AuthorityRegister, 'grants' | 'absences'>,
  on: CivilDate,
): ReadonlyMap<string, readonly Reach[]> {
  const found = new Map<string, Reach[]>();
  const has = (account: string, reach: Reach) => found.set(account, [...(found.get(account) ?? []), reach]);
  for (const office of offices) {
    const whole = peopleFor(register, office, on);
    const inUnit = new Map(
      unitsOf(register.grants, office).map((unit) => [unit, peopleFor(register, office, on, unit)]),
    );
    for (const account of whole) {
      const except = [...inUnit].filter(([, people]) => !people.has(account)).map(([unit]) => unit);
      has(account, { office, ...(except.length > 0 && { except }) });
    }
    for (const [unit, people] of inUnit)
      for (const account of people) if (!whole.has(account)) has(account, { office, unit });
  }
  return found;
}

function peopleFor(
  register: Pick<AuthorityRegister, 'grants' | 'absences'>,
  office: Office,
  on: CivilDate,
  unit?: string,
): ReadonlySet<string> {
  const other = beside[office];
  const others = other === undefined ? [] : holdersOf(register, other, { on, unit });
  return new Set([...addressed(register, office, { on, unit }).holders, ...others].map(({ account }) => account));
}

/** The units in which the tasks of an office may be others' than elsewhere. */
function unitsOf(grants: readonly HeldGrant[], office: Office): readonly string[] {
  const concerned = grants.filter((grant) =>
    [office, beside[office]].some((one) => one && (grant.office === one || isAbove(grant.office, one))),
  );
  return [...new Set(concerned.flatMap(({ unit }) => unit ?? []))];
}
