import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { Actor } from '../case/event.ts';
import {
  type AccountDecision,
  type AccountEvent,
  accountStanding,
  decideAccount,
  evolveAccount,
  type Given,
  type HeldAccount,
} from './accounts.ts';
import { reachOf } from './reach.ts';

const by: Actor = { kind: 'official', account: 'admin-1', role: 'administrator' };
const at = { by, version: 4 };
const account = 'acc-9';
const reason = 'Nota dinas 12';
const given: Given = { roles: ['operator', 'verifier'], from: civilDate('2025-09-10'), until: civilDate('2025-12-01') };
const held: HeldAccount = { given, blocked: false };
const blocked: HeldAccount = { given, blocked: true };

describe('an account', () => {
  it.each<[string, HeldAccount | undefined, AccountDecision, object]>([
    ['set', undefined, { kind: 'set-account', account, reason, ...given }, { type: 'account-set', ...given }],
    ['set anew', held, { kind: 'set-account', account, reason, ...given, roles: [] }, { roles: [] }],
    ['blocked', held, { kind: 'block-account', account, reason }, { type: 'account-blocked', account, reason }],
    ['blocked before anything was set', undefined, { kind: 'block-account', account, reason }, { account }],
    ['unblocked', blocked, { kind: 'unblock-account', account, reason }, { type: 'account-unblocked' }],
  ])('is %s', (_, before, decision, event) => {
    expect(decideAccount(before, decision, at)).toMatchObject([event]);
  });

  it.each<[string, HeldAccount | undefined, AccountDecision, string]>([
    ['of oneself', undefined, { kind: 'set-account', account: 'admin-1', reason, ...given }, 'ACCOUNT_OF_ONESELF'],
    ['of oneself, to block', held, { kind: 'block-account', account: 'admin-1', reason }, 'ACCOUNT_OF_ONESELF'],
    ['twice blocked', blocked, { kind: 'block-account', account, reason }, 'ACCOUNT_ALREADY_BLOCKED'],
    ['not blocked, to unblock', held, { kind: 'unblock-account', account, reason }, 'ACCOUNT_IS_NOT_BLOCKED'],
    [
      'for no day at all',
      held,
      { kind: 'set-account', account, reason, ...given, until: civilDate('2025-09-10') },
      'PERIOD_EMPTY',
    ],
  ])('%s, is refused', (_, before, decision, code) => {
    expect(decideAccount(before, decision, at)).toMatchObject({ refused: code });
  });

  it('changed since it was read, is refused', () => {
    const decision = { kind: 'block-account', account, reason } as const;
    expect(decideAccount(held, decision, { ...at, expectedRevision: 3 })).toMatchObject({ refused: 'STALE_VERSION' });
  });

  it('stays blocked whatever is set, until it is unblocked', () => {
    const head = { seq: 1, effectiveOn: civilDate('2025-09-10'), recordedAt: 0, by };
    const story: readonly AccountEvent[] = [
      { type: 'account-blocked', account, reason },
      { type: 'account-set', account, reason, ...given },
    ];
    const after = story.reduce<HeldAccount | undefined>(
      (one, event) => evolveAccount(one, { ...head, ...event }),
      undefined,
    );
    expect(after).toEqual({ given, blocked: true });
    expect(evolveAccount(after, { ...head, type: 'account-unblocked', account, reason })).toEqual({
      given,
      blocked: false,
    });
  });

  it.each([
    ['2025-09-09', 'not-yet'],
    ['2025-09-10', 'holds'],
    ['2025-11-30', 'holds'],
    ['2025-12-01', 'ended'],
  ])('on %s is %s: its last day begins without it', (day, standing) => {
    expect(accountStanding(held, civilDate(day))).toBe(standing);
    expect(accountStanding(blocked, civilDate(day))).toBe('blocked');
  });
});

describe('what an account may be', () => {
  const on = civilDate('2025-09-15');
  const claimed = { roles: ['verifier', 'ppk'] as const };

  it('by claims, is what they say where nothing is kept of it', () => {
    expect(reachOf('claims', claimed, undefined, on)).toEqual(claimed);
  });

  it('by claims, is never more than what is kept', () => {
    expect(reachOf('claims', claimed, held, on)).toEqual({ roles: ['verifier'] });
    expect(reachOf('claims', claimed, held, civilDate('2025-12-01'))).toBe('ended');
    expect(reachOf('claims', claimed, { blocked: true }, on)).toBe('blocked');
    expect(reachOf('claims', claimed, { blocked: false }, on)).toEqual(claimed);
  });

  it('is limited to the unit that either names, and to nothing where they name two', () => {
    const inUnit: HeldAccount = { given: { ...given, unit: 'u-1' }, blocked: false };
    expect(reachOf('claims', claimed, inUnit, on)).toEqual({ roles: ['verifier'], unit: 'u-1' });
    expect(reachOf('claims', { ...claimed, unit: 'u-2' }, held, on)).toEqual({ roles: ['verifier'], unit: 'u-2' });
    expect(reachOf('claims', { ...claimed, unit: 'u-2' }, inUnit, on)).toEqual({ roles: [], unit: 'u-2' });
  });

  it('by accounts, is what is kept, whatever the claims say', () => {
    expect(reachOf('accounts', { ...claimed, unit: 'u-2' }, held, on)).toEqual({ roles: ['operator', 'verifier'] });
    expect(reachOf('accounts', claimed, undefined, on)).toBe('unset');
    expect(reachOf('accounts', claimed, { blocked: false }, on)).toBe('unset');
  });
});
