import { describe, expect, it } from 'vitest';
import { askedOfEmployment } from '../tasks/of-employment.ts';
import { official, on } from '../testing/given.ts';
import { all, begun, evaluate, given, type Story, skp, told } from './testing/story.ts';

const head = { by: official('head-1', 'unit-head') };
const opens = { ...head, known: { answers: { 'not-performing': 'two-lowest-open-termination' } } };
const lowest = (year: number, quarter: 1 | 2 | 4) =>
  evaluate(year, quarter, { result: 'below', behaviour: all('below') });
const planned = told(told(begun()(), skp(2025), '2025-10-10'), skp(2026), '2026-01-06');
const once = told(planned, lowest(2025, 4), '2026-01-05');
const asks = (state: ReturnType<typeof given>['state']) =>
  askedOfEmployment(state).flatMap(({ kind, office }) => (kind === 'step/open-performance-review' ? office : []));

describe('two lowest predicates within a year', () => {
  it('ask the head of the unit for a review where the instansi answered so, and open none', () => {
    expect(asks(given(planned).when(lowest(2025, 4), '2026-01-05', opens).after)).toEqual([]);
    const twice = given(once).when(lowest(2026, 1), '2026-04-02', opens).after;
    expect(twice.evaluation.results).toMatchObject([{ predicate: 'sangat-kurang' }, { asksForReview: true }]);
    expect([asks(twice), twice.termination]).toEqual([['kepala-unit'], {}]);
  });

  it('ask for nothing by default, nor does a second that is better', () => {
    expect(asks(given(once).when(lowest(2026, 1), '2026-04-02', head).after)).toEqual([]);
    expect(asks(given(once).when(evaluate(2026, 1), '2026-04-02', opens).after)).toEqual([]);
  });

  it('ask no more once a review is open, or the end is decided', () => {
    const second = given(once).when(lowest(2026, 1), '2026-04-02', opens).after;
    const asked: Story = [
      ...once,
      on('2026-04-02', { type: 'evaluated', ...second.evaluation.results[1] } as never, head),
    ];
    expect(asks(given(asked).state)).toEqual(['kepala-unit']);
    const open = on('2026-04-06', { type: 'performance-review-opened', basis: 'E-2', reason: 'Rendah.' } as const);
    expect(asks(given([...asked, open]).state)).toEqual([]);
    const ended = on('2026-04-06', { type: 'employment-ended', outcome: 'resigned', lastDay: '2026-04-06' } as never);
    expect(asks(given([...asked, ended]).state)).toEqual([]);
  });
});
