import type { Power } from '../authority/powers.ts';
import type { AppointmentDecision } from './decisions.ts';

/**
 * The power by which a decision about a file stands; undefined where the role is enough: what is only recorded, verified
 * or forwarded. Whoever may appoint may also undo the process (diktum KEDELAPAN) and let it go on.
 */
export function powerFor(decision: Pick<AppointmentDecision, 'kind'> & { readonly party?: string }): Power | undefined {
  switch (decision.kind) {
    case 'propose-ni':
    case 'repropose-ni':
      return 'propose';
    case 'appoint':
    case 'cancel':
    case 'reopen':
      return 'appoint';
    case 'sign-contract':
      return decision.party === 'agency' ? 'sign-contracts' : undefined;
    default:
      return undefined;
  }
}
