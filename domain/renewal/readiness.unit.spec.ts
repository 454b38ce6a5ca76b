import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { Known } from '../case/known.ts';
import { known, on } from '../testing/given.ts';
import { readinessOf } from './readiness.ts';
import {
  beside,
  employed,
  evaluated,
  given,
  lapsed,
  matter,
  missed,
  opened,
  preparedOn,
  renewedOn,
} from './testing/story.ts';

const fourth = evaluated(2025, 4, 'baik', 9);
const first = evaluated(2026, 1, 'baik', 9);
const second = evaluated(2026, 2, 'baik', 9);
const allGood = [fourth, first, second];
const prepared = [...opened, preparedOn('2026-08-03')];

type Beside = {
  quarters?: Parameters<typeof beside>[1];
  matters?: Parameters<typeof beside>[2];
  with?: Partial<Known>;
  on?: string;
};

/** How a file lies whose evaluations are all good, unless the test says otherwise. */
function lying(story: Parameters<typeof given>[0], { quarters = allGood, matters, ...more }: Beside = {}) {
  const state = beside(given(story).state, quarters, matters);
  return readinessOf(state, known(more.with), civilDate(more.on ?? '2026-09-01'));
}

describe('a file on the list of renewals', () => {
  it('is ready when it is prepared, needed, paid for, evaluated and without a record', () => {
    expect(lying(prepared)).toEqual({ readiness: 'ready', reasons: [] });
    expect(lying([...opened, preparedOn('2026-08-03', 'a', { budget: { state: 'rka' } })])?.readiness).toBe('ready');
  });

  it('is blocked by what is missing', () => {
    expect(lying(opened)).toEqual({ readiness: 'blocked', reasons: [{ code: 'not-prepared' }] });
    expect(lying(prepared, { quarters: [fourth, second] })).toEqual({
      readiness: 'blocked',
      reasons: [{ code: 'evaluation-missing', of: '2026-Q1', rule: 'PERTIMBANGAN-EVALUASI' }],
    });
    const standIn = [fourth, missed(2026, 1, 'laporan', 4), second];
    expect(lying(prepared, { quarters: standIn })?.readiness).toBe('ready');
    expect(lying([...opened, preparedOn('2026-08-03', 'a', { budget: { state: 'none' } })])).toEqual({
      readiness: 'blocked',
      reasons: [{ code: 'no-budget', rule: 'ANGGARAN-BUKAN-SATU-SATUNYA', seq: 4 }],
    });
  });

  it.each(['butuh-perbaikan', 'kurang', 'sangat-kurang'] as const)(
    'goes to the PPK with a predicate %s, which decides nothing',
    (bad) => {
      expect(lying(prepared, { quarters: [fourth, first, evaluated(2026, 2, bad, 7)] })).toEqual({
        readiness: 'needs-ppk',
        reasons: [{ code: 'weak-predicate', of: '2026-Q2', rule: 'TIDAK-BERKINERJA', seq: 7 }],
      });
    },
  );

  it('says that a review of the end may be opened after the two lowest, where the instansi answered so', () => {
    const quarters = [fourth, ...([1, 2] as const).map((n) => evaluated(2026, n, 'sangat-kurang', 7))];
    const codes = (notPerforming: string) =>
      lying(prepared, { quarters, with: { answers: { 'not-performing': notPerforming } } })?.reasons.map(
        ({ code }) => code,
      );
    expect(codes('review-only')).toEqual(['weak-predicate', 'weak-predicate']);
    expect(codes('two-lowest-open-termination')).toEqual(['weak-predicate', 'weak-predicate', 'two-lowest-predicates']);
  });

  it('goes to the PPK for a discipline record, a position no longer needed, money for part of the year, a lapsed term', () => {
    const reasons = (...args: Parameters<typeof lying>) => lying(...args)?.reasons;
    expect(lying(prepared, { matters: [matter(1)] })?.readiness).toBe('needs-ppk');
    expect(reasons(prepared, { matters: [matter(1)] })).toEqual([
      { code: 'discipline-record', of: 'open', rule: 'PERTIMBANGAN-DISIPLIN' },
    ]);
    expect(reasons(prepared, { matters: [matter(1, { seq: 8, level: 'light' })] })).toEqual([
      { code: 'discipline-record', of: 'light', rule: 'PERTIMBANGAN-DISIPLIN', seq: 8 },
    ]);
    expect(lying(prepared, { matters: [matter(1, { seq: 8, level: 'not-proven' })] })?.readiness).toBe('ready');
    const need = { needed: false, basis: 'Nota 6' };
    expect(reasons([...opened, preparedOn('2026-08-03', 'a', { need })])).toEqual([{ code: 'not-needed', seq: 4 }]);
    const budget = { state: 'to-month', month: 6 } as const;
    expect(reasons([...opened, preparedOn('2026-08-03', 'a', { budget })])).toEqual([
      { code: 'budget-part-of-year', of: '6', seq: 4 },
    ]);
    // The third quarter is over by then, and weighed too.
    const quarters = [...allGood, evaluated(2026, 3, 'baik', 9)];
    expect(lying([...lapsed, preparedOn('2026-10-02')], { quarters, on: '2026-10-02' })).toEqual({
      readiness: 'needs-ppk',
      reasons: [{ code: 'lapsed', of: '2026-09-30', rule: 'MASA-LEWAT-TANPA-KEPUTUSAN' }],
    });
  });

  it('goes to the PPK when the pension age ends this term, even before its lead time, or cuts the next', () => {
    const pension = (pensionOn: string, answers: Known['answers'] = {}) => ({
      with: { pensionOn: civilDate(pensionOn), answers },
    });
    const running = employed('2025-10-01', '2026-09-30');
    const within = [{ code: 'pension-age', of: '2026-09-30', rule: 'MASA-SAMPAI-BUP' }];
    expect(lying(running, pension('2026-09-30'))).toEqual({ readiness: 'needs-ppk', reasons: within });
    expect(lying(running, pension('2026-10-01'))).toBeUndefined();
    expect(lying(running, pension('2026-09-30', { 'early-end-at-bup': false }))).toBeUndefined();
    expect(lying(prepared, pension('2026-10-01'))?.reasons).toEqual([
      { code: 'pension-age-in-next-term', of: '2026-10-01', rule: 'MASA-SAMPAI-BUP' },
    ]);
    expect(lying(prepared, pension('2026-10-01', { 'early-end-at-bup': false }))?.readiness).toBe('ready');
  });

  it('is not on it before its lead time, nor once it is decided or has ended', () => {
    expect(lying(employed('2025-10-01', '2026-09-30'))).toBeUndefined();
    expect(lying([...prepared, renewedOn('2026-09-01')])).toBeUndefined();
    const terminated = on('2026-08-10', {
      ...{ type: 'terminated', ground: 'downsizing', class: 'honourable', lastDay: civilDate('2026-09-15') },
      ...{ skNumber: '888/1', reason: 'Unit digabung.', evidence: [] },
    } as const);
    expect(lying([...prepared, terminated])).toBeUndefined();
    const ended = { type: 'employment-ended', outcome: 'died', lastDay: civilDate('2026-08-10') } as const;
    expect(lying([...prepared, on('2026-08-10', ended)])).toBeUndefined();
  });
});
