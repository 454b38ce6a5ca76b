import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { at } from '../testing/given.ts';
import { grantOf } from '../testing/mandates.ts';
import { disputeOf, standingOf } from './disputes.ts';

const paper = { number: 'SK Cabut', on: civilDate('2025-09-29') };
const revoked = { on: civilDate('2025-09-10'), paper, reason: 'mutasi', recordedAt: at('2025-09-29'), seq: 9 };
const register = { grants: [grantOf(1), grantOf(2, { revoked })] };
const decision = { stream: 'appointment/7100/c-1', seq: 5 };

it.each([
  ['took effect and was recorded before', '2025-09-08', '2025-09-09', false],
  ['was recorded on the day', '2025-09-08', '2025-09-10', true],
  ['takes effect on the day, and was recorded before', '2025-09-10', '2025-09-09', true],
  ['took effect and was recorded after', '2025-09-11', '2025-09-12', true],
])('a decision that %s of a revocation is in dispute: %s, %s, %s', (_, effectiveOn, recordedOn, inDispute) => {
  const days = { effectiveOn: civilDate(effectiveOn), recordedOn: civilDate(recordedOn) };
  const taken = { ...decision, ...days, decidedFor: days.effectiveOn };
  const dispute = { ...decision, authority: 2, effectiveOn, revocation: 9 };
  expect(disputeOf(register, { ...taken, authority: 2 })).toEqual(inDispute ? dispute : undefined);
  expect(disputeOf(register, { ...taken, authority: 1 })).toBeUndefined();
});

describe('a decision whose date is corrected', () => {
  const period = { from: civilDate('2025-09-01'), until: civilDate('2025-09-20') };
  const approvals = [{ ...paper, on: civilDate('2025-09-08'), recordedAt: at('2025-09-08') }];
  const grants = [grantOf(1, period), grantOf(2, { ...period, revoked }), grantOf(3, { kind: 'plt', approvals })];
  const corrected = (authority: number, to: string) =>
    disputeOf(
      { grants },
      {
        ...{ ...decision, authority, effectiveOn: civilDate(to) },
        ...{ decidedFor: civilDate('2025-09-09'), recordedOn: civilDate('2025-09-09') },
      },
    );

  it.each([
    ['before the first day of its authority', 1, '2025-08-31', {}],
    ['to the day on which it ended', 1, '2025-09-20', {}],
    ['behind its revocation', 2, '2025-09-10', { revocation: 9 }],
    ['before the approval that it stood on', 3, '2025-09-07', {}],
  ] as const)('%s is in dispute', (_, authority, to, more) => {
    expect(corrected(authority, to)).toEqual({ ...decision, authority, effectiveOn: to, ...more });
  });

  it.each([
    [1, '2025-09-01'],
    [1, '2025-09-19'],
    [2, '2025-09-02'],
    [3, '2025-09-08'],
  ])('to a day on which authority %s held is not: %s', (authority, to) => {
    expect(corrected(authority, to)).toBeUndefined();
  });

  it('after the word of the PPK is asked about again, and the word holds for the day it was said of', () => {
    const word = { ...decision, authority: 1, effectiveOn: civilDate('2025-08-31'), settledBy: 7, as: 'confirmed' };
    const known = { grants, settled: [word] as const } as Parameters<typeof standingOf>[0];
    const standing = (to: string) =>
      standingOf(known, {
        ...{ ...decision, authority: 1, effectiveOn: civilDate(to) },
        ...{ decidedFor: civilDate('2025-09-09'), recordedOn: civilDate('2025-09-09') },
      });
    expect(standing('2025-08-31')).toEqual(word);
    expect(standing('2025-08-30')).toEqual({ ...decision, authority: 1, effectiveOn: '2025-08-30' });
    expect(standing('2025-09-02')).toEqual(word);
  });
});
