import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { shippedDecrees } from '../calendar/shipped.ts';
import { add, calendarOn, decreeOf } from '../calendar/testing/decrees.ts';
import { endOfDay, startOfDay, type Zone } from '../calendar/zone.ts';
import type { RuleId } from '../rules/register.ts';
import { ruleOf } from '../rules/register.ts';
import type { Count } from '../rules/rule.ts';
import { type DueDateRequest, dueDate, dueDateBy, type Fact, type UnitCalendar } from './due-date.ts';

const office: UnitCalendar = { workWeek: '5-day', zone: 'WIB' };
const ward: UnitCalendar = { workWeek: '6-day', zone: 'WIB' };

function due(rule: RuleId, triggerOn: string, more: Partial<DueDateRequest> & { knownOn?: string } = {}) {
  const { knownOn = '2026-11-22', ...rest } = more;
  return dueDate(
    {
      rule,
      triggerOn: civilDate(triggerOn),
      unit: office,
      knownAt: startOfDay(civilDate(knownOn), 'WIB'),
      ...rest,
    },
    shippedDecrees,
  );
}
const local = (text: string) => Date.parse(`${text}:00+07:00`);

describe('a counted due date', () => {
  it.each([
    ['TANGGAPAN-PEMBERITAHUAN', '2026-03-17', '2026-03-27', '2026-03-27'],
    ['NI-USUL', '2026-03-16', '2026-04-01', '2026-03-31'],
    ['NI-USUL', '2026-11-22', '2026-12-01', '2026-11-30'],
    ['NI-USUL', '2027-03-05', '2027-03-24', '2027-03-20'],
    ['NI-USUL', '2025-09-04', '2025-09-16', '2025-09-13'],
  ] as const)('%s from %s falls on %s, on %s in a six-day week', (rule, trigger, five, six) => {
    expect(due(rule, trigger).dueDate).toBe(five);
    expect(due(rule, trigger, { unit: ward }).dueDate).toBe(six);
  });

  it('knows what was decreed by then, and no more', () => {
    // From 11 August 2025 the decree of 7 August is known either way; seven days from the 6th were not yet lengthened.
    expect(due('NI-USUL', '2025-08-11', { knownOn: '2025-08-11' }).dueDate).toBe('2025-08-21');
    expect(due('NI-USUL', '2025-08-08', { knownOn: '2025-08-06' }).dueDate).toBe('2025-08-19');
    expect(due('NI-USUL', '2025-08-08', { knownOn: '2025-08-07' }).dueDate).toBe('2025-08-20');
  });

  it('shows its days: determination received Thursday 4 September 2025, Maulid on the 5th, due on the 16th', () => {
    const { derivation } = due('NI-USUL', '2025-09-04');
    expect(derivation.map((d) => [d.date.slice(8), d.why, d.ordinal])).toEqual([
      ['04', 'trigger', undefined],
      ['05', 'libur-nasional', undefined],
      ['06', 'weekend', undefined],
      ['07', 'weekend', undefined],
      ['08', 'working-day', 1],
      ['09', 'working-day', 2],
      ['10', 'working-day', 3],
      ['11', 'working-day', 4],
      ['12', 'working-day', 5],
      ['13', 'weekend', undefined],
      ['14', 'weekend', undefined],
      ['15', 'working-day', 6],
      ['16', 'working-day', 7],
    ]);
    expect(derivation[1]).toMatchObject({ name: expect.stringContaining('Maulid'), decree: expect.any(String) });
    expect(derivation[0]).not.toHaveProperty('name');
  });

  it('counts since a Friday to the 30th, with the stricter 29th beside it', () => {
    expect(due('NI-TERIMA', '2025-09-19')).toMatchObject({ dueDate: '2025-09-30', stricterDate: '2025-09-29' });
    expect(due('NI-USUL', '2025-09-19')).not.toHaveProperty('stricterDate');
  });

  it('has no stricter day when the trigger is not a working day', () => {
    expect(due('NI-TERIMA', '2025-09-20')).toMatchObject({ dueDate: '2025-09-30', stricterDate: '2025-09-30' });
  });

  it('ends at 24:00 of the unit: the same date, an hour apart in each zone', () => {
    const at = (zone: Zone) => due('NI-USUL', '2025-09-04', { unit: { workWeek: '5-day', zone } });
    expect(at('WIB').dueAt).toBe(Date.parse('2025-09-16T17:00:00Z'));
    expect(at('WIB').dueAt - at('WITA').dueAt).toBe(3_600_000);
    expect(at('WITA').dueAt - at('WIT').dueAt).toBe(3_600_000);
    expect(at('WIT').dueDate).toBe('2025-09-16');
  });

  it('climbs from the desk to the PPK: two days and one day before, on the day, at its end, and the day after', () => {
    expect(due('NI-USUL', '2025-09-04').rungs).toEqual([
      { kind: 'reminder', to: 'operator', at: local('2025-09-12T08:00') },
      { kind: 'warning', to: 'kabid', at: local('2025-09-15T08:00') },
      { kind: 'superior', to: 'kepala-bkpsdm', at: local('2025-09-16T08:00') },
      { kind: 'breach', to: 'pyb', at: local('2025-09-17T00:00') },
      { kind: 'overdue', to: 'ppk', at: local('2025-09-17T08:00') },
    ]);
  });

  it('reminds of NI-TERIMA by the stricter date, all else by the due date, and asks for a letter to BKN in the end', () => {
    expect(due('NI-TERIMA', '2025-09-19').rungs).toEqual([
      { kind: 'reminder', to: 'operator', at: local('2025-09-25T08:00') },
      { kind: 'warning', to: 'kabid', at: local('2025-09-26T08:00') },
      { kind: 'superior', to: 'kepala-bkpsdm', at: local('2025-09-30T08:00') },
      { kind: 'breach', to: 'pyb', at: local('2025-10-01T00:00') },
      { kind: 'overdue', to: 'ppk', at: local('2025-10-01T08:00') },
      { kind: 'letter', to: 'operator', at: local('2025-10-02T08:00') },
    ]);
  });

  it('does not move for a letter', () => {
    expect(() => due('NI-USUL', '2025-09-04', { byLetter: civilDate('2025-12-20') })).toThrow(RangeError);
  });

  it('is refused for a rule that is no clock', () => {
    expect(() => due('SPMT', '2025-09-04')).toThrow(/opens no clock/);
    expect(() => due('SPMT', '2025-09-04', { byLetter: civilDate('2025-09-20') })).toThrow(/opens no clock/);
  });
});

