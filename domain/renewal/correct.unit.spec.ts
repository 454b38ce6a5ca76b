import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { official, on } from '../testing/given.ts';
import { began, given, lapsed, notRenew, opened, renewedOn } from './testing/story.ts';

const corrected = (of: number, from: string, to: string) => [
  on('2026-10-05', { type: 'correction-proposed', of, to: civilDate(to), reason: 'SK bertanggal lain' } as const, {
    by: official('acc-1'),
  }),
  on('2026-10-06', {
    type: 'fact-corrected',
    of,
    from: civilDate(from),
    to: civilDate(to),
    proposal: of + 1,
  } as const),
];

describe('a wrong date of a decision that two people put right', () => {
  it('judges the clock anew: renewed in time after all, written down late, and the term is late no more', () => {
    const late = [...lapsed, renewedOn('2026-10-02', { decidedLate: true })];
    expect(given(late).state.clocks[0]).toMatchObject({ status: 'met-late', breached: true });
    const { clocks, renewal } = given([...late, ...corrected(6, '2026-10-02', '2026-09-30')]).state;
    expect(clocks[0]).toMatchObject({ status: 'met', breached: false, recordedLate: true });
    expect(renewal.next).toMatchObject({ from: '2026-10-01', sk: { number: '814/2', on: '2026-09-30' } });
    expect(renewal.next?.decidedLate).toBeUndefined();
  });

  it('says of a term that has begun that it was decided late after all', () => {
    const begun = [...opened, renewedOn('2026-09-30'), began];
    const { clocks, terms } = given([...begun, ...corrected(4, '2026-09-30', '2026-10-01')]).state;
    expect(clocks[0]).toMatchObject({ status: 'met-late', breached: true });
    expect(terms.at(-1)).toMatchObject({ n: 2, decidedLate: true, sk: { on: '2026-10-01' } });
    expect(terms[0].decidedLate).toBeUndefined();
  });

  it('brings back the last day of a term that was not renewed in time', () => {
    const { term, skNumber, reason, grounds } = notRenew;
    const end = { type: 'not-renewed', term, skNumber, reason, grounds, evidence: [] } as const;
    const ended = [...lapsed, on('2026-10-20', { ...end, lastDay: civilDate('2026-10-20') } as const)];
    const { renewal } = given([...ended, ...corrected(6, '2026-10-20', '2026-09-29')]).state;
    expect(renewal.ends).toEqual({ on: '2026-09-30', outcome: 'not-renewed' });
  });
});
