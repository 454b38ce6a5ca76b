import { describe, expect, it } from 'vitest';
import { official, on } from '../testing/given.ts';
import { begun, evaluate, given, missed, type Story, skp, told } from './testing/story.ts';

// Evaluated on 20 January, five days late; then another quarter, on which the latest evaluation is about.
const begunYear = told(told(begun()(), skp(2025), '2025-10-10'), skp(2026), '2025-10-10');
const late = told(begunYear, evaluate(2025, 4), '2026-01-20');
const twice = told(late, evaluate(2026, 1), '2026-04-02');
const first = late.length;
const clock = (story: Story, id = 'EVALUASI-TRIWULAN/20254') =>
  given(story).state.clocks.find((one) => one.id === id)?.status;
const corrected = (story: Story, of: number, from: string, to: string): Story => {
  const proposal = story.length + 1;
  const other = { by: official('acc-2', 'verifier') };
  return [
    ...story,
    on('2026-04-20', { type: 'correction-proposed', of, to, reason: 'Tanggal berita acara.' } as never),
    on('2026-04-21', { type: 'fact-corrected', of, from, to, proposal } as never, other),
  ];
};

describe('the date of an evaluation that is not the latest', () => {
  it('is put right by two people', () => {
    const wrong = { kind: 'propose-correction', of: first, to: '2026-01-12', reason: 'Tanggal berita acara.' } as never;
    given(twice)
      .when(wrong, '2026-04-20')
      .leadsTo({ type: 'correction-proposed', of: first, to: '2026-01-12', reason: 'Tanggal berita acara.' } as never);
    const proposed = [
      ...twice,
      on('2026-04-20', {
        ...{ type: 'correction-proposed', of: first, to: '2026-01-12', reason: 'Tanggal berita acara.' },
      } as never),
    ];
    given(proposed)
      .when({ kind: 'confirm-correction', proposal: proposed.length }, '2026-04-21', {
        by: official('acc-2', 'verifier'),
      })
      .leadsTo({
        ...{ type: 'fact-corrected', of: first, from: '2026-01-20', to: '2026-01-12', proposal: proposed.length },
      } as never);
  });

  it('judges its own clock anew, and no other', () => {
    expect([clock(twice), clock(twice, 'EVALUASI-TRIWULAN/20261')]).toEqual(['met-late', 'met']);
    const right = corrected(twice, first, '2026-01-20', '2026-01-12');
    expect([clock(right), clock(right, 'EVALUASI-TRIWULAN/20261')]).toEqual(['met', 'met']);
    expect(given(right).state.corrections).toEqual([]);
    expect(given(right).state.evaluation.results).toMatchObject([
      { quarter: 4, evaluated: { effectiveOn: '2026-01-12' } },
      { quarter: 1, evaluated: { effectiveOn: '2026-04-02' } },
    ]);
  });

  it('is the day before which nobody signs it off', () => {
    const right = corrected(twice, first, '2026-01-20', '2026-01-25');
    const signOff = { kind: 'sign-off-evaluation', year: 2025, quarter: 4 } as const;
    given(right)
      .when(signOff, '2026-01-22', { recorded: '2026-04-22', by: official('head-2', 'pyb') })
      .isRefused('DATE_BEFORE_EARLIER_FACT', { effectiveOn: '2026-01-22', earlier: '2026-01-25' });
  });

  it('is that of an SKP too, and of a period that nobody evaluated', () => {
    const set = begunYear.length - 1;
    const without = told(told(begunYear, missed(2025, 4), '2026-01-20'), missed(2026, 1), '2026-04-20');
    const right = corrected(corrected(without, set, '2025-10-10', '2025-10-07'), first, '2026-01-20', '2026-01-19');
    const { skps, results } = given(right).state.evaluation;
    expect(skps.map(({ set: { effectiveOn } }) => effectiveOn)).toEqual(['2025-10-07', '2025-10-10']);
    expect(results).toMatchObject([
      { missed: { effectiveOn: '2026-01-19' } },
      { missed: { effectiveOn: '2026-04-20' } },
    ]);
  });
});