describe('the edge of the decreed years', () => {
  it('is firm on the last working day of 2027 and provisional one day later', () => {
    expect(due('NI-USUL', '2027-12-21')).toMatchObject({ dueDate: '2027-12-31', provisional: false });
    const beyond = due('NI-USUL', '2027-12-22');
    expect(beyond).toMatchObject({ dueDate: '2028-01-03', provisional: true });
    expect(beyond.provisionalReason).toContain('2027-12-31');
    expect(beyond.rungs.map((rung) => rung.kind)).toEqual(['reminder', 'warning', 'superior']);
  });

  it('lies where the decrees known at the time end', () => {
    expect(due('NI-USUL', '2025-12-29', { knownOn: '2025-09-18' }).provisional).toBe(true);
    expect(due('NI-USUL', '2025-12-29', { knownOn: '2025-09-19' }).provisional).toBe(false);
    expect(due('NI-USUL', '2023-12-29').provisional).toBe(true);
  });
});

describe('a window', () => {
  it('closes on the last day of the letter, even on a Saturday', () => {
    const window = due('JENDELA-NI-USUL', '2025-08-28', { byLetter: civilDate('2025-09-20') });
    expect(window).toMatchObject({ dueDate: '2025-09-20', dueAt: endOfDay(civilDate('2025-09-20'), 'WIB') });
    expect(window.rungs).toEqual([
      { kind: 'reminder', to: 'operator', at: local('2025-09-18T08:00') },
      { kind: 'warning', to: 'kabid', at: local('2025-09-19T08:00') },
      { kind: 'superior', to: 'kepala-bkpsdm', at: local('2025-09-20T08:00') },
      { kind: 'breach', to: 'pyb', at: local('2025-09-21T00:00') },
      { kind: 'overdue', to: 'ppk', at: local('2025-09-22T08:00') },
    ]);
    expect(window.derivation.map((d) => [d.date, d.why, d.counted])).toEqual([
      ['2025-08-28', 'trigger', false],
      ['2025-09-20', 'by-letter', false],
    ]);
  });

  it('is certain beyond the calendar, since nothing is counted', () => {
    const window = due('JENDELA-DRH', '2027-12-01', { byLetter: civilDate('2028-01-15') });
    expect(window.provisional).toBe(false);
    expect(window.rungs.map(({ kind }) => kind)).toContain('breach');
  });

  it('needs its letter', () => {
    expect(() => due('JENDELA-DRH', '2025-08-28')).toThrow(RangeError);
  });
});

