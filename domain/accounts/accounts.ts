import type { CivilDate } from '../calendar/civil-date.ts';
import type { Recorded, Role, Stamp } from '../case/event.ts';
import { type Refusal, refuse } from '../case/refusal.ts';

/** What an account may be in its instansi, and on which days: from the first until before the last. */
export type Given = {
  readonly roles: readonly Role[];
  /** Limited to this unit; the whole instansi without it. */
  readonly unit?: string;
  readonly from: CivilDate;
  readonly until?: CivilDate;
};

/** What can happen to the accounts of one instansi. What was set last takes the place of what was set before. */
export type AccountEvent =
  | ({ readonly type: 'account-set'; readonly account: string; readonly reason: string } & Given)
  | { readonly type: 'account-blocked'; readonly account: string; readonly reason: string }
  | { readonly type: 'account-unblocked'; readonly account: string; readonly reason: string };

export type AccountDecision =
  | ({ readonly kind: 'set-account'; readonly account: string; readonly reason: string } & Given)
  | { readonly kind: 'block-account'; readonly account: string; readonly reason: string }
  | { readonly kind: 'unblock-account'; readonly account: string; readonly reason: string };

export const accountDecisionRoles: Readonly<Record<AccountDecision['kind'], readonly Role[]>> = {
  'set-account': ['administrator'],
  'block-account': ['administrator'],
  'unblock-account': ['administrator'],
};

/** One account as its instansi keeps it. Who was only ever blocked was given nothing. */
export type HeldAccount = { readonly given?: Given; readonly blocked: boolean };

const nothing: HeldAccount = { blocked: false };

type StampOfRegister = Pick<Stamp, 'by'> & { readonly version: number; readonly expectedRevision?: number | undefined };

/** Is this in order? `held` is the account that the decision names, `version` how far the register has come. */
export function decideAccount(
  held: HeldAccount | undefined,
  { kind, ...decision }: AccountDecision,
  { by, version, expectedRevision = version }: StampOfRegister,
): readonly [AccountEvent] | Refusal {
  if (expectedRevision !== version) return refuse('STALE_VERSION', { expected: expectedRevision, actual: version });
  const { account } = decision;
  // Whoever gives roles gives none to themselves, and does not lock themselves out: there is always another administrator.
  if (by.kind === 'official' && by.account === account) return refuse('ACCOUNT_OF_ONESELF');
  const { blocked } = held ?? nothing;
  if (kind === 'block-account') {
    return blocked ? refuse('ACCOUNT_ALREADY_BLOCKED') : [{ type: 'account-blocked', ...decision }];
  }
  if (kind === 'unblock-account') {
    return blocked ? [{ type: 'account-unblocked', ...decision }] : refuse('ACCOUNT_IS_NOT_BLOCKED');
  }
  const given = decision as Extract<AccountDecision, { kind: 'set-account' }>;
  const { from, until } = given;
  if (until !== undefined && until <= from) return refuse('PERIOD_EMPTY', { from, until });
  return [{ type: 'account-set', ...given }];
}

/** Applies one event to the account that it names. A block outlasts what is set anew: only an unblocking ends it. */
export function evolveAccount(held: HeldAccount | undefined, event: Recorded<AccountEvent>): HeldAccount {
  switch (event.type) {
    case 'account-set': {
      const { roles, unit, from, until } = event;
      return { ...(held ?? nothing), given: { roles, ...(unit && { unit }), from, ...(until && { until }) } };
    }
    case 'account-blocked':
      return { ...held, blocked: true };
    case 'account-unblocked':
      return { ...held, blocked: false };
    default:
      return event satisfies never;
  }
}

/** How an account stands on a day; `unset` was given nothing. */
export type AccountStanding = 'blocked' | 'unset' | 'not-yet' | 'ended' | 'holds';

export function accountStanding({ given, blocked }: HeldAccount, on: CivilDate): AccountStanding {
  if (blocked) return 'blocked';
  if (given === undefined) return 'unset';
  if (on < given.from) return 'not-yet';
  return given.until !== undefined && given.until <= on ? 'ended' : 'holds';
}
