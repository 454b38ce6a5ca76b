import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { Decree } from '../calendar/decree.ts';
import { shippedDecrees } from '../calendar/shipped.ts';
import { add, decreeOf, remove } from '../calendar/testing/decrees.ts';
import { dueDate } from '../clock/due-date.ts';
import { at, dueOf, stampOf, unit } from '../testing/given.ts';
import { type ClockEvent, closeClocks, evolveClocks, type HeldClock, rungsDue, withdrawClocks } from './clocks.ts';
import { answerTo, decideShortening, type Retime, retime } from './retime.ts';

const day = civilDate;
const rule = 'BTS-PERBAIKAN';
const clock = `${rule}/9`;
/** Five working days after 11 September 2025: the 18th. */
const opened: ClockEvent = {
  type: 'clock-opened',
  clock,
  rule,
  triggerOn: day('2025-09-11'),
  due: dueOf(rule, day('2025-09-11')),
};
const told = (clocks: readonly HeldClock[], on: string, ...events: readonly ClockEvent[]) =>
  events.reduce((held, event) => evolveClocks(held, { ...event, ...stampOf(on), seq: 9 }), clocks);
const running = told([], '2025-09-11', opened);

/** The same clock by the shipped calendar with one decree more, as known on a day. */
function by(decree: Decree, on = '2025-09-12', triggerOn = '2025-09-11'): Retime {
  const request = { rule, triggerOn: day(triggerOn), unit, knownAt: at(on) } as const;
  const { derivation: _, ...due } = dueDate(request, [...shippedDecrees, decree]);
  return { clock, triggerOn: day(triggerOn), due, cause: { decree: decree.id, days: [] } };
}
const dayOff = (date: string) => decreeOf([add(date)], { issued: '2025-09-11' });
const now = at('2025-09-12');
const statusOf = (clocks: readonly HeldClock[]) =>
  clocks.map(({ status, dueDate, breached }) => [status, dueDate, breached]);

describe('a running clock that hears of a decree', () => {
  it('is extended at once when a day within its reach is off now, and says from when to when', () => {
    const wanted = by(dayOff('2025-09-16'));
    expect(answerTo(running, wanted, now)).toBe('extended');
    const events = retime(running, wanted, now);
    expect(events).toMatchObject([{ type: 'clock-retimed', from: '2025-09-18', due: { dueDate: '2025-09-19' } }]);
    expect(statusOf(told(running, '2025-09-12', ...events))).toEqual([['open', '2025-09-19', false]]);
  });

  it('keeps its due date when only its reminders move', () => {
    const shifted = by(dayOff('2025-09-16'));
    const [reminder, ...rest] = dueOf(rule, day('2025-09-11')).rungs;
    const rungs = [
      { kind: 'reminder' as const, to: 'operator' as const, at: (reminder?.at ?? 0) - 86_400_000 },
      ...rest,
    ];
    const wanted = { ...shifted, due: { ...dueOf(rule, day('2025-09-11')), rungs } };
    expect(answerTo(running, wanted, now)).toBe('reminders-moved');
    expect(retime(running, wanted, now)).toMatchObject([{ from: '2025-09-18', due: { dueDate: '2025-09-18' } }]);
  });

  it('does not change when the day lies outside its reach', () => {
    const wanted = by(dayOff('2025-09-22'));
    expect(answerTo(running, wanted, now)).toBe('unchanged');
    expect(retime(running, wanted, now)).toEqual([]);
  });

  it('takes back a breach whose new due date lies ahead, and may be breached again', () => {
    const late = told(running, '2025-09-19', ...rungsDue(running, at('2025-09-19')));
    expect(statusOf(late)).toEqual([['open', '2025-09-18', true]]);
    const moved = told(late, '2025-09-19', ...retime(late, by(dayOff('2025-09-16'), '2025-09-19'), at('2025-09-19')));
    expect(statusOf(moved)).toEqual([['open', '2025-09-19', false]]);
    expect(rungsDue(moved, at('2025-09-20')).map((rung) => rung.type === 'rung-fired' && rung.kind)).toContain(
      'breach',
    );
  });

  it('that is closed is never rewritten', () => {
    const met = closeClocks(running, [rule], { ...stampOf('2025-09-15'), seq: 10 });
    expect(answerTo(met, by(dayOff('2025-09-16')), now)).toBe('already-closed');
    expect(retime(met, by(dayOff('2025-09-16')), now)).toEqual([]);
    const late = { type: 'clock-retimed', clock, triggerOn: day('2025-09-11'), from: day('2025-09-18') } as const;
    const { due, cause } = by(dayOff('2025-09-16'));
    expect(told(met, '2025-09-16', { ...late, due, cause })).toEqual(met);
  });

  it('of a withdrawn file moves along, for a letter may reopen it', () => {
    const withdrawn = withdrawClocks(running);
    const moved = told(withdrawn, '2025-09-12', ...retime(withdrawn, by(dayOff('2025-09-16')), now));
    expect(statusOf(moved)).toEqual([['withdrawn', '2025-09-19', false]]);
  });

  it('whose first day was corrected meanwhile is counted once more, not moved by what is out of date', () => {
    const wanted = by(dayOff('2025-09-16'), '2025-09-12', '2025-09-10');
    expect(answerTo(running, wanted, now)).toBe('counts-anew');
    expect(retime(running, wanted, now)).toEqual([]);
  });

  it('does not know is answered as closed', () => {
    expect(answerTo([], by(dayOff('2025-09-16')), now)).toBe('already-closed');
  });
});