describe('a due date by another count', () => {
  const counted: Count = {
    n: 1,
    unit: 'month',
    start: 'next-day',
    end: '24:00-local',
    cutiBersama: 'excluded',
  };
  function by(triggerOn: string, count: Partial<Count>, more: Partial<Fact> = {}) {
    const fact = { triggerOn: civilDate(triggerOn), unit: office, knownAt: local('2026-11-22T00:00'), ...more };
    const values = [{ from: civilDate('2024-01-01'), count: { ...counted, ...count } }];
    const rule = { ...ruleOf('NI-USUL'), values };
    return dueDateBy(rule, fact, calendarOn('2026-11-22', shippedDecrees));
  }

  it('at office close is due at the closing hour of the unit, 16:00 when it names none', () => {
    const close = { end: 'office-close' } as const;
    expect(by('2025-08-19', close)).toMatchObject({ dueDate: '2025-09-19', dueAt: local('2025-09-19T16:00') });
    expect(by('2025-08-19', close, { unit: { ...office, closesAt: '14:30' } }).dueAt).toBe(local('2025-09-19T14:30'));
    expect(by('2025-08-19', close).rungs).toContainEqual({ kind: 'breach', to: 'pyb', at: local('2025-09-19T16:00') });
    expect(by('2025-08-19', {}).dueAt).toBe(local('2025-09-20T00:00'));
  });

  it('deems what comes from closing time on to be received the next working day', () => {
    const deem = { n: 3, unit: 'working-day', start: 'next-working-day', received: 'deem-next-working-day' } as const;
    const due = (triggerTime: string, unit = office) => by('2025-09-01', deem, { triggerTime, unit }).dueDate;
    expect([due('15:59'), due('16:00'), due('23:10')]).toEqual(['2025-09-04', '2025-09-08', '2025-09-08']);
    expect(due('15:59', { ...office, closesAt: '15:30' })).toBe('2025-09-08');
    expect(by('2025-09-01', { ...deem, received: 'actual-date' }, { triggerTime: '23:10' }).dueDate).toBe('2025-09-04');
    expect(() => due('7 pagi')).toThrow(RangeError);
  });

  it('shows the stricter end of a term beside the deadline', () => {
    expect(by('2025-10-01', { unit: 'year', stricterStart: 'same-day' })).toMatchObject({
      dueDate: '2026-10-01',
      stricterDate: '2026-09-30',
    });
  });

  it('is certain past the decreed years where no day off was asked for', () => {
    expect(by('2027-12-20', { unit: 'year' })).toMatchObject({ dueDate: '2028-12-20', provisional: false });
    expect(by('2027-12-20', { n: 30, unit: 'calendar-day' }).provisional).toBe(false);
  });

  it('is provisional where it was: at a last day that may roll, at a receipt that may wait', () => {
    expect(by('2027-12-20', { rollForward: true })).toMatchObject({ dueDate: '2028-01-20', provisional: true });
    expect(by('2027-11-20', { rollForward: true }).provisional).toBe(false);
    // 31 December 2027 is a Friday: from closing time on, it is received in a year that is not decreed.
    const deem = { received: 'deem-next-working-day' } as const;
    expect(by('2027-12-31', deem, { triggerTime: '17:00' }).provisional).toBe(true);
    expect(by('2027-12-31', deem, { triggerTime: '15:00' })).toMatchObject({
      dueDate: '2028-01-31',
      provisional: false,
    });
    expect(by('2027-12-20', { rollForward: true }).provisionalReason).toMatch(/^Libur nasional dan cuti bersama baru/);
  });
});

describe('the place of a unit', () => {
  const galungan = decreeOf([add('2025-09-09', 'regional', 'Galungan')], {
    issued: '2025-01-10',
    scope: { kind: 'province', code: '51' },
  });
  const inPlace = (place: UnitCalendar['place']) =>
    dueDate(
      {
        rule: 'NI-USUL',
        triggerOn: civilDate('2025-09-04'),
        unit: { ...office, ...(place && { place }) },
        knownAt: local('2025-09-04T10:00'),
      },
      [...shippedDecrees, galungan],
    );

  it('decides which local days off stop its clocks', () => {
    expect(inPlace({ regency: '51.71' }).dueDate).toBe('2025-09-17');
    expect(inPlace({ regency: '51.71' }).derivation[5]).toEqual({
      date: '2025-09-09',
      counted: false,
      why: 'regional',
      name: 'Galungan',
      decree: 'SKB 2025-01-10',
    });
    expect(inPlace({ regency: '16.71' }).dueDate).toBe('2025-09-16');
    expect(inPlace(undefined).dueDate).toBe('2025-09-16');
  });

  it('makes another calendar version only where a local decree holds', () => {
    expect(inPlace({ regency: '16.71' }).calendarVersion).toBe(inPlace(undefined).calendarVersion);
    expect(inPlace({ regency: '51.71' }).calendarVersion).not.toBe(inPlace(undefined).calendarVersion);
  });

  it('is told with the instant as of which its calendar was asked', () => {
    expect(inPlace(undefined).knownAt).toBe(local('2025-09-04T10:00'));
  });
});
