import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { Decree } from '../calendar/decree.ts';
import { shippedDecrees } from '../calendar/shipped.ts';
import { add, decreeOf } from '../calendar/testing/decrees.ts';
import { at, unit } from '../testing/given.ts';
import { effectOf } from './effect.ts';

const now = at('2025-09-12');
/** NI-USUL from Thursday 4 September 2025: the 5th is a holiday, so seven working days end on the 16th. */
const running = {
  clock: 'NI-USUL/1',
  rule: 'NI-USUL',
  triggerOn: civilDate('2025-09-04'),
  dueDate: civilDate('2025-09-16'),
  unit,
  pauses: [],
} as const;
const of = (date: string, more: Partial<Decree> = {}) => ({
  ...decreeOf([add(date)], { issued: '2025-09-12' }),
  knownAt: now,
  ...more,
});
const effect = (decree: Decree, others: readonly Decree[] = shippedDecrees) => effectOf(decree, others, now);

describe('what a decree makes of a running clock', () => {
  it('counts it anew when a day within its reach is off, and names the days that did it', () => {
    expect(effect(of('2025-09-15')).on(running)).toMatchObject({
      clock: 'NI-USUL/1',
      triggerOn: '2025-09-04',
      due: { dueDate: '2025-09-17' },
      cause: { days: [{ date: '2025-09-15' }] },
    });
  });

  it('has nothing to say to one that ends before, or that began after', () => {
    expect(effect(of('2025-09-17')).on(running)).toBeUndefined();
    expect(effect(of('2025-09-03')).on(running)).toBeUndefined();
    expect(effect(of('2025-09-13')).on(running)).toBeUndefined(); // a Saturday
  });

  it('moves the reminders of a window, whose last day only a letter moves', () => {
    const window = {
      ...running,
      clock: 'JENDELA-DRH/1',
      rule: 'JENDELA-DRH',
      dueDate: civilDate('2025-09-17'),
    } as const;
    const touched = effect(of('2025-09-16')).on(window);
    expect(touched?.due.dueDate).toBe('2025-09-17');
    expect(touched?.due.rungs[0]).toEqual({ kind: 'reminder', to: 'operator', at: at('2025-09-12 08:00') });
  });

  it('of a region concerns only who sits there', () => {
    const bali = of('2025-09-15', { scope: { kind: 'province', code: '51' } });
    expect(effect(bali).on(running)).toBeUndefined();
    const there = { ...running, unit: { ...unit, place: { province: '51', regency: '51.71' } } };
    expect(effect(bali).on(there)?.due.dueDate).toBe('2025-09-17');
  });

  it('makes final what was provisional, once it brings the list of the year', () => {
    const known = shippedDecrees.filter(({ id }) => id !== 'skb-2026' && id !== 'skb-2027');
    const skb = shippedDecrees.find(({ id }) => id === 'skb-2026') as Decree;
    const clock = { ...running, triggerOn: civilDate('2025-12-23'), dueDate: civilDate('2026-01-05') };
    const brought = effect({ ...skb, knownAt: now }, known);
    expect(brought).toMatchObject({ first: '2026-01-01', last: '9999-12-31' });
    const { due } = brought.on(clock) ?? {};
    expect(due).toMatchObject({ dueDate: '2026-01-06', provisional: false });
    expect(due?.rungs.map(({ kind }) => kind)).toContain('breach');
  });

  it('leaves out the days on which it was paused', () => {
    const pauses = [{ from: civilDate('2025-09-08'), until: civilDate('2025-09-10'), basis: 'x' }];
    const paused = { ...running, pauses, dueDate: civilDate('2025-09-18') };
    expect(effect(of('2025-09-15')).on(paused)?.due.dueDate).toBe('2025-09-19');
  });

  it('asks for the clocks that run between its first day and its last', () => {
    const decree = { ...of('2025-09-15'), changes: [add('2025-10-02'), add('2025-09-15')] };
    expect(effect(decree)).toMatchObject({ first: '2025-09-15', last: '2025-10-02' });
  });
});
