import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from '../calendar/civil-date.ts';
import { endOfDay, type Instant, instantAt } from '../calendar/zone.ts';
import { type Clock, closeClock, dueRungs, fireRung, nextRungAt, openClock, retimeClock } from './clock.ts';
import type { DueDate, Rung } from './due-date.ts';

const at = (day: string, time: string): Instant => instantAt(civilDate(day), time, 'WIB');
const opened = at('2025-09-04', '10:00');

/** A due date whose reminder is two calendar days ahead, which is all a clock needs to know. */
function dueOn(day: string, more: Partial<DueDate> = {}): DueDate {
  const due = civilDate(day);
  const rungs: Rung[] = [
    { kind: 'reminder', to: 'operator', at: instantAt(addDays(due, -2), '08:00', 'WIB') },
    { kind: 'superior', to: 'kepala-bkpsdm', at: instantAt(due, '08:00', 'WIB') },
    { kind: 'breach', to: 'pyb', at: endOfDay(due, 'WIB') },
  ];
  return {
    dueDate: due,
    dueAt: endOfDay(due, 'WIB'),
    calendarVersion: '2025-08-07.0f1e2d3c',
    knownAt: opened,
    provisional: false,
    rungs: rungs.filter((rung) => !(more.provisional && rung.kind === 'breach')),
    ...more,
  };
}
function opening(day: string, openedAt = opened, more: Partial<DueDate> = {}, id = 'c1'): Clock {
  return openClock({ id, rule: 'NI-USUL', triggerOn: civilDate('2025-09-04'), due: dueOn(day, more), openedAt });
}
/** What a case does with a rung that is due. */
function fireDue(clock: Clock, now: Instant): Clock {
  return dueRungs([clock], now).reduce((fired, { rung }) => fireRung(fired, rung), clock);
}
const kinds = (clock: Clock) => clock.rungs.map((rung) => rung.kind);

describe('opening a clock', () => {
  it('keeps as of when its calendar was asked; a new due date brings its own', () => {
    const clock = opening('2025-09-16');
    expect(clock.knownAt).toBe(opened);
    const later = at('2025-09-08', '10:00');
    expect(retimeClock(clock, dueOn('2025-09-17', { knownAt: later }), later).knownAt).toBe(later);
  });

  it('holds the whole ladder when everything lies ahead', () => {
    const clock = opening('2025-09-16');
    expect(clock).toMatchObject({ status: 'open', breached: false, recordedLate: false, fired: [] });
    expect(kinds(clock)).toEqual(['reminder', 'superior', 'breach']);
    expect(clock).not.toHaveProperty('stricterDate');
    expect(clock).not.toHaveProperty('letter');
  });

  it('reminds nobody in the past', () => {
    expect(kinds(opening('2025-09-16', at('2025-09-14', '08:01')))).toEqual(['superior', 'breach']);
    expect(kinds(opening('2025-09-16', at('2025-09-14', '08:00')))).toEqual(['reminder', 'superior', 'breach']);
  });

  it('is due at once when its trigger was entered after the due date', () => {
    const late = at('2025-10-01', '09:00');
    const clock = opening('2025-09-16', late);
    expect(dueRungs([clock], late).map(({ rung }) => rung.kind)).toEqual(['breach']);
    expect(nextRungAt([clock])).toBe(at('2025-09-17', '00:00'));
  });

  it('keeps the stricter date and the letter', () => {
    const due = dueOn('2025-09-30', { stricterDate: civilDate('2025-09-29') });
    const clock = openClock({
      id: 'c',
      rule: 'NI-TERIMA',
      triggerOn: due.dueDate,
      due,
      openedAt: opened,
      letter: 'jadwal-2025-3',
    });
    expect(clock).toMatchObject({ stricterDate: '2025-09-29', letter: 'jadwal-2025-3' });
  });
});

