import type { CivilDate } from '../calendar/civil-date.ts';
import type { Role } from '../case/event.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { type AbsenceDecision, endAbsence, recordAbsence } from './absences.ts';
import { obstacleToKuasa } from './delegation.ts';
import type { InstansiKind } from './kuasa.ts';
import type { DecisionStamp } from './mandate.ts';
import {
  type AuthorityEvent,
  type AuthorityRegister,
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
  /** The decisions that stand in dispute, or of them at least the one that is to be settled. */
  readonly disputes: readonly DisputedDecision[];
};

/** Is this entry in order? `stamp.effectiveOn` is the day, at the instansi, on which it is made. Changes nothing itself. */
export function decideAuthority(
  register: AuthorityRegister,
  decision: AuthorityDecision,
  stamp: DecisionStamp,
  { kind, disputes }: Context,
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
        notYetWritten(grant.paper, today) ??
        obstacleToKuasa(register, grant, kind) ?? [{ type: 'authority-granted', grant }]
      );
    }
    case 'attach-approval':
      return attachApproval(register, decision, today);
    case 'revoke':
      return revoke(register, decision, today);
    case 'record-absence':
      return recordAbsence(register, decision, stamp.by);
    case 'end-absence':
      return endAbsence(register, decision, stamp.by, today);
    case 'settle-dispute':
      return settleDispute(register, decision, stamp, disputes);
    default:
      return decision satisfies never;
  }
}

/** Only Plt. and Pj. decide by the approval of Kepala BKN: nobody else needs it, and a Plh. gains nothing by it. */
function attachApproval(
  { grants }: AuthorityRegister,
  { of, approval }: Extract<AuthorityDecision, { kind: 'attach-approval' }>,
  today: CivilDate,
): readonly AuthorityEvent[] | Refusal {
  const held = grants.find(({ id }) => id === of);
  if (held === undefined) return refuse('AUTHORITY_UNKNOWN', { of });
  if (held.kind !== 'plt' && held.kind !== 'pj') {
    return refuse('APPROVAL_NOT_NEEDED', { of, kind: held.kind }, 'PERTEK-PEJABAT-SEMENTARA');
  }
  return notYetWritten(approval, today) ?? [{ type: 'approval-attached', of, approval }];
}

/** Also as of a day long past: what was decided since then is listed, and stays as it is (WEWENANG-DIPERSOALKAN). */
function revoke(
  { grants }: AuthorityRegister,
  { of, on, paper, reason }: Extract<AuthorityDecision, { kind: 'revoke' }>,
  today: CivilDate,
): readonly AuthorityEvent[] | Refusal {
  const held = grants.find(({ id }) => id === of);
  if (held === undefined) return refuse('AUTHORITY_UNKNOWN', { of });
  const ended = held.revoked?.on ?? (held.until !== undefined && held.until <= on ? held.until : undefined);
  if (ended !== undefined) return refuse('AUTHORITY_ALREADY_ENDED', { of, until: ended });
  return notYetWritten(paper, today) ?? [{ type: 'authority-revoked', of, on, paper, reason }];
}

/** The word of whoever is PPK that day, by any paper but that of a Plh. */
function settleDispute(
  { grants }: AuthorityRegister,
  { of, as, reason }: Extract<AuthorityDecision, { kind: 'settle-dispute' }>,
  { by, effectiveOn }: DecisionStamp,
  disputes: readonly DisputedDecision[],
): readonly AuthorityEvent[] | Refusal {
  if (!disputes.some(({ stream, seq }) => stream === of.stream && seq === of.seq)) {
    return refuse('NOT_IN_DISPUTE', { seq: of.seq });
  }
  const account = by.kind === 'official' ? by.account : undefined;
  const isPpk = grants.some(
    (grant) =>
      grant.account === account && grant.office === 'ppk' && grant.kind !== 'plh' && holdsOn(grant, effectiveOn),
  );
  if (!isPpk) return refuse('AUTHORITY_REQUIRED', { power: 'settle-dispute' }, 'WEWENANG-DIPERSOALKAN');
  return [{ type: 'dispute-settled', of, as, reason }];
}

function notYetWritten({ on }: Paper, today: CivilDate): Refusal | undefined {
  return on > today ? refuse('DATE_IN_FUTURE', { effectiveOn: on }) : undefined;
}
