import { describe, expect, it } from 'vitest';
import { shippedDecrees } from '../../domain/calendar/shipped.ts';
import { goldenDays } from '../../test/golden/golden.ts';
import type { LedgerEvent, Stream } from './berkas.ts';
import { calendarsOf, decreesIn, isInWeek } from './calendar.ts';
import { endOf } from './counting.ts';
import { dayFrom } from './day.ts';

const asked = { cutiBersama: true, regional: true };
const national = { kind: 'national' };

/** A decree as its stream tells it. */
function decree(id: string, scope: object, changes: readonly object[], knownAt = 0, issuedOn = '2025-01-01'): Stream {
  const said = { id, number: id, issuedOn, scope, changes, covers: [] };
  const events = [
    { type: 'decree-recorded', decree: said, seq: 1 },
    { type: 'decree-confirmed', recordedAt: knownAt, seq: 2 },
  ];
  return {
    stream: `decree/7100/${id}`,
    runs: [],
    events: events.map((event) => ({ event: event as unknown as LedgerEvent, index: 0, proof: [] })),
  };
}

/** The days of a week in March 2025 (3 to 9) that these decrees make off at a place. */
function off(
  streams: readonly Stream[],
  place: object = {},
  by: { cutiBersama: boolean; regional: boolean } = asked,
  knownAt = 1,
): string {
  const calendar = calendarsOf(decreesIn(streams))({ ...place }, knownAt);
  return [3, 4, 5, 6, 7, 8, 9].filter((day) => calendar.isOff(dayFrom(`2025-03-0${day}`)!, by)).join();
}
const add = (day: number, kind = 'libur-nasional') => ({ op: 'add', date: `2025-03-0${day}`, name: 'x', kind });

describe('the calendar that decrees make', () => {
  it('has the working days of 2024 to 2027 that an independent source has', () => {
    const shipped = shippedDecrees.map(({ knownAt, ...said }) => ({
      ...decree(said.id, said.scope, said.changes, knownAt, said.issuedOn),
    }));
    const calendar = calendarsOf(decreesIn(shipped))({}, Date.parse('2027-01-01T00:00:00Z'));
    for (const { date, works } of goldenDays('5-day')) {
      const day = dayFrom(date)!;
      expect(isInWeek(day, '5-day') && !calendar.isOff(day, asked), date).toBe(works);
    }
  });

  it('moves, takes away and gives back days, the later decree after the earlier', () => {
    const first = decree('a', national, [add(3), add(4), add(5)]);
    expect(off([first])).toBe('3,4,5');
    expect(
      off([decree('b', national, [{ op: 'move', from: '2025-03-03', to: '2025-03-07' }], 0, '2025-02-01'), first]),
    ).toBe('4,5,7');
    expect(off([first, decree('b', national, [{ op: 'remove', date: '2025-03-04' }], 0, '2025-02-01')])).toBe('3,5');
    expect(
      off([first, decree('b', national, [{ op: 'rename', date: '2025-03-04', name: 'y' }], 0, '2025-02-01')]),
    ).toBe('3,4,5');
  });

  it('knows only what was known, and only what was confirmed', () => {
    expect(off([decree('a', national, [add(3)], 5)], {}, asked, 4)).toBe('');
    expect(off([decree('a', national, [add(3)], 5)], {}, asked, 5)).toBe('3');
    const only = decree('a', national, [add(3)]);
    expect(off([{ ...only, events: only.events.slice(0, 1) }])).toBe('');
  });

  it('is that of the place: each scope speaks of its own days', () => {
    const place = { province: '16', regency: '16.71', instansi: '7100', unit: 'SDN-1' };
    const scopes = [
      ...[
        { kind: 'province', code: '16' },
        { kind: 'regency', code: '16.71' },
        { kind: 'instansi', instansi: '7100' },
      ],
      { kind: 'unit', instansi: '7100', code: 'SDN-1' },
    ];
    const decrees = scopes.map((scope, n) => decree(`d${n}`, scope, [add(3 + n, 'regional')]));
    expect(off(decrees, place)).toBe('3,4,5,6');
    expect(off(decrees, place, { cutiBersama: true, regional: false })).toBe('');
    expect(off(decrees, { regency: '16.71' })).toBe('3,4');
    expect(off(decrees, { instansi: '7200', unit: 'SDN-1' })).toBe('');
    // A national decree does not take a regional day away.
    const national_ = decree('n', national, [{ op: 'remove', date: '2025-03-03' }], 0, '2025-02-01');
    expect(off([...decrees, national_], place)).toBe('3,4,5,6');
  });

  it('leaves cuti bersama out where a rule counts it', () => {
    expect(
      off([decree('a', national, [add(3, 'cuti-bersama'), add(4)])], {}, { cutiBersama: false, regional: true }),
    ).toBe('4');
  });
});

it('a last day ends at midnight of the unit, or when its office closes', () => {
  const day = dayFrom('2025-03-03')!;
  expect(new Date(endOf(day, undefined, { zone: 'WITA' })).toISOString()).toBe('2025-03-03T16:00:00.000Z');
  expect(new Date(endOf(day, { end: 'office-close' }, { zone: 'WIT' })).toISOString()).toBe('2025-03-03T07:00:00.000Z');
  expect(new Date(endOf(day, { end: 'office-close' }, { zone: 'WIB', closesAt: '15:30' })).toISOString()).toBe(
    '2025-03-03T08:30:00.000Z',
  );
});

it('a day is one only as it is written', () => {
  for (const text of ['2025-02-29', '2025-2-1', '2025-13-01', 'x', '']) expect(dayFrom(text)).toBeUndefined();
  expect(dayFrom('1970-01-02')).toBe(1);
});