describe('the rungs that are due', () => {
  it('come at their instant, not a millisecond before', () => {
    const clock = opening('2025-09-16');
    expect(dueRungs([clock], at('2025-09-14', '08:00') - 1)).toEqual([]);
    expect(dueRungs([clock], at('2025-09-14', '08:00')).map(({ rung }) => rung.kind)).toEqual(['reminder']);
    expect(dueRungs([clock], at('2025-09-17', '00:00'))).toHaveLength(3);
  });

  it('come in the order of their instants, then of the ladder, then of the clocks', () => {
    const same = at('2025-09-16', '08:00');
    const clock = (id: string, rungs: Rung[]) => ({ ...opening('2025-09-16', opened, {}, id), rungs });
    const clocks = [
      clock('b', [
        { kind: 'breach', to: 'pyb', at: same },
        { kind: 'superior', to: 'kepala-bkpsdm', at: same },
        { kind: 'reminder', to: 'operator', at: same },
      ]),
      clock('a', [{ kind: 'breach', to: 'pyb', at: same }]),
      clock('c', [{ kind: 'breach', to: 'pyb', at: same - 1 }]),
    ];
    expect(dueRungs(clocks, same).map(({ clock, rung }) => `${clock.id}:${rung.kind}`)).toEqual([
      'c:breach',
      'b:reminder',
      'b:superior',
      'a:breach',
      'b:breach',
    ]);
  });

  it('are none for a clock that is closed or withdrawn, also as the next to wait for', () => {
    const withdrawn: Clock = { ...opening('2025-09-16'), status: 'withdrawn' };
    const met = closeClock(opening('2025-09-16'), civilDate('2025-09-10'), opened);
    expect(dueRungs([withdrawn, met], at('2026-01-01', '00:00'))).toEqual([]);
    expect(nextRungAt([withdrawn, met])).toBeUndefined();
  });

  it('the next one is the earliest of all open clocks', () => {
    expect(nextRungAt([opening('2025-09-16'), opening('2025-09-12')])).toBe(at('2025-09-10', '08:00'));
    expect(nextRungAt([])).toBeUndefined();
  });
});

describe('closing a clock', () => {
  const afterwards = at('2025-09-17', '09:00');

  it('is met on the due date itself', () => {
    expect(closeClock(opening('2025-09-16'), civilDate('2025-09-16'), at('2025-09-16', '23:59'))).toMatchObject({
      status: 'met',
      closedOn: '2025-09-16',
      breached: false,
      recordedLate: false,
      rungs: [],
    });
  });

  it('in time but recorded the next morning: met, recorded late, breach taken back, trail kept', () => {
    const breached = fireDue(opening('2025-09-16'), afterwards);
    expect(breached.breached).toBe(true);
    expect(closeClock(breached, civilDate('2025-09-16'), afterwards)).toMatchObject({
      status: 'met',
      recordedLate: true,
      breached: false,
      fired: ['reminder', 'superior', 'breach'],
      rungs: [],
    });
  });

  it('recorded at 24:00 sharp is recorded late, as the breach of that instant has fired', () => {
    expect(closeClock(opening('2025-09-16'), civilDate('2025-09-16'), at('2025-09-17', '00:00')).recordedLate).toBe(
      true,
    );
  });

  it('done after the due date is met late and breached, though the breach rung has not fired', () => {
    expect(closeClock(opening('2025-09-16'), civilDate('2025-09-17'), afterwards)).toMatchObject({
      status: 'met-late',
      breached: true,
      recordedLate: false,
      fired: [],
    });
  });

  it('does not breach a provisional due date', () => {
    const clock = opening('2025-09-16', opened, { provisional: true });
    expect(closeClock(clock, civilDate('2025-09-17'), afterwards)).toMatchObject({
      status: 'met-late',
      breached: false,
    });
  });

  it('never rewrites a closed result', () => {
    const met = closeClock(opening('2025-09-16'), civilDate('2025-09-10'), opened);
    expect(closeClock(met, civilDate('2025-09-30'), afterwards)).toEqual(met);
    expect(retimeClock(met, dueOn('2025-09-05'), afterwards)).toEqual(met);
  });

  it('judges anew from a corrected date without a leftover of the first judgement', () => {
    const met = closeClock(opening('2025-09-16'), civilDate('2025-09-16'), afterwards);
    const corrected = closeClock({ ...met, status: 'open' as const }, civilDate('2025-09-17'), afterwards);
    expect(corrected).toMatchObject({ status: 'met-late', recordedLate: false, breached: true });
  });

  it('is decided by the effective date alone, whenever it was recorded and whatever fired before', () => {
    const now = fc.integer({ min: opened, max: at('2025-10-31', '00:00') });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), now, fc.boolean(), (offset, recordedAt, fired) => {
        const clock = opening('2025-09-16');
        const done = addDays(civilDate('2025-09-01'), offset);
        const closed = closeClock(fired ? fireDue(clock, recordedAt) : clock, done, recordedAt);
        expect(closed.status).toBe(done <= '2025-09-16' ? 'met' : 'met-late');
        expect(closed.breached).toBe(closed.status === 'met-late');
      }),
    );
  });
});

