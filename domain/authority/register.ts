import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/zone.ts';
import type { Recorded } from '../case/event.ts';
import type { Office } from './offices.ts';
import type { Power } from './powers.ts';

/** Dasar kewenangan: how somebody comes to an office or to a power. */
export const authorityKinds = ['definitive', 'delegasi', 'kuasa', 'pj', 'plt', 'plh'] as const;
export type AuthorityKind = (typeof authorityKinds)[number];

/** A keputusan, surat perintah or letter: its number, its date, and the SHA-256 (hex) of its scan where there is one. */
export type Paper = { readonly number: string; readonly on: CivilDate; readonly scan?: string };

/** What a paper says: who (an opaque account) holds which office or power, where, and from when until when. */
export type GrantText = {
  readonly account: string;
  readonly office: Office;
  readonly kind: AuthorityKind;
  /** Empty for an office that decides nothing by itself, such as an operator's. */
  readonly powers: readonly Power[];
  /** Limited to this unit of the instansi; the whole instansi without it. */
  readonly unit?: string;
  readonly from: CivilDate;
  /** The first day on which it no longer holds: it ends when that day begins, at 00:00 local. */
  readonly until?: CivilDate;
  readonly paper: Paper;
  /** Delegasi and kuasa: number in the register of the authority that it is taken from. One step, never further. */
  readonly basis?: number;
};

/** What can happen to the authorities of one instansi. The number of an event names what it brought about. */
export type AuthorityEvent =
  | { readonly type: 'authority-granted'; readonly grant: GrantText }
  /** Kepala BKN's approval (pertek) of what an acting official decides. */
  | { readonly type: 'approval-attached'; readonly of: number; readonly approval: Paper }
  /** From `on` the authority holds no more, also when that day lies before the day on which this is recorded. */
  | {
      readonly type: 'authority-revoked';
      readonly of: number;
      readonly on: CivilDate;
      readonly paper: Paper;
      readonly reason: string;
    }
  /** Out of office: what is addressed to the account goes to its deputy. It passes on notices and tasks, never a power. */
  | {
      readonly type: 'absence-recorded';
      readonly account: string;
      readonly deputy: string;
      readonly from: CivilDate;
      readonly until: CivilDate;
    }
  | { readonly type: 'absence-ended'; readonly of: number; readonly until: CivilDate }
  /** The PPK's word on a decision whose authority is in dispute (WEWENANG-DIPERSOALKAN). */
  | {
      readonly type: 'dispute-settled';
      readonly of: Dispute;
      readonly as: 'confirmed' | 'to-be-redone';
      readonly reason: string;
    };

/** A decision by its place in the ledger. */
export type DisputedDecision = { readonly stream: string; readonly seq: number };

/**
 * A decision whose authority is in dispute for the day on which it takes effect. `revocation` is the number of the
 * revocation in the register; without one the authority did not hold on that day at all.
 */
export type Dispute = DisputedDecision & {
  readonly authority: number;
  readonly effectiveOn: CivilDate;
  readonly revocation?: number;
};

/** What the PPK said to a dispute, by the number of the word in the register. */
export type Settlement = Dispute & { readonly settledBy: number; readonly as: 'confirmed' | 'to-be-redone' };

export type HeldGrant = GrantText & {
  readonly id: number;
  readonly recordedAt: Instant;
  /** Every approval of Kepala BKN, by the day that it bears. */
  readonly approvals?: readonly (Paper & { readonly recordedAt: Instant })[];
  /** The revocation entered last: it takes the place of one with a slip in it. */
  readonly revoked?: {
    readonly on: CivilDate;
    readonly paper: Paper;
    readonly reason: string;
    readonly recordedAt: Instant;
    readonly seq: number;
  };
};

export type HeldAbsence = {
  readonly id: number;
  readonly account: string;
  readonly deputy: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
};

/** The authorities of one instansi; the stream begins with the first. */
export type AuthorityRegister = {
  readonly version: number;
  readonly grants: readonly HeldGrant[];
  readonly absences: readonly HeldAbsence[];
  readonly settled: readonly Settlement[];
};

export const noAuthorities: AuthorityRegister = { version: 0, grants: [], absences: [], settled: [] };

/** Applies one event. */
export function evolveAuthority(
  register: AuthorityRegister | undefined,
  event: Recorded<AuthorityEvent>,
): AuthorityRegister {
  const { seq, recordedAt } = event;
  const now = { ...(register ?? noAuthorities), version: seq };
  const change = (id: number, by: Partial<HeldGrant>) => ({
    ...now,
    grants: now.grants.map((grant) => (grant.id === id ? { ...grant, ...by } : grant)),
  });
  switch (event.type) {
    case 'authority-granted':
      return { ...now, grants: [...now.grants, { ...event.grant, id: seq, recordedAt }] };
    case 'approval-attached': {
      const { approvals = [] } = now.grants.find(({ id }) => id === event.of) ?? {};
      const all = [...approvals, { ...event.approval, recordedAt }];
      return change(event.of, {
        approvals: all.sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on))),
      });
    }
    case 'authority-revoked': {
      const { on, paper, reason } = event;
      return change(event.of, { revoked: { on, paper, reason, recordedAt, seq } });
    }
    case 'absence-recorded': {
      const { account, deputy, from, until } = event;
      return { ...now, absences: [...now.absences, { id: seq, account, deputy, from, until }] };
    }
    case 'absence-ended': {
      const { of, until } = event;
      return { ...now, absences: now.absences.map((one) => (one.id === of ? { ...one, until } : one)) };
    }
    case 'dispute-settled':
      return { ...now, settled: [...now.settled, { ...event.of, settledBy: seq, as: event.as }] };
    default:
      return event satisfies never;
  }
}

/** Whether the authority holds on this day: from its first day, and no more on its last or on the day of its revocation. */
export function holdsOn(
  { from, until, revoked }: Pick<GrantText, 'from' | 'until'> & { readonly revoked?: { readonly on: CivilDate } },
  on: CivilDate,
): boolean {
  return from <= on && (until === undefined || on < until) && (revoked === undefined || on < revoked.on);
}

/** The approval by which an acting official decides for this day: it does not reach back before the day that it bears. */
export function approvalOn({ approvals }: Pick<HeldGrant, 'approvals'>, on: CivilDate): Paper | undefined {
  return approvals?.find((approval) => approval.on <= on);
}
