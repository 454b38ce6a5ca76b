import type { Need } from '../authority/authorise.ts';
import type { Power } from '../authority/powers.ts';
import type { AppointmentDecision } from './decisions.ts';
import type { AppointmentEventType } from './events.ts';
import type { AppointmentState } from './state.ts';

/** As much of a decision as says which one it is. */
type Step = Pick<AppointmentDecision, 'kind'> & { readonly party?: string };

/**
 * The power by which a decision about a file stands; undefined where the role is enough: what is only recorded, verified
 * or forwarded. Whoever may appoint may also undo the process (diktum KEDELAPAN) and let it go on.
 */
export function powerFor(decision: Step): Power | undefined {
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

/** What is prepared for each decision: whoever wrote it down may not take it. NI-USUL is the PPK's own step. */
const preparedBy: Readonly<Partial<Record<AppointmentDecision['kind'], AppointmentEventType>>> = {
  appoint: 'drh-verified',
  cancel: 'notice-given',
};

/** What a decision about this file asks of whoever takes it; undefined where the role is enough. */
export function needOf({ unit, facts }: AppointmentState, decision: Step): Need | undefined {
  const power = powerFor(decision);
  if (power === undefined) return undefined;
  const preparation = preparedBy[decision.kind];
  const { account, effectiveOn } = (preparation && facts[preparation]) ?? {};
  const preparers = account !== undefined && effectiveOn !== undefined ? [{ account, on: effectiveOn }] : [];
  return { power, unit: unit.place?.unit, preparers };
}
