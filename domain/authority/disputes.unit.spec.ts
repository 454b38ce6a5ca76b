import { expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { at } from '../testing/given.ts';
import { grantOf } from '../testing/mandates.ts';
import { disputeOf } from './disputes.ts';

const paper = { number: 'SK Cabut', on: civilDate('2025-09-29') };
const revoked = { on: civilDate('2025-09-10'), paper, reason: 'mutasi', recordedAt: at('2025-09-29'), seq: 9 };
const register = { grants: [grantOf(1), grantOf(2, { revoked })] };

it.each([
  ['took effect and was recorded before', '2025-09-08', '2025-09-09', false],
  ['was recorded on the day', '2025-09-08', '2025-09-10', true],
  ['takes effect on the day, and was recorded before', '2025-09-10', '2025-09-09', true],
  ['took effect and was recorded after', '2025-09-11', '2025-09-12', true],
])('a decision that %s of a revocation is in dispute: %s, %s, %s', (_, effectiveOn, recordedOn, inDispute) => {
  const days = { effectiveOn: civilDate(effectiveOn), recordedOn: civilDate(recordedOn) };
  const taken = { stream: 'appointment/7100/c-1', seq: 5, ...days };
  const dispute = { stream: 'appointment/7100/c-1', seq: 5, authority: 2, revocation: 9 };
  expect(disputeOf(register, { ...taken, authority: 2 })).toEqual(inDispute ? dispute : undefined);
  expect(disputeOf(register, { ...taken, authority: 1 })).toBeUndefined();
});
