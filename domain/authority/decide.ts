import type { CivilDate } from '../calendar/civil-date.ts';
import type { Role } from '../case/event.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { type AbsenceDecision, endAbsence, recordAbsence } from './absences.ts';
import { type ActingPolicy, mayBeUsed, needsApproval } from './acting.ts';
import { obstacleToKuasa } from './delegation.ts';
import type { InstansiKind } from './kuasa.ts';
import type { DecisionStamp } from './mandate.ts';
import {
  type AuthorityEvent,
  type AuthorityRegister,
  type Dispute,
  type DisputedDecision,
  type GrantText,
  holdsOn,
  type Paper,
} from './register.ts';

/** What can be entered in the register of authorities, or decided about it. */
export type AuthorityDecision =
  | { readonly kind: 'grant'; readonly grant: GrantText }
  | { readonly kind: 'attach-approval'; readonly of: number; readonly approval: Paper }
  | {
      readonly kind: 'revoke';
      readonly of: number;
      readonly on: CivilDate;
      readonly paper: Paper;
      readonly reason: string;
    }
  | AbsenceDecision
  | {
      readonly kind: 'settle-dispute';
      readonly of: DisputedDecision;
      readonly as: 'confirmed' | 'to-be-redone';
      readonly reason: string;
    };

/** Everybody enters their own absence, and the administrator that of anybody. */
const staff: readonly Role[] = ['operator', 'verifier', 'pyb', 'ppk', 'unit-head', 'administrator'];

/** Who may take each decision. Whoever signs in as PPK grants nothing: a Plt. or a holder of kuasa does so too. */
export const authorityDecisionRoles: Readonly<Record<AuthorityDecision['kind'], readonly Role[]>> = {
  grant: ['administrator'],
  'attach-approval': ['administrator'],
  revoke: ['administrator'],
  'record-absence': staff,
  'end-absence': staff,
  'settle-dispute': ['ppk'],
};

/** What has to be known beside the register. */
type Context = {
  readonly kind: InstansiKind;
  /** What the instansi answered for today. */
  readonly acting: ActingPolicy;
  /** The decisions that stand in dispute with the account that took each, or of them at least the one to be settled. */
  readonly disputes: readonly OpenDispute[];
};
export type OpenDispute = Dispute & { readonly decidedBy: string };

/** Is this entry in order? `stamp.effectiveOn` is the day, at the instansi, on which it is made. Changes nothing itself. */
export function decideAuthority(
  register: AuthorityRegister,
  decision: AuthorityDecision,
  stamp: DecisionStamp,
  context: Context,
): readonly AuthorityEvent[] | Refusal {
  if (stamp.expectedRevision !== undefined && stamp.expectedRevision !== register.version) {
    return refuse('STALE_VERSION', { expected: stamp.expectedRevision, actual: register.version });
  }
  const today = stamp.effectiveOn;
  switch (decision.kind) {
    case 'grant': {
      const { grant } = decision;
      const { from, until } = grant;
      if (until !== undefined && until <= from) return refuse('PERIOD_EMPTY', { from, until });
      return (
        ofOneself(grant, stamp) ??
        notYetWritten(grant.paper, today) ??
        obstacleToKuasa(register, grant, context.kind) ?? [{ type: 'authority-granted', grant }]
      );
    }
    case 'attach-approval':
      return attachApproval(register, decision, stamp);
    case 'revoke':
      return revoke(register, decision, stamp);
    case 'record-absence':
      return recordAbsence(register, decision, stamp.by);
    case 'end-absence':
      return endAbsence(register, decision, stamp.by, today);
    case 'settle-dispute':
      return settleDispute(register, decision, stamp, context);
    default:
      return decision satisfies never;
  }
}

/** Only Plt. and Pj. decide by the approval of Kepala BKN: nobody else needs it, and a Plh. gains nothing by it. */
function attachApproval(
  { grants }: AuthorityRegister,
  { of, approval }: Extract<AuthorityDecision, { kind: 'attach-approval' }>,
  stamp: DecisionStamp,
): readonly AuthorityEvent[] | Refusal {
  const held = grants.find(({ id }) => id === of);
  if (held === undefined) return refuse('AUTHORITY_UNKNOWN', { of });
  if (held.kind !== 'plt' && held.kind !== 'pj') {
    return refuse('APPROVAL_NOT_NEEDED', { of, kind: held.kind }, 'PERTEK-PEJABAT-SEMENTARA');
  }
  const obstacle = ofOneself(held, stamp) ?? notYetWritten(approval, stamp.effectiveOn);
  return obstacle ?? [{ type: 'approval-attached', of, approval }];
}

/**
 * Also as of a day long past: what was decided since then is listed, and stays as it is (WEWENANG-DIPERSOALKAN). One with
 * a slip in it is put right by another, which takes its place.
 */
function revoke(
  { grants }: AuthorityRegister,
  { of, on, paper, reason }: Extract<AuthorityDecision, { kind: 'revoke' }>,
  stamp: DecisionStamp,
): readonly AuthorityEvent[] | Refusal {
  const held = grants.find(({ id }) => id === of);
  if (held === undefined) return refuse('AUTHORITY_UNKNOWN', { of });
  const { revoked, until } = held;
  const again = revoked?.on === on && revoked.paper.number === paper.number && revoked.paper.on === paper.on;
  const ended = again ? on : until !== undefined && until <= on ? until : undefined;
  if (ended !== undefined) return refuse('AUTHORITY_ALREADY_ENDED', { of, until: ended });
  const obstacle = ofOneself(held, stamp) ?? notYetWritten(paper, stamp.effectiveOn);
  return obstacle ?? [{ type: 'authority-revoked', of, on, paper, reason }];
}

/** The word of whoever is PPK that day and did not take the decision; an acting PPK needs what an appointment would. */
function settleDispute(
  { grants }: AuthorityRegister,
  { of, as, reason }: Extract<AuthorityDecision, { kind: 'settle-dispute' }>,
  { by, effectiveOn }: DecisionStamp,
  { acting, disputes }: Context,
): readonly AuthorityEvent[] | Refusal {
  const open = disputes.find(({ stream, seq }) => stream === of.stream && seq === of.seq);
  if (open === undefined) return refuse('NOT_IN_DISPUTE', { seq: of.seq });
  const account = by.kind === 'official' ? by.account : undefined;
  const held = grants.filter(
    (grant) => grant.account === account && grant.office === 'ppk' && holdsOn(grant, effectiveOn),
  );
  const [one] = held;
  if (one === undefined) return refuse('AUTHORITY_REQUIRED', { power: 'settle-dispute' }, 'WEWENANG-DIPERSOALKAN');
  if (!held.some((grant) => mayBeUsed('appoint', grant, effectiveOn, acting))) {
    return needsApproval(one, 'settle-dispute', acting);
  }
  const { decidedBy, ...dispute } = open;
  if (decidedBy === account) return refuse('SETTLED_BY_ONESELF', { seq: of.seq }, 'WEWENANG-DIPERSOALKAN');
  return [{ type: 'dispute-settled', of: dispute, as, reason }];
}

/** What makes somebody powerful, or ends it, is entered by somebody else. */
function ofOneself({ account }: Pick<GrantText, 'account'>, { by }: DecisionStamp): Refusal | undefined {
  return by.kind === 'official' && by.account === account ? refuse('AUTHORITY_FOR_ONESELF', { account }) : undefined;
}

function notYetWritten({ on }: Paper, today: CivilDate): Refusal | undefined {
  return on > today ? refuse('DATE_IN_FUTURE', { effectiveOn: on }) : undefined;
}
