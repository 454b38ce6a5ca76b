import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { isRefusal } from '../case/refusal.ts';
import { grantOf, mandateOf } from '../testing/mandates.ts';
import { actingMandate } from './office-named.ts';
import type { HeldGrant } from './register.ts';

const need = { power: 'appoint', unit: 'u-1' } as const;
const when = { effectiveOn: civilDate('2025-09-29'), decidedOn: civilDate('2025-09-29') };
const ppk = grantOf(1);
const approval = { number: 'B-1/AK', on: civilDate('2025-09-01'), recordedAt: 0 };
const kuasa = grantOf(2, {
  office: 'pyb',
  kind: 'kuasa',
  basis: 9,
  paper: { number: 'SK/12/2025', on: when.decidedOn },
});

function acting(grants: readonly HeldGrant[], named?: number) {
  const answer = actingMandate(mandateOf(grants), need, when, named);
  return isRefusal(answer) ? answer : answer.grants.map(({ id }) => id);
}

describe('whoever holds two offices that may both decide', () => {
  it('hears which there are, with their papers', () => {
    expect(acting([ppk, kuasa])).toMatchObject({
      refused: 'AUTHORITY_AMBIGUOUS',
      detail: { choices: ['1/ppk/definitive/SK/1', '2/pyb/kuasa/SK/12/2025'] },
    });
  });

  it('acts in the one that they name, also in the weaker', () => {
    expect(acting([ppk, kuasa], 2)).toEqual([2]);
    expect(acting([ppk, kuasa], 1)).toEqual([1]);
  });

  it('names their own alone', () => {
    expect(acting([ppk, kuasa], 3)).toMatchObject({ refused: 'AUTHORITY_UNKNOWN', detail: { of: 3 } });
  });
});

describe('nobody is asked', () => {
  it.each<[string, readonly HeldGrant[]]>([
    ['between two papers for one office', [ppk, grantOf(2, { kind: 'pj', approvals: [approval] })]],
    ['where the other office has another power', [ppk, grantOf(2, { office: 'pyb', powers: ['propose'] })]],
    ['where the other office is of another unit', [ppk, grantOf(2, { office: 'pyb', unit: 'u-2' })]],
    ['where the other does not hold on the day', [ppk, grantOf(2, { office: 'pyb', until: civilDate('2025-09-29') })]],
    ['where the other was revoked', [ppk, { ...kuasa, revoked: revokedOn('2025-09-29') }]],
    ['where none would do: the law says why', [grantOf(2, { powers: [] }), grantOf(3, { office: 'pyb', powers: [] })]],
  ])('%s', (_, grants) => {
    expect(acting(grants)).toEqual(grants.map(({ id }) => id));
  });
});

function revokedOn(day: string): NonNullable<HeldGrant['revoked']> {
  return { on: civilDate(day), paper: { number: 'C', on: civilDate(day) }, reason: 'X', recordedAt: 0, seq: 5 };
}
