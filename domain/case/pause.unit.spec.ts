import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { shippedDecrees } from '../calendar/shipped.ts';
import { endedPauses, isResuming } from '../clock/clock.ts';
import { dueDate } from '../clock/due-date.ts';
import { at, dueOf, stampOf, unit } from '../testing/given.ts';
import { type ClockEvent, closeClocks, evolveClocks, type HeldClock, rungsDue } from './clocks.ts';
import { pause, resume } from './pause.ts';
import { isRefusal, type Refusal } from './refusal.ts';

const day = civilDate;
const rule = 'BTS-PERBAIKAN';
const clock = `${rule}/9`;
const basis = 'Surat BKN 1/2025';
const wanted = { kind: 'pause-clock', clock, basis, reason: 'Layanan BKN tidak dapat dipakai' } as const;
const again = { kind: 'resume-clock', clock } as const;
/** Five working days after 11 September 2025: the 18th. */
const opened: ClockEvent = {
  type: 'clock-opened',
  clock,
  rule,
  triggerOn: day('2025-09-11'),
  due: dueOf(rule, day('2025-09-11')),
};
const told = (clocks: readonly HeldClock[], on: string, events: readonly ClockEvent[] | Refusal, recorded = on) => {
  if (isRefusal(events)) throw new Error(events.refused);
  return events.reduce((held, event) => evolveClocks(held, { ...event, ...stampOf(on, { recorded }), seq: 9 }), clocks);
};
const running = told([], '2025-09-11', [opened]);
const paused = told(running, '2025-09-15', pause(running, wanted, day('2025-09-15')));

/** What the calendar answers once the pause is over. */
function counted(clocks: readonly HeldClock[], on: string): readonly HeldClock[] {
  const [held] = clocks;
  if (held === undefined || !isResuming(held)) throw new Error('Nothing to count');
  const request = { rule, triggerOn: held.triggerOn, unit, knownAt: at(on), pauses: endedPauses(held) } as const;
  const { derivation: _, ...due } = dueDate(request, shippedDecrees);
  return told(clocks, on, [{ type: 'clock-retimed', clock, triggerOn: held.triggerOn, from: held.dueDate, due }]);
}

describe('a clock that is paused for a legal reason', () => {
  it('rings nothing while the pause lasts', () => {
    expect(paused[0]).toMatchObject({ status: 'paused', pauses: [{ from: '2025-09-15', basis }] });
    expect(rungsDue(paused, at('2025-12-31'))).toEqual([]);
  });

  it('runs on with the days that were left: 12 September had counted, the 15th to the 17th do not', () => {
    const resumed = told(paused, '2025-09-18', resume(paused, again, day('2025-09-18')));
    expect(resumed[0]?.status).toBe('paused');
    const [after] = counted(resumed, '2025-09-18');
    expect(after).toMatchObject({ status: 'open', dueDate: '2025-09-23' });
    expect(after?.rungs.map(({ kind }) => kind)).toEqual(['reminder', 'warning', 'superior', 'breach', 'overdue']);
  });

  it('shows the paused days in its derivation', () => {
    const pauses = [{ from: day('2025-09-15'), until: day('2025-09-18') }];
    const request = { rule, triggerOn: day('2025-09-11'), unit, knownAt: at('2025-09-18'), pauses } as const;
    const { derivation } = dueDate(request, shippedDecrees);
    expect(derivation.filter(({ why }) => why === 'paused').map(({ date }) => date)).toEqual([
      '2025-09-15',
      '2025-09-16',
      '2025-09-17',
    ]);
    expect(derivation.filter(({ counted }) => counted)).toHaveLength(5);
  });

  it('may be paused a second time, and both pauses are left out', () => {
    const once = counted(told(paused, '2025-09-16', resume(paused, again, day('2025-09-16'))), '2025-09-16');
    expect(once[0]?.dueDate).toBe('2025-09-19');
    const second = told(once, '2025-09-17', pause(once, wanted, day('2025-09-17')));
    const after = counted(told(second, '2025-09-18', resume(second, again, day('2025-09-18'))), '2025-09-18');
    expect(after[0]?.dueDate).toBe('2025-09-22');
  });

  it('is met by a fact that comes during the pause, however long it lasted', () => {
    const met = closeClocks(paused, [rule], { ...stampOf('2025-10-30'), seq: 12 });
    expect(met[0]).toMatchObject({ status: 'met', breached: false });
  });

  it('takes a breach back when the pause began before the due date and was written down after it', () => {
    const late = told(running, '2025-09-18', rungsDue(running, at('2025-09-19')), '2025-09-19');
    expect(late[0]?.breached).toBe(true);
    const after = told(late, '2025-09-15', pause(late, wanted, day('2025-09-15')), '2025-09-19');
    expect(after[0]?.breached).toBe(false);
  });

  it('stays breached when the pause began after the due date', () => {
    const late = told(running, '2025-09-18', rungsDue(running, at('2025-09-19')), '2025-09-19');
    const after = told(late, '2025-09-22', pause(late, wanted, day('2025-09-22')));
    expect(after[0]?.breached).toBe(true);
    expect(closeClocks(after, [rule], { ...stampOf('2025-09-23'), seq: 12 })[0]).toMatchObject({ status: 'met-late' });
  });
});

describe('a pause is refused', () => {
  it('where the clock does not run, is paused already, or is a window that only a letter moves', () => {
    expect(pause([], wanted, day('2025-09-15'))).toMatchObject({ refused: 'CLOCK_NOT_PAUSABLE' });
    expect(pause(paused, wanted, day('2025-09-16'))).toMatchObject({ refused: 'CLOCK_NOT_PAUSABLE' });
    const window = running.map((held) => ({ ...held, letter: 'jadwal-2025-3' }));
    expect(pause(window, wanted, day('2025-09-15'))).toMatchObject({ refused: 'CLOCK_NOT_PAUSABLE' });
  });

  it('before the day from which the clock counts, or within an earlier pause', () => {
    expect(pause(running, wanted, day('2025-09-10'))).toMatchObject({ refused: 'DATE_BEFORE_EARLIER_FACT' });
    const once = counted(told(paused, '2025-09-17', resume(paused, again, day('2025-09-17'))), '2025-09-17');
    expect(pause(once, wanted, day('2025-09-16'))).toMatchObject({ refused: 'DATE_BEFORE_EARLIER_FACT' });
  });

  it('to end where there is none, before it began, or twice', () => {
    expect(resume(running, again, day('2025-09-16'))).toMatchObject({ refused: 'CLOCK_NOT_PAUSED' });
    expect(resume(paused, again, day('2025-09-14'))).toMatchObject({ refused: 'DATE_BEFORE_EARLIER_FACT' });
    const resumed = told(paused, '2025-09-18', resume(paused, again, day('2025-09-18')));
    expect(resume(resumed, again, day('2025-09-19'))).toMatchObject({ refused: 'CLOCK_NOT_PAUSED' });
  });
});
