import { type Refusal, refuse } from '../case/refusal.ts';
import { reaches } from './holders.ts';
import { type InstansiKind, mayBeGivenKuasa, ruleOfBranch } from './kuasa.ts';
import { type AuthorityRegister, type GrantText, holdsOn } from './register.ts';

/**
 * Delegasi and kuasa are taken from an authority that carries and reaches as much, in one step: whoever holds them, or acts
 * for another by a Plt. or Plh., gives none. Kuasa to appoint goes to the offices of PermenPANRB 6/2024 Pasal 61 alone.
 */
export function obstacleToKuasa(
  { grants }: AuthorityRegister,
  { kind, office, powers, unit, from, basis }: GrantText,
  instansi: InstansiKind,
): Refusal | undefined {
  if (kind !== 'kuasa' && kind !== 'delegasi') {
    return basis === undefined ? undefined : refuse('BASIS_NOT_ALLOWED', { kind, basis });
  }
  if (basis === undefined) return refuse('BASIS_REQUIRED', { kind }, 'KUASA-PENGANGKATAN');
  const giver = grants.find(({ id }) => id === basis);
  if (giver === undefined) return refuse('AUTHORITY_UNKNOWN', { of: basis });
  if (giver.kind !== 'definitive' && giver.kind !== 'pj') {
    return refuse('BASIS_NOT_TO_BE_PASSED_ON', { basis, kind: giver.kind }, 'KUASA-TIDAK-DITERUSKAN');
  }
  const lacking = powers.filter((power) => !giver.powers.includes(power));
  if (lacking.length > 0 || !reaches(giver, unit) || !holdsOn(giver, from)) {
    return refuse('BASIS_NOT_SUFFICIENT', { basis, paper: giver.paper.number, lacking, from }, 'KUASA-PENGANGKATAN');
  }
  if (kind === 'kuasa' && powers.includes('appoint') && !mayBeGivenKuasa(instansi, office)) {
    return refuse('OFFICE_MAY_NOT_APPOINT', { office, instansi }, ruleOfBranch(instansi));
  }
  return undefined;
}
