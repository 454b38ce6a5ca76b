import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { notRenewedOn } from '../testing/ending-story.ts';
import { official, on } from '../testing/given.ts';
import { all, begun, evaluate, firstTerm, given, skp, term, told } from './testing/story.ts';

const planned = told(told(begun()(), skp(2025), '2025-10-10'), skp(2026), '2026-01-06');
const lapsed = on('2026-09-30', { type: 'term-lapsed', term: 1 });
const ends = notRenewedOn('2026-09-01');
const head = { by: official('head-1', 'unit-head') };

describe('an evaluation', () => {
  it('keeps the result, the seven values, what the organisation achieved, and the predicate that follows', () => {
    const decision = evaluate(2025, 4, { result: 'above', behaviour: all('above'), organisation: 'istimewa' });
    given(planned)
      .when(decision, '2026-01-05', head)
      .leadsTo({
        ...{ type: 'evaluated', year: 2025, quarter: 4, result: 'above', behaviour: all('above') },
        ...{ organisation: 'istimewa', conduct: 'above', conductBy: 'middle', predicate: 'sangat-baik' },
      });
  });

  it('of one low value is spoilt only where the instansi reads conduct by its lowest', () => {
    const decision = evaluate(2025, 4, { behaviour: { ...all('as-expected'), loyal: 'below' } });
    const known = { answers: { 'conduct-overall': 'lowest' } };
    const strict = given(planned).when(decision, '2026-01-05', { ...head, known }).after;
    const usual = given(planned).when(decision, '2026-01-05', head).after;
    expect(strict.evaluation.results).toMatchObject([{ conduct: 'below', predicate: 'kurang' }]);
    expect(usual.evaluation.results).toMatchObject([{ conduct: 'as-expected', predicate: 'baik' }]);
  });

  it.each([
    ['2025-12-30', false],
    ['2025-12-31', true],
    ['2026-01-01', true],
  ])('of the fourth quarter on %s: %s', (day, allowed) => {
    const asked = given(planned).when(evaluate(2025, 4), day, head);
    if (allowed) expect(asked.after.evaluation.results).toHaveLength(1);
    else asked.isRefused('PERIOD_NOT_OVER', { lastDay: '2025-12-31', effectiveOn: day }, 'EVALUASI-TRIWULAN');
  });

  it('of a year waits for its end, although the contract year ends before', () => {
    given(planned)
      .when(evaluate(2026, 'annual'), '2026-09-30', head)
      .isRefused('PERIOD_NOT_OVER', { lastDay: '2026-12-31' }, 'EVALUASI-TAHUNAN');
  });

  it.each([
    ['ran out undecided', lapsed],
    ['is decided to end', ends],
  ])('of a year is made from the last day on, where the employment %s', (_, what) => {
    const asked = given([...planned, what]).when(evaluate(2026, 'annual'), '2026-09-30', head);
    expect(asked.after.evaluation.results).toMatchObject([{ year: 2026, quarter: 'annual' }]);
    given([...planned, what])
      .when(evaluate(2026, 'annual'), '2026-09-29', { ...head, recorded: '2026-09-30' })
      .isRefused('PERIOD_NOT_OVER', { lastDay: '2026-09-30' });
  });

  it('of a year is made from the end of the term on where the instansi goes by the contract year', () => {
    const known = { answers: { 'evaluation-year': 'contract-year' } };
    const asked = (day: string) => given(planned).when(evaluate(2026, 'annual'), day, { ...head, known });
    expect(asked('2026-09-30').after.evaluation.results).toHaveLength(1);
    asked('2026-09-29').isRefused('PERIOD_NOT_OVER', { lastDay: '2026-09-30' });
  });

  it('ends with a death in the middle of the quarter, and is made of the days before it', () => {
    const ended = { type: 'employment-ended', outcome: 'died', lastDay: civilDate('2026-02-10') } as const;
    const story = [...planned, on('2026-02-10', ended)];
    expect(given(story).when(evaluate(2026, 1), '2026-02-10', head).after.evaluation.results).toHaveLength(1);
    given(story).when(evaluate(2026, 2), '2026-07-01', head).isRefused('PERIOD_OUTSIDE_TERMS', { quarter: 2 });
  });

  it.each([
    ['before the appointment', 2025, 3],
    ['after the term', 2026, 4],
    ['of a year before', 2024, 'annual'],
  ] as const)('of a period %s is none', (_, year, quarter) => {
    given(planned)
      .when(evaluate(year, quarter), '2027-01-05', head)
      .isRefused('PERIOD_OUTSIDE_TERMS', { year, quarter });
  });

  it('is made once', () => {
    const story = told(planned, evaluate(2025, 4), '2026-01-05');
    given(story)
      .when(evaluate(2025, 4, { result: 'above' }), '2026-01-06', head)
      .isRefused('ALREADY_DECIDED', { seq: story.length, effectiveOn: '2026-01-05' }, 'EVALUASI-TRIWULAN');
  });

  it('is made against an SKP of its year', () => {
    given(begun()()).when(evaluate(2025, 4), '2026-01-05', head).isRefused('SKP_REQUIRED', { year: 2025 }, 'SKP');
  });

  it('from a leap day is over on it', () => {
    const leap = told(begun([term('2027-03-01', '2028-02-29')])(), skp(2028), '2028-01-03');
    const story = [...leap, on('2028-02-29', { type: 'term-lapsed', term: 1 })];
    given(story)
      .when(evaluate(2028, 1), '2028-02-28', { ...head, recorded: '2028-03-01' })
      .isRefused('PERIOD_NOT_OVER', { lastDay: '2028-02-29' });
    expect(given(story).when(evaluate(2028, 1), '2028-02-29', head).after.evaluation.results).toHaveLength(1);
  });
});

describe('an SKP', () => {
  it('belongs to a year of the present term, once, and names the evaluator', () => {
    const { state, when } = given(planned);
    expect(state.evaluation).toMatchObject({ evaluator: 'head-1', skps: [{ year: 2025, term: 1 }, { year: 2026 }] });
    when(skp(2026), '2026-01-07').isRefused('ALREADY_DECIDED', { effectiveOn: '2026-01-06' }, 'SKP');
    when(skp(2027), '2026-01-07').isRefused('PERIOD_OUTSIDE_TERMS', { year: 2027 });
    when(skp(2026, 2), '2026-01-07').isRefused('OTHER_PERIOD', { named: '2', present: '1' });
  });

  it('is set anew for the rest of the year when another term brings another perjanjian kerja', () => {
    const next = term('2026-10-01', '2027-09-30', 2);
    const story = [
      ...planned,
      on('2026-09-01', { type: 'renewed', term: 1, next, evidence: [], reason: 'Tetap.' }),
      on('2026-10-01', { type: 'term-began', term: 2 }),
    ];
    const { evaluation } = given(story).when(skp(2026, 2, 'head-2'), '2026-10-05').after;
    expect(evaluation).toMatchObject({ evaluator: 'head-2', skps: [{}, { term: 1 }, { year: 2026, term: 2 }] });
  });

  it('is not set after the end', () => {
    const ended = { type: 'employment-ended', outcome: 'died', lastDay: civilDate('2025-12-10') } as const;
    const story = [...begun([firstTerm])(), on('2025-12-10', ended)];
    given(story).when(skp(2025), '2025-12-11').isRefused('EMPLOYMENT_ENDED', { outcome: 'died' });
  });
});
