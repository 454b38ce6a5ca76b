import type { CivilDate } from '../calendar/civil-date.ts';
import { deputyFor } from './holders.ts';
import type { Office } from './offices.ts';
import { type AuthorityRegister, holdsOn } from './register.ts';

/** An office that somebody looks after, for one unit or for the whole instansi. */
export type HeldOffice = { readonly office: Office; readonly unit?: string };

/** The offices that an account looks after on this day: its own, and those of whoever it stands in for. */
export function officesOf(
  register: Pick<AuthorityRegister, 'grants' | 'absences'>,
  account: string,
  on: CivilDate,
): readonly HeldOffice[] {
  return register.grants
    .filter((grant) => holdsOn(grant, on))
    .filter((grant) => grant.account === account || deputyFor(register, grant.account, on) === account)
    .map(({ office, unit }) => ({ office, ...(unit !== undefined && { unit }) }));
}
