import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, civilDate } from '../calendar/civil-date.ts';
import { calendarAsOf } from '../calendar/decree-calendar.ts';
import { shippedDecrees } from '../calendar/shipped.ts';
import { endOfDay } from '../calendar/zone.ts';
import { ruleOf } from '../rules/register.ts';
import { outwardLadder, oversightStep } from '../rules/rule.ts';
import { at, dueOf, unit } from '../testing/given.ts';
import { type Clock, dueRungs, endPause, fireRung, openClock, pauseClock, retimeClock } from './clock.ts';
import { type DueDate, dueDateBy, receiversBy } from './due-date.ts';

const rule = 'NI-TERIMA';
const day = civilDate;
const opening = (due: DueDate, openedAt: number): Clock =>
  openClock({ id: `${rule}/7`, rule, triggerOn: day('2025-09-11'), due, openedAt });
const fired = (clock: Clock, now: number) =>
  dueRungs([clock], now).reduce((told, { rung }) => fireRung(told, rung), clock);
const kinds = (clock: Clock) => clock.rungs.map(({ kind }) => kind);
/** Due on Monday 22 September by a trigger on the 11th: seven working days. */
const due = dueOf(rule, day('2025-09-11'));
const later = dueOf(rule, day('2025-09-25'));

describe('a ladder', () => {
  it('that begins when the due date is past tells at once everybody who should know by now', () => {
    const now = at('2025-09-24');
    expect(due.dueDate).toBe('2025-09-22');
    const late = opening(due, now);
    expect(kinds(late)).toEqual(['breach', 'overdue', 'letter']);
    expect(dueRungs([late], now).map(({ rung }) => [rung.kind, rung.to])).toEqual([
      ['breach', 'pyb'],
      ['overdue', 'ppk'],
      ['letter', 'operator'],
    ]);
  });

  it('is climbed anew from below when the due date is extended, also past the breach', () => {
    const climbed = fired(opening(due, at('2025-09-12')), at('2025-09-24'));
    expect(climbed).toMatchObject({ breached: true, rungs: [] });
    const extended = retimeClock(climbed, later, at('2025-09-24'));
    expect(extended.breached).toBe(false);
    expect(kinds(extended)).toEqual(['reminder', 'warning', 'superior', 'breach', 'overdue', 'letter']);
  });

  it('says nothing twice of a due date that comes back after another, and knows that it was breached', () => {
    const now = at('2025-09-24');
    const climbed = fired(opening(due, at('2025-09-12')), now);
    const back = retimeClock(retimeClock(climbed, later, now), due, now);
    expect(back).toMatchObject({ dueDate: '2025-09-22', breached: true, rungs: [] });
  });

  it('extended to a day that is past as well, stays breached and goes on with what lies ahead', () => {
    const climbed = fired(opening(due, at('2025-09-12')), at('2025-09-23 09:00'));
    expect(climbed.fired.at(-1)).toBe('overdue');
    const now = at('2025-09-24 07:00');
    const extended = retimeClock(climbed, dueOf(rule, day('2025-09-12')), now);
    expect(extended).toMatchObject({ dueDate: '2025-09-23', breached: true });
    expect(kinds(extended)).toEqual(['overdue', 'letter']);
  });

  it('has no breach, and nothing that comes after one, by a date that may still move', () => {
    expect(dueOf(rule, day('2027-12-22'))).toMatchObject({ provisional: true });
    expect(dueOf(rule, day('2027-12-22')).rungs.map(({ kind }) => kind)).toEqual(['reminder', 'warning', 'superior']);
  });

  it('is placed in the working time of whoever it turns to', () => {
    const calendar = calendarAsOf(at('2025-12-31'), {}, shippedDecrees);
    const east = { workWeek: 'days-12346', zone: 'WIT' } as const; // rests on Fridays and Sundays
    const ladder = [...outwardLadder, oversightStep];
    const fact = { triggerOn: day('2025-09-11'), unit, knownAt: at('2025-12-31'), ladder };
    const { rungs } = dueDateBy(
      ruleOf(rule),
      fact,
      calendar,
      receiversBy({ kabid: east, inspektorat: east }, () => calendar),
    );
    // By the stricter date, Friday 19 September; the Kabid's last working day before it is Thursday, at 08:00 WIT.
    expect(rungs.find(({ to }) => to === 'kabid')).toEqual({
      kind: 'warning',
      to: 'kabid',
      at: at('2025-09-18 06:00'),
    });
    // Three of the Inspektorat's days after Monday the 22nd, without its Friday: Thursday the 25th.
    expect(rungs.find(({ to }) => to === 'inspektorat')?.at).toBe(at('2025-09-25 06:00'));
    expect(rungs.find(({ to }) => to === 'ppk')?.at).toBe(at('2025-09-23 08:00'));
  });

  it('tells of one due date each thing at most once, whatever moves, pauses or corrects its clock', () => {
    const step = fc.record({
      days: fc.integer({ min: 0, max: 4 }),
      act: fc.constantFrom('wait', 'move', 'back', 'pause', 'resume'),
      to: fc.integer({ min: 0, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let today = day('2025-09-11');
        let clock = opening(due, at(today));
        const by = (trigger: number): DueDate => dueOf(rule, addDays(day('2025-09-05'), trigger));
        for (const { days, act, to } of steps) {
          today = addDays(today, days);
          clock = fired(clock, endOfDay(addDays(today, -1), 'WIB'));
          clock = moved(clock, act, today, by(to));
        }
        clock = fired(clock, at('2026-01-31'));
        const told = (clock.told ?? []).map(({ kind, dueDate }) => `${kind} ${dueDate}`);
        expect(new Set(told).size).toBe(told.length);
        if (clock.status === 'open') expect(clock.breached).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

function moved(clock: Clock, act: string, today: CivilDate, due: DueDate): Clock {
  const now = at(today);
  switch (act) {
    case 'move':
      return retimeClock(clock, due, now);
    case 'back':
      return retimeClock(clock, { ...dueOf(rule, day('2025-09-11')) }, now);
    case 'pause':
      return pauseClock(clock, { from: today, basis: 'Surat (contoh)' });
    case 'resume':
      return clock.status === 'paused' ? retimeClock({ ...endPause(clock, today), status: 'open' }, due, now) : clock;
    default:
      return clock;
  }
}
