import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { RuleId } from '../rules/register.ts';
import { at, dueOf, stampOf } from '../testing/given.ts';
import {
  type ClockEvent,
  closeClocks,
  evolveClocks,
  type HeldClock,
  rejudgeClocks,
  resumeClocks,
  rungsDue,
  withdrawClocks,
} from './clocks.ts';

const recording = (day: string, seq = 9) => ({ ...stampOf(day), seq });
const open = (clock: string, on = '2025-09-11'): ClockEvent => {
  const rule = clock.split('/')[0] as RuleId;
  return { type: 'clock-opened', clock, rule, triggerOn: civilDate(on), due: dueOf(rule, civilDate(on)) };
};
const held = (...events: ClockEvent[]) =>
  events.reduce<readonly HeldClock[]>(
    (clocks, event) => evolveClocks(clocks, { ...event, ...recording('2025-09-11') }),
    [],
  );
const states = (clocks: readonly HeldClock[]) => clocks.map(({ id, status }) => `${id} ${status}`);

describe('the clocks of a case', () => {
  it('fire in the order of their instants, from the reminder to the letter', () => {
    const clocks = held(open('NI-TERIMA/7', '2025-09-12'), open('BTS-PERBAIKAN/9', '2025-09-12'));
    const fired = rungsDue(clocks, at('2025-12-31')).map(
      (rung) => rung.type === 'rung-fired' && `${rung.clock} ${rung.kind}`,
    );
    expect(fired).toEqual([
      'BTS-PERBAIKAN/9 reminder', // 17 September
      'NI-TERIMA/7 reminder', // 18 September: by its stricter date, the 22nd
      'BTS-PERBAIKAN/9 warning',
      'NI-TERIMA/7 warning', // 19 September
      'BTS-PERBAIKAN/9 superior',
      'BTS-PERBAIKAN/9 breach',
      'BTS-PERBAIKAN/9 overdue', // 22 September
      'NI-TERIMA/7 superior', // 23 September
      'NI-TERIMA/7 breach',
      'NI-TERIMA/7 overdue', // 24 September
      'NI-TERIMA/7 letter', // 25 September
    ]);
    expect(rungsDue(clocks, at('2025-09-19 23:59'))).toHaveLength(5);
    expect(rungsDue(clocks, at('2025-09-20 00:00'))).toHaveLength(6);
  });

  it('fire each rung once, and only a breach breaches', () => {
    let clocks = held(open('BTS-PERBAIKAN/9'));
    for (const rung of rungsDue(clocks, at('2025-09-18 09:00'))) {
      clocks = evolveClocks(clocks, { ...rung, ...recording('2025-09-18') });
    }
    expect(clocks[0]).toMatchObject({ fired: ['reminder', 'warning', 'superior'], breached: false });
    expect(rungsDue(clocks, at('2025-09-18 09:00'))).toEqual([]);
  });

  it('do not fire what was never opened, nor move it', () => {
    const clocks = held(open('NI-TERIMA/7'));
    const rung: ClockEvent = { type: 'rung-fired', clock: 'NI-TERIMA/99', kind: 'breach', to: 'pyb', at: 0 };
    expect(evolveClocks(clocks, { ...rung, ...recording('2025-09-30') })).toEqual(clocks);
  });

  it('close by their rules, with the number of the fact; others run on', () => {
    const clocks = closeClocks(
      held(open('NI-TERIMA/7'), open('BTS-PERBAIKAN/9')),
      ['NI-TERIMA'],
      recording('2025-09-16'),
    );
    expect(states(clocks)).toEqual(['NI-TERIMA/7 met', 'BTS-PERBAIKAN/9 open']);
    expect(clocks.map(({ closedBy }) => closedBy)).toEqual([9, undefined]);
  });

  it('close once: a later fact leaves the result alone', () => {
    const once = closeClocks(held(open('NI-TERIMA/7')), ['NI-TERIMA'], recording('2025-09-16'));
    expect(closeClocks(once, ['NI-TERIMA'], recording('2025-10-16', 12))).toEqual(once);
  });

  it('are judged anew only where the corrected fact had closed them', () => {
    const once = closeClocks(held(open('NI-TERIMA/7')), ['NI-TERIMA'], recording('2025-09-16'));
    expect(rejudgeClocks(once, recording('2025-10-01', 5))).toEqual(once);
    expect(rejudgeClocks(once, recording('2025-10-01'))[0]).toMatchObject({ status: 'met-late', breached: true });
  });

  it('stay stopped when the date they count from is corrected', () => {
    const stopped = closeClocks(held(open('NI-TERIMA/7')), ['NI-TERIMA'], recording('2025-09-16'), 'stopped');
    expect(states(stopped)).toEqual(['NI-TERIMA/7 stopped']);
    expect(states(closeClocks(stopped, ['NI-TERIMA'], recording('2025-10-16', 12)))).toEqual(['NI-TERIMA/7 stopped']);
    const triggerOn = civilDate('2025-09-12');
    const due = dueOf('NI-TERIMA', triggerOn);
    const moved = {
      type: 'clock-retimed',
      clock: 'NI-TERIMA/7',
      triggerOn,
      from: civilDate('2025-09-22'),
      due,
    } as const;
    expect(evolveClocks(stopped, { ...moved, ...recording('2025-09-17', 13) })[0]).toMatchObject({
      status: 'stopped',
      dueDate: '2025-09-23',
    });
    expect(states(rejudgeClocks(stopped, recording('2025-09-15')))).toEqual(['NI-TERIMA/7 stopped']);
  });

  it('are withdrawn with the case and fire no more, but keep what was closed', () => {
    const mixed = closeClocks(
      held(open('NI-TERIMA/7'), open('BTS-PERBAIKAN/9')),
      ['NI-TERIMA'],
      recording('2025-09-16'),
    );
    const withdrawn = withdrawClocks(mixed);
    expect(states(withdrawn)).toEqual(['NI-TERIMA/7 met', 'BTS-PERBAIKAN/9 withdrawn']);
    expect(rungsDue(withdrawn, at('2025-12-31'))).toEqual([]);
  });

  it('run again after a reopening: the latest of each rule, with the rungs that lie ahead', () => {
    const withdrawn = withdrawClocks(
      held(open('NI-TERIMA/7'), open('NI-TERIMA/11', '2025-09-18'), open('BTS-PERBAIKAN/9')),
    );
    const resumed = resumeClocks(withdrawn, at('2025-09-22 08:00'));
    expect(states(resumed)).toEqual(['NI-TERIMA/7 withdrawn', 'NI-TERIMA/11 open', 'BTS-PERBAIKAN/9 open']);
    expect(resumed.map((clock) => clock.rungs.map(({ kind }) => kind)).slice(1)).toEqual([
      ['reminder', 'warning', 'superior', 'breach', 'overdue', 'letter'],
      [],
    ]);
  });
});