describe('giving a clock a new due date', () => {
  it('un-breaches a clock extended into the future, and it can remind and breach again', () => {
    const now = at('2025-09-26', '09:00');
    const breached = fireDue(opening('2025-09-25'), now);
    const extended = retimeClock(breached, dueOn('2025-12-20'), now);
    expect(extended).toMatchObject({
      breached: false,
      dueDate: '2025-12-20',
      fired: ['reminder', 'superior', 'breach'],
    });
    expect(kinds(extended)).toEqual(['reminder', 'superior', 'breach']);
    expect(fireDue(extended, at('2025-12-21', '00:00')).breached).toBe(true);
  });

  it('extended to a day that is also past, it stays breached and does not fire twice', () => {
    const now = at('2025-09-26', '09:00');
    const breached = fireDue(opening('2025-09-22'), now);
    const extended = retimeClock(breached, dueOn('2025-09-25'), now);
    expect(extended.breached).toBe(true);
    expect(extended.rungs).toEqual([]);
  });

  it('reminds again for the later date, though only of what lies ahead', () => {
    const now = at('2025-09-16', '12:00');
    const reminded = fireDue(opening('2025-09-16'), now);
    expect(kinds(retimeClock(reminded, dueOn('2025-09-17'), now))).toEqual(['superior', 'breach']);
    expect(kinds(retimeClock(reminded, dueOn('2025-09-19'), now))).toEqual(['reminder', 'superior', 'breach']);
  });

  it('shortened, it keeps what was fired, repeats none of it, and is breached at once if the day is past', () => {
    const now = at('2025-09-18', '09:00');
    const reminded = fireDue(opening('2025-09-20'), now);
    expect(reminded.fired).toEqual(['reminder']);
    const shorter = retimeClock(reminded, dueOn('2025-09-19'), now);
    expect(shorter).toMatchObject({ fired: ['reminder'], breached: false });
    expect(kinds(shorter)).toEqual(['superior', 'breach']);
    const past = retimeClock(reminded, dueOn('2025-09-17'), now);
    expect(past.breached).toBe(false);
    expect(dueRungs([past], now).map(({ rung }) => rung.kind)).toEqual(['breach']);
  });

  it('does not remind twice when only the calendar version changed', () => {
    const now = at('2025-09-14', '09:00');
    const reminded = fireDue(opening('2025-09-16'), now);
    const same = retimeClock(reminded, dueOn('2025-09-16', { calendarVersion: '2025-09-19.82' }), now);
    expect(kinds(same)).toEqual(['superior', 'breach']);
    expect(same.calendarVersion).toBe('2025-09-19.82');
  });

  it('does not remind twice when a cancelled holiday moves only the reminder', () => {
    const now = at('2025-09-14', '09:00');
    const reminded = fireDue(opening('2025-09-16'), now);
    const due = dueOn('2025-09-16');
    const rungs = due.rungs.map((r) => (r.kind === 'reminder' ? { ...r, at: at('2025-09-15', '08:00') } : r));
    expect(kinds(retimeClock(reminded, { ...due, rungs }, now))).toEqual(['superior', 'breach']);
  });

  it('takes a breach back when the new due date is only provisional', () => {
    const now = at('2025-09-26', '09:00');
    const breached = fireDue(opening('2025-09-22'), now);
    expect(retimeClock(breached, dueOn('2025-09-25', { provisional: true }), now).breached).toBe(false);
  });

  it('gains its breach once the calendar covers its date', () => {
    const provisional = opening('2025-09-16', opened, { provisional: true });
    expect(kinds(provisional)).toEqual(['reminder', 'superior']);
    const now = at('2025-09-20', '09:00');
    const firm = retimeClock(fireDue(provisional, now), dueOn('2025-09-16'), now);
    expect(firm).toMatchObject({ provisional: false, breached: false });
    expect(kinds(firm)).toEqual(['breach']);
  });

  it('forgets a stricter date that the new due date no longer has', () => {
    const clock = opening('2025-09-30', opened, { stricterDate: civilDate('2025-09-29') });
    expect(retimeClock(clock, dueOn('2025-10-01'), opened)).not.toHaveProperty('stricterDate');
  });

  it('leaves the given clock as it was', () => {
    const clock = opening('2025-09-16');
    const before = structuredClone(clock);
    retimeClock(clock, dueOn('2025-12-20'), opened);
    closeClock(clock, civilDate('2025-09-20'), opened);
    dueRungs([clock], at('2026-01-01', '00:00'));
    expect(clock).toEqual(before);
  });
});
