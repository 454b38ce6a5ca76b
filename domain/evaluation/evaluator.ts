import { reaches } from '../authority/holders.ts';
import { type AuthorityRegister, holdsOn } from '../authority/register.ts';
import type { CivilDate } from '../calendar/civil-date.ts';

/** Whether an account may evaluate in a unit on this day: an evaluator whose authority has ended is to be replaced. */
export function mayEvaluate(
  { grants }: Pick<AuthorityRegister, 'grants'>,
  account: string,
  { on, unit }: { readonly on: CivilDate; readonly unit: string | undefined },
): boolean {
  return grants.some(
    (grant) =>
      grant.account === account && grant.powers.includes('evaluate') && holdsOn(grant, on) && reaches(grant, unit),
  );
}
