import { describe, expect, it } from 'vitest';
import { askedOfEmployment } from '../tasks/of-employment.ts';
import { at, official, on } from '../testing/given.ts';
import { begun, clocksOf, evaluate, given, missed, type Story, skp, told } from './testing/story.ts';

const evaluated = told(told(begun()(), skp(2025), '2025-10-10'), evaluate(2025, 4), '2026-01-05');
const signOff = { kind: 'sign-off-evaluation', year: 2025, quarter: 4 } as const;
const acknowledge = { kind: 'acknowledge-evaluation', year: 2025, quarter: 4, as: 'acknowledged' } as const;
const superior = { by: official('head-2', 'pyb') };

describe('an evaluation that was made', () => {
  it('is signed off by another, and seen by the employee, each once', () => {
    const story = told(told(evaluated, signOff, '2026-01-06', 'head-2'), acknowledge, '2026-01-07');
    expect(given(story).state.evaluation.results).toMatchObject([
      { signedOff: { effectiveOn: '2026-01-06', account: 'head-2' }, acknowledged: { as: 'acknowledged' } },
    ]);
    given(story).when(signOff, '2026-01-08', superior).isRefused('ALREADY_DECIDED', { effectiveOn: '2026-01-06' });
    given(story)
      .when({ ...acknowledge, as: 'refused-to-sign' }, '2026-01-08')
      .isRefused('ALREADY_DECIDED', { effectiveOn: '2026-01-07' });
  });

  it('stands although the employee refuses to sign', () => {
    const { results } = given(told(evaluated, { ...acknowledge, as: 'refused-to-sign' }, '2026-01-07')).state
      .evaluation;
    expect(results).toMatchObject([{ predicate: 'baik', acknowledged: { as: 'refused-to-sign' } }]);
  });

  it('is not signed before it was made, nor one that was not made', () => {
    const early = { effectiveOn: '2026-01-04', earlier: '2026-01-05' };
    const late = { ...superior, recorded: '2026-01-06' };
    given(evaluated).when(signOff, '2026-01-04', late).isRefused('DATE_BEFORE_EARLIER_FACT', early);
    given(evaluated)
      .when({ ...acknowledge, quarter: 'annual' }, '2026-01-06')
      .isRefused('EVALUATION_REQUIRED', { year: 2025, quarter: 'annual' });
    given(told(begun()(), missed(2025, 4), '2026-01-20'))
      .when(signOff, '2026-01-21', superior)
      .isRefused('EVALUATION_REQUIRED', { quarter: 4 });
  });

  it('is not signed off by whoever made it', () => {
    given(evaluated)
      .when(signOff, '2026-01-06', { by: official('head-1', 'unit-head') })
      .isRefused('FOUR_EYES', { power: 'evaluate', as: 'preparer' }, 'PISAH-PENYIAP-PEMUTUS');
  });
});

