import type { CivilDate } from '../calendar/civil-date.ts';
import type { Office } from './offices.ts';
import { type AuthorityKind, type AuthorityRegister, type HeldGrant, holdsOn } from './register.ts';

/** Somebody to be told in an office: its holder, or the deputy of one who is out of office. */
export type Holder = {
  readonly account: string;
  /** Number of the authority in the register. */
  readonly grant: number;
  readonly kind: AuthorityKind;
  readonly deputyOf?: string;
};

/**
 * Whoever holds the office on this day, for this unit where one is named: all of them, when a definitive holder and an
 * acting one overlap. An absent holder is replaced by the deputy; a deputy who is absent too replaces nobody. Each account
 * once, also where a kuasa is entered beside its office.
 */
export function holdersOf(
  register: Pick<AuthorityRegister, 'grants' | 'absences'>,
  office: Office,
  { on, unit }: { readonly on: CivilDate; readonly unit?: string | undefined },
): readonly Holder[] {
  const holders = register.grants
    .filter((grant) => grant.office === office && holdsOn(grant, on) && reaches(grant, unit))
    .map(({ account, id: grant, kind }): Holder => {
      const deputy = deputyFor(register, account, on);
      return deputy === undefined ? { account, grant, kind } : { account: deputy, grant, kind, deputyOf: account };
    });
  return holders.filter(({ account }, n) => holders.findIndex((one) => one.account === account) === n);
}

/** Whether an authority reaches a unit: one for the whole instansi reaches each, and nothing is for a unit that is not named. */
export function reaches({ unit }: Pick<HeldGrant, 'unit'>, wanted: string | undefined): boolean {
  return unit === undefined || unit === wanted;
}

/** Who stands in for an absent account on this day. */
function deputyFor(
  { absences }: Pick<AuthorityRegister, 'absences'>,
  account: string,
  on: CivilDate,
): string | undefined {
  const absent = (who: string) => absences.findLast((one) => one.account === who && one.from <= on && on < one.until);
  const deputy = absent(account)?.deputy;
  return deputy === undefined || absent(deputy) ? undefined : deputy;
}
