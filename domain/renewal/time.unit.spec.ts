import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { followsFrom, nextAtOf } from '../employment/evolve.ts';
import { askedOfEmployment } from '../tasks/of-employment.ts';
import { at, dueOf, on } from '../testing/given.ts';
import { began, employed, given, lapsed, opened, ppk, renew, renewedOn, toSet } from './testing/story.ts';

const running = employed('2025-10-01', '2026-09-30');

describe('the lead time', () => {
  it('begins with the first rung, sixty working days before the last', () => {
    const { state } = given(running);
    expect(state.clocks[0]?.rungs[0]).toEqual({ kind: 'reminder', to: 'operator', at: at('2026-07-06 08:00') });
    expect(nextAtOf(state)).toBe(at('2026-07-06 08:00'));
    expect(followsFrom(state, at('2026-07-06 07:59'))).toBeUndefined();
    expect(followsFrom(state, at('2026-07-06 08:00'))).toEqual({
      event: { type: 'renewal-opened', term: 1 },
      on: '2026-07-06',
    });
  });

  it('has begun at once for a term whose clock is opened within it: nobody waits for the next rung', () => {
    const known = at('2026-09-28 10:00');
    const due = { ...dueOf('PERPANJANGAN', civilDate('2025-10-01'), '2026-09-30'), knownAt: known };
    const clock = { clock: 'PERPANJANGAN/1', rule: 'PERPANJANGAN', triggerOn: civilDate('2025-10-01') } as const;
    const late = [
      ...running.slice(0, 1),
      on('2026-09-28', { type: 'clock-opened', ...clock, due, given: true } as const),
    ];
    const { state } = given(late);
    expect(nextAtOf(state)).toBe(known);
    expect(followsFrom(state, known)).toEqual({ event: { type: 'renewal-opened', term: 1 }, on: '2026-09-28' });
    // Decided before the case has noticed: the law does not wait for a timer.
    expect(given(late).when(renew, '2026-09-28', { by: ppk, recorded: '2026-09-28 10:01' }).after.stage).toBe(
      'renewed',
    );
  });

  it('brings nothing twice', () => {
    expect(followsFrom(given(opened).state, at('2026-09-30 23:59'))).toBeUndefined();
    expect(nextAtOf(given(opened).state)).toBeUndefined();
  });
});

describe('a last day that goes by', () => {
  it('lapses the term undecided and ends nothing: both the PyB and the PPK are asked', () => {
    const { state } = given(lapsed.slice(0, -1));
    expect(followsFrom(state, at('2026-10-01 00:00'))).toEqual({
      event: { type: 'term-lapsed', term: 1 },
      on: '2026-09-30',
    });
    expect(given(lapsed).state).toMatchObject({ stage: 'lapsed', termination: {} });
    expect(followsFrom(given(lapsed).state, at('2027-01-01'))).toBeUndefined();
    const steps = (story: typeof lapsed) =>
      askedOfEmployment(given(story).state).flatMap(({ kind, office }) => (kind === 'step/renew' ? office : []));
    expect(steps(opened)).toEqual(['ppk']);
    expect(steps(lapsed)).toEqual(['pyb', 'ppk']);
  });

  it('asks to end it where the instansi lets such terms end, and still ends nothing by itself', () => {
    const policies = [{ id: 'undecided-term', value: 'ends' }] as const;
    const answered = lapsed.map((told) =>
      told.event.type === 'clock-opened'
        ? { ...told, event: { ...told.event, due: { ...told.event.due, policies } } }
        : told,
    );
    const steps = (story: typeof lapsed) =>
      askedOfEmployment(given(story).state)
        .filter(({ kind }) => kind === 'step/renew' || kind === 'step/not-renew')
        .map(({ kind, office }) => `${kind} ${office}`);
    expect(steps(answered.slice(0, -2))).toEqual(['step/renew ppk']);
    expect(steps(answered)).toEqual(['step/not-renew pyb', 'step/not-renew ppk']);
    expect(given(answered).state).toMatchObject({ stage: 'lapsed', termination: {} });
    expect(followsFrom(given(answered).state, at('2027-01-01'))).toBeUndefined();
    const late = { ...renew, basis: 'Nota dinas 800/99' };
    expect(given(answered).when(late, '2026-10-05', { by: ppk }).after.stage).toBe('renewed');
  });
});

describe('the first day of a decided term', () => {
  const renewed = [...opened, renewedOn('2026-09-01')];

  it('makes it the present one, with a clock of its own', () => {
    const { state } = given(renewed);
    expect(nextAtOf(state)).toBe(at('2026-10-01 00:00'));
    expect(followsFrom(state, at('2026-09-30 23:59'))).toBeUndefined();
    const begun = given([...renewed, began]).state;
    expect(begun.terms.map(({ n }) => n)).toEqual([1, 2]);
    expect(begun.stage).toBe('running');
    expect(toSet(begun)).toEqual([
      { id: 'PERPANJANGAN/2', rule: 'PERPANJANGAN', triggerOn: '2026-10-01', lastDay: '2027-09-30' },
    ]);
  });

  it('is the first on which the other unit counts by its own week', () => {
    const calendar = { workWeek: '6-day', zone: 'WIB', place: { instansi: '7100', unit: 'PUSK' } } as const;
    const moved = [...opened, renewedOn('2026-09-01', { unit: 'PUSK' }, { calendar })];
    expect(given(moved).state.unit.workWeek).toBe('5-day');
    const begun = given([...moved, began]).state;
    expect(begun.unit).toEqual(calendar);
  });
});