describe('a quarter that nobody evaluated', () => {
  it('is recorded with its reason and what stands in, from the day after its due date on', () => {
    const story = begun()();
    given(story)
      .when(missed(2025, 4), '2026-01-15')
      .isRefused('EVALUATION_STILL_DUE', { dueDate: '2026-01-15' }, 'BUKTI-TRIWULAN-PENGGANTI');
    given(story)
      .when(missed(2025, 4), '2026-01-16')
      .leadsTo({
        ...{ type: 'evaluation-missed', year: 2025, quarter: 4, cause: 'evaluator-left' },
        ...{ reason: 'Kepala unit pensiun.', standIn: 'LKH/2026-06' },
      });
  });

  it('has no predicate and stops its clock, which stays late', () => {
    const story = told(begun()(), missed(2025, 4), '2026-01-20');
    const { evaluation, clocks } = given(story).state;
    expect(evaluation.results[0]).not.toHaveProperty('predicate');
    expect(clocksOf(story, 'EVALUASI')).toMatchObject({
      'EVALUASI-TRIWULAN/20254': 'stopped 2026-01-15',
      'EVALUASI-TAHUNAN/2025': 'open 2026-01-30',
    });
    expect(clocks.find(({ id }) => id === 'EVALUASI-TRIWULAN/20254')).toMatchObject({ breached: true });
  });

  it('is neither recorded twice nor evaluated afterwards, nor recorded where it was evaluated', () => {
    const story = told(told(begun()(), skp(2025), '2025-10-10'), missed(2025, 4), '2026-01-20');
    const head = { by: official('head-1', 'unit-head') };
    given(story).when(missed(2025, 4), '2026-01-21').isRefused('ALREADY_DECIDED', { effectiveOn: '2026-01-20' });
    given(story).when(evaluate(2025, 4), '2026-01-21', head).isRefused('ALREADY_DECIDED');
    given(evaluated).when(missed(2025, 4), '2026-01-20').isRefused('ALREADY_DECIDED', { effectiveOn: '2026-01-05' });
  });

  it('before an import may be recorded as soon as it is over, for no clock ran', () => {
    const imported = begun(undefined, 'import')('2026-07-10');
    given(imported).when(missed(2026, 3), '2026-07-11').isRefused('PERIOD_NOT_OVER', { lastDay: '2026-09-30' });
    expect(given(imported).when(missed(2026, 2), '2026-07-11').after.evaluation.results).toHaveLength(1);
    given(imported).when(missed(2025, 3), '2026-07-11').isRefused('PERIOD_OUTSIDE_TERMS');
  });
});

describe('an evaluator', () => {
  const assign = (evaluator: string) => ({ kind: 'assign-evaluator', evaluator, reason: 'Pensiun.' }) as const;

  it('is named anew with the reason, and not once more', () => {
    const story = told(evaluated, assign('head-3'), '2026-02-02');
    expect(given(story).state.evaluation.evaluator).toBe('head-3');
    given(story).when(assign('head-3'), '2026-02-03').isRefused('ALREADY_DECIDED', { effectiveOn: '2026-02-02' });
    given(evaluated).when(assign('head-1'), '2026-02-03').isRefused('ALREADY_DECIDED', { effectiveOn: '2025-10-10' });
  });
});

describe('the tasks of evaluation', () => {
  const asked = (story: Story) =>
    askedOfEmployment(given(story).state)
      .filter(({ kind }) => kind.startsWith('step/'))
      .map(({ kind, office, hangsOn }) => `${kind} ${office} ${hangsOn?.clock ?? ''}`.trim());
  const rung = (clock: string, kind: 'reminder' | 'breach', day: string) =>
    on(day, { type: 'rung-fired', clock, kind, to: 'kepala-unit', at: at(day) } as const);

  it('ask the head of unit for each period by itself, and the desk once it is late', () => {
    const both = [
      ...begun()(),
      rung('EVALUASI-TRIWULAN/20254', 'reminder', '2026-01-02'),
      rung('EVALUASI-TAHUNAN/2025', 'reminder', '2026-01-02'),
    ];
    expect(asked(both)).toEqual([
      'step/set-skp kepala-unit SKP-WAKTU/202501',
      'step/evaluate kepala-unit EVALUASI-TRIWULAN/20254',
      'step/evaluate kepala-unit EVALUASI-TAHUNAN/2025',
    ]);
    const keys = askedOfEmployment(given(both).state).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const late = [...both, rung('EVALUASI-TRIWULAN/20254', 'breach', '2026-01-16')];
    expect(asked(late)).toContain('step/record-missing-evaluation operator EVALUASI-TRIWULAN/20254');
  });

  it('ask above the unit to sign off what its head evaluated, and in the unit what another did', () => {
    expect(asked(evaluated)).toEqual([
      'step/sign-off-evaluation kepala-bkpsdm',
      'step/acknowledge-evaluation operator',
    ]);
    const planned = told(begun()(), skp(2025, 1, 'ppk-1'), '2025-10-10');
    const byPpk = told(planned, evaluate(2025, 4), '2026-01-05', 'ppk-1', 'ppk');
    expect(asked(byPpk)).toContain('step/sign-off-evaluation kepala-unit');
    expect(asked(told(evaluated, signOff, '2026-01-06', 'head-2'))).toEqual(['step/acknowledge-evaluation operator']);
  });
});
