import type { DecisionStamp } from '../authority/mandate.ts';
import type { Refusal } from '../case/refusal.ts';
import type { EmploymentState } from '../employment/state.ts';
import { recordAfterSigning } from './after-signing.ts';
import type { RenewalDecision } from './decisions.ts';
import { notRenew, recordPensionAge } from './end.ts';
import type { RenewalEvent } from './events.ts';
import { prepareRenewal } from './prepare.ts';
import { renew } from './renew.ts';
import { signRenewal } from './sign.ts';
import { setSigningDate } from './signing-date.ts';

/** Diktum KETIGA BELAS and KEDUA PULUH TUJUH: what may be decided at the end of a contract year. */
export function decideRenewal(
  state: EmploymentState,
  decision: RenewalDecision,
  stamp: DecisionStamp,
): readonly RenewalEvent[] | Refusal {
  switch (decision.kind) {
    case 'prepare-renewal':
      return prepareRenewal(state, decision, stamp);
    case 'renew':
      return renew(state, decision, stamp);
    case 'not-renew':
      return notRenew(state, decision, stamp);
    case 'record-pension-age':
      return recordPensionAge(state, decision, stamp);
    case 'sign-renewal':
      return signRenewal(state, decision, stamp);
    case 'set-signing-date':
      return setSigningDate(state, decision, stamp);
    case 'record-copy-sent':
    case 'record-wage-list-sent':
    case 'record-siasn-updated':
      return recordAfterSigning(state, decision, stamp);
    default:
      return decision satisfies never;
  }
}
