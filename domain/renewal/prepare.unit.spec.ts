import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { decideEmployment } from '../employment/decide.ts';
import { known, official, stampOf } from '../testing/given.ts';
import { signed } from '../testing/mandates.ts';
import { evidenceFor } from './evidence.ts';
import {
  beside,
  employed,
  evaluated,
  given,
  lapsed,
  matter,
  missed,
  notRenew,
  opened,
  ppk,
  prepare,
  preparedOn,
  renew,
  renewedOn,
} from './testing/story.ts';

const desk = { by: official('acc-op') };

describe('the preparation of a renewal', () => {
  it('says what the unit needs and how far the money is, and may be written anew', () => {
    const { after } = given(opened).when({ ...prepare, note: 'DPA perubahan' }, '2026-08-03', desk);
    expect(after.renewal.prepared).toEqual({
      need: { needed: true, basis: 'Nota kepala unit 5' },
      budget: { state: 'dpa', source: 'apbd' },
      note: 'DPA perubahan',
      seq: 4,
      by: [{ account: 'acc-op', on: '2026-08-03' }],
    });
    const again = given([...opened, preparedOn('2026-08-03', 'acc-1')]);
    const none = { ...prepare, budget: { state: 'none' } } as const;
    expect(again.when(none, '2026-08-04', desk).after.renewal.prepared).toMatchObject({
      budget: { state: 'none' },
      seq: 5,
      by: [{ account: 'acc-1' }, { account: 'acc-op' }],
    });
  });

  it('has its time: not before the lead time, also after the last day, not once it is decided', () => {
    given(employed('2025-10-01', '2026-09-30')).when(prepare, '2026-06-01', desk).isRefused('RENEWAL_NOT_OPEN');
    expect(given(lapsed).when(prepare, '2026-10-02', desk).after.stage).toBe('lapsed');
    given([...opened, renewedOn('2026-09-01')])
      .when(prepare, '2026-09-02', desk)
      .isRefused('ALREADY_DECIDED');
    given(opened)
      .when({ ...prepare, term: 2 }, '2026-08-03', desk)
      .isRefused('OTHER_PERIOD');
  });
});

describe('a decision about a renewal', () => {
  it('names what it saw: evaluations and what stands in for them, discipline, need, money and the pension age', () => {
    const state = beside(
      given([...opened, preparedOn('2026-08-03')]).state,
      [
        evaluated(2025, 4, 'baik', 11),
        missed(2026, 1, 'laporan-kinerja', 12),
        // Not over on the day of the decision, so that it is not weighed.
        evaluated(2026, 3, 'kurang', 13),
      ],
      [matter(1, { seq: 14, level: 'light' }), matter(2)],
    );
    const seen = { effectiveOn: civilDate('2026-09-01'), known: known({ pensionOn: civilDate('2027-03-15') }) };
    expect(evidenceFor(state, seen)).toEqual([
      { kind: 'evaluation', of: '2025-Q4', value: 'baik', seq: 11 },
      { kind: 'stand-in', of: '2026-Q1', value: 'laporan-kinerja', seq: 12 },
      { kind: 'evaluation-missing', of: '2026-Q2' },
      { kind: 'discipline', of: '1', value: 'light', seq: 14 },
      { kind: 'discipline', of: '2', value: 'open' },
      { kind: 'need', value: 'needed', seq: 4 },
      { kind: 'budget', value: 'dpa', seq: 4 },
      { kind: 'pension-age', value: '2027-03-15' },
    ]);
  });

  it('carries that list, whichever way it goes', () => {
    const prepared = given([...opened, preparedOn('2026-08-03', 'acc-1', { budget: { state: 'to-month', month: 6 } })]);
    const seen = [
      { kind: 'evaluation-missing', of: '2025-Q4' },
      { kind: 'evaluation-missing', of: '2026-Q1' },
      { kind: 'evaluation-missing', of: '2026-Q2' },
      { kind: 'need', value: 'needed', seq: 4 },
      { kind: 'budget', value: 'to-month-6', seq: 4 },
    ];
    for (const decision of [renew, notRenew]) {
      const decided = decideEmployment(prepared.state, decision, decisionOn('2026-09-01'));
      expect(decided).toMatchObject([{ evidence: seen }]);
    }
  });
});

function decisionOn(day: string) {
  return { ...stampOf(day), ...signed(ppk) };
}