describe('a decree that would shorten a running clock', () => {
  const off = told([], '2025-09-11', {
    ...opened,
    due: by(dayOff('2025-09-16'), '2025-09-11').due,
  });
  const back = by(decreeOf([remove('2025-09-16')], { issued: '2025-09-12' }));
  const proposed = told(off, '2025-09-12', ...retime(off, back, now));
  const decision = { kind: 'decide-shortening', clock, accept: true, reason: 'Keputusan sah' } as const;

  it('waits for an official; the clock runs as people were told', () => {
    expect(answerTo(off, back, now)).toBe('needs-decision');
    expect(statusOf(proposed)).toEqual([['open', '2025-09-19', false]]);
    expect(proposed[0]?.shortening?.due.dueDate).toBe('2025-09-18');
  });

  it('is not proposed twice', () => {
    expect(answerTo(proposed, back, now)).toBe('unchanged');
    expect(retime(proposed, back, now)).toEqual([]);
  });

  it('holds once accepted', () => {
    const events = decideShortening(proposed, decision);
    expect(events).toMatchObject([{ type: 'clock-retimed', from: '2025-09-19', due: { dueDate: '2025-09-18' } }]);
    const after = told(proposed, '2025-09-12', ...(events as readonly ClockEvent[]));
    expect(statusOf(after)).toEqual([['open', '2025-09-18', false]]);
    expect(after[0]).not.toHaveProperty('shortening');
  });

  it('is gone once declined', () => {
    const events = decideShortening(proposed, { ...decision, accept: false, reason: 'Sudah diumumkan' });
    expect(events).toEqual([{ type: 'shortening-declined', clock, reason: 'Sudah diumumkan' }]);
    const after = told(proposed, '2025-09-12', ...(events as readonly ClockEvent[]));
    expect(statusOf(after)).toEqual([['open', '2025-09-19', false]]);
    expect(after[0]).not.toHaveProperty('shortening');
  });

  it('cannot be decided where none waits, or once the clock is closed', () => {
    expect(decideShortening(off, decision)).toMatchObject({ refused: 'SHORTENING_UNKNOWN', detail: { clock } });
    const met = closeClocks(proposed, [rule], { ...stampOf('2025-09-15'), seq: 10 });
    expect(decideShortening(met, decision)).toMatchObject({ refused: 'SHORTENING_UNKNOWN' });
  });
});
