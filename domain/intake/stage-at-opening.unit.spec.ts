import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { at, dueOf, unit } from '../testing/given.ts';
import { termsOf } from './declared-terms.ts';
import { outlookOf } from './outlook.ts';
import { clockAtOpening, stageAtOpening } from './stage-at-opening.ts';

const place = { position: 'Operator Layanan Operasional', unit: 'U-1' };
const terms = termsOf([{ from: civilDate('2025-10-01'), until: civilDate('2026-09-30') }], place);
const opening = {
  type: 'employment-opened',
  ...{ unit, appointedOn: civilDate('2025-10-01'), terms },
  origin: { kind: 'import', import: 'i-1', row: 1 },
} as const;
const due = dueOf('PERPANJANGAN', civilDate('2025-10-01'), '2026-09-30');

describe('an employment that is opened from a list', () => {
  it('has a clock to the last day of its present term', () => {
    expect(clockAtOpening(opening, at('2026-01-05'))).toEqual({
      ...{ id: 'PERPANJANGAN/1', rule: 'PERPANJANGAN', triggerOn: '2025-10-01', lastDay: '2026-09-30' },
    });
  });

  // 60 working days before 30 September 2026: 21 in September, 19 in August (17th and 25th off), 20 in July from the 6th.
  it.each([
    ['2026-01-05 10:00', 'running'],
    ['2026-07-06 07:59', 'running'],
    ['2026-07-06 08:00', 'renewal-open'],
    ['2026-09-01 10:00', 'renewal-open'],
    ['2026-09-30 23:59', 'renewal-open'],
    ['2026-10-01 00:00', 'lapsed'],
    ['2026-11-22 10:00', 'lapsed'],
  ])('on %s is %s', (moment, stage) => {
    expect(stageAtOpening(opening, due, at(moment))).toBe(stage);
  });
});

describe('what a list comes to', () => {
  it('counts stages, and contracts that were signed or decided late or are not signed', () => {
    const [present] = terms;
    const contract = { number: 'PK', items: {}, signedBy: ['agency', 'candidate'] } as const;
    const late = {
      ...present,
      decidedLate: true,
      contract: { ...contract, signedOn: civilDate('2025-10-02') },
    } as const;
    const inTime = { ...present, contract: { ...contract, signedOn: civilDate('2025-10-01') } };
    expect(
      outlookOf([
        { stage: 'running', present: late },
        { stage: 'running', present: inTime },
        { stage: 'lapsed', present },
      ]),
    ).toEqual({ stages: { running: 2, lapsed: 1 }, signedLate: 1, decidedLate: 1, unsigned: 1 });
  });
});
