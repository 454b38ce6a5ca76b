import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from './civil-date.ts';
import { calendarAsOf, calendarsOf } from './decree-calendar.ts';
import { fingerprint } from './fingerprint.ts';
import { shippedDecrees } from './shipped.ts';
import {
  add,
  anyDaysOff,
  anyDecrees,
  calendarOn,
  decreeOf,
  kindsOn,
  move,
  remove,
  rename,
  somewhere,
} from './testing/decrees.ts';
import { startOfDay } from './zone.ts';

const august18 = civilDate('2025-08-18');
const version = (date: string) => calendarOn(date, shippedDecrees).version;

describe('the calendar as it was known', () => {
  it('learns on 7 August 2025, in WIB, that 18 August is off', () => {
    const midnight = startOfDay(civilDate('2025-08-07'), 'WIB');
    expect(calendarAsOf(midnight - 1, {}, shippedDecrees).dayOff(august18)).toEqual([]);
    expect(calendarAsOf(midnight, {}, shippedDecrees).dayOff(august18)).toEqual([
      {
        name: 'Cuti Bersama Proklamasi Kemerdekaan',
        kind: 'cuti-bersama',
        decree: 'SKB perubahan Menag 933/2025, Menaker 1/2025, MenPANRB 3/2025',
        scope: { kind: 'national' },
      },
    ]);
  });

  it('learns a decree when it became known here, which may be after it was issued', () => {
    const late = decreeOf([add('2025-08-18')], {
      issued: '2025-08-07',
      knownAt: startOfDay(civilDate('2025-08-12'), 'WIB'),
    });
    expect(kindsOn(calendarOn('2025-08-11', [late]), '2025-08-18')).toEqual([]);
    expect(kindsOn(calendarOn('2025-08-12', [late]), '2025-08-18')).toEqual(['libur-nasional']);
  });

  it('folds by the day of issue, whatever the order in which decrees became known', () => {
    const older = decreeOf([add('2025-08-18')], {
      issued: '2025-02-01',
      knownAt: startOfDay(civilDate('2025-09-01'), 'WIB'),
    });
    const newer = decreeOf([remove('2025-08-18')], { issued: '2025-03-01' });
    expect(kindsOn(calendarOn('2025-09-01', [newer, older]), '2025-08-18')).toEqual([]);
  });

  it('lets a later decree on the same day replace the earlier', () => {
    const first = decreeOf([add('2025-08-18', 'cuti-bersama', 'Cuti')], { issued: '2025-02-01' });
    const second = decreeOf([add('2025-08-18', 'election-day', 'Pemungutan suara')], { issued: '2025-03-01' });
    for (const decrees of [
      [first, second],
      [second, first],
    ]) {
      expect(calendarOn('2025-12-31', decrees).dayOff(august18)).toEqual([
        { name: 'Pemungutan suara', kind: 'election-day', decree: 'SKB 2025-03-01', scope: { kind: 'national' } },
      ]);
    }
  });

  it('says which decree last changed a date, also when it is no longer off', () => {
    const base = decreeOf([add('2025-08-18'), add('2025-09-05')], { issued: '2025-02-01' });
    const amended = decreeOf([remove('2025-08-18'), rename('2025-09-05', 'Maulid'), remove('2025-10-01')], {
      issued: '2025-03-01',
    });
    const calendar = calendarOn('2025-12-31', [base, amended]);
    const changedBy = ['2025-08-18', '2025-09-05', '2025-10-01'].map((date) => calendar.changedBy(civilDate(date)));
    expect(changedBy).toEqual(['SKB 2025-03-01', 'SKB 2025-02-01', undefined]);
    expect(calendar.datesOff).toEqual(['2025-09-05']);
  });
});

describe('a calendar that is asked for again', () => {
  const local = decreeOf([add('2025-04-23', 'regional')], { scope: { kind: 'province', code: '51' }, id: 'lokal' });
  const calendarAt = calendarsOf([...shippedDecrees, local]);
  const morning = (day: string) => startOfDay(civilDate(day), 'WIB');

  it('is the one that was folded before, for every place and instant at which the same decrees speak', () => {
    const first = calendarAt(morning('2025-08-07'), { province: '16' });
    expect(calendarAt(morning('2025-09-18'), { regency: '32.73' })).toBe(first);
    expect(calendarAt(morning('2025-08-06'), { province: '16' })).not.toBe(first);
  });

  it('is that of its own place, whoever asked before', () => {
    const kinds = ['16', '51', '16'].map((province) =>
      kindsOn(calendarAt(morning('2025-08-07'), { province }), '2025-04-23'),
    );
    expect(kinds).toEqual([[], ['regional'], []]);
  });
});

describe('the version', () => {
  it('begins with the issue date of the latest decree, and is none when nothing is known', () => {
    expect(version('2025-08-06')).toMatch(/^2024-11-21\.[0-9a-f]{8}$/);
    expect(version('2025-08-07')).toMatch(/^2025-08-07\.[0-9a-f]{8}$/);
    expect(version('2025-09-18')).toBe(version('2025-08-07'));
    expect(version('2023-01-01')).toBe('none');
  });

  it('tells apart a calendar that learned an older decree later', () => {
    const decrees = [decreeOf([add('2025-01-01')]), decreeOf([add('2025-08-18')], { issued: '2025-08-07' })];
    const learned = [...decrees, decreeOf([add('2025-06-06')], { issued: '2025-02-01' })];
    expect(calendarOn('2025-12-31', learned).version).not.toBe(calendarOn('2025-12-31', decrees).version);
  });

  it('tells apart a new name, another kind, another scope and another coverage', () => {
    const day = add('2025-08-18');
    const versions = [
      decreeOf([day]),
      decreeOf([day, rename('2025-08-18', 'Cuti')]),
      decreeOf([add('2025-08-18', 'cuti-bersama')]),
      decreeOf([day], { scope: { kind: 'province', code: '16' } }),
      decreeOf([day], { covers: [2025] }),
    ].map((decree) => calendarOn('2025-12-31', [decree], somewhere).version);
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('is the same for the same decrees in any order', () => {
    fc.assert(
      fc.property(anyDecrees, fc.infiniteStream(fc.nat()), (decrees, keys) => {
        const shuffled = decrees
          .map((decree) => ({ decree, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ decree }) => decree);
        const [one, other] = [decrees, shuffled].map((set) => calendarOn('2026-01-01', set, somewhere));
        expect(other?.version).toBe(one?.version);
      }),
    );
  });

  it('is the same in whatever order a decree lists its days, and the days come in order', () => {
    const listed = (...dates: string[]) => calendarOn('2025-12-31', [decreeOf(dates.map((date) => add(date)))]);
    expect(listed('2025-09-05', '2025-08-18').version).toBe(listed('2025-08-18', '2025-09-05').version);
    expect(listed('2025-09-05', '2025-08-18').datesOff).toEqual(['2025-08-18', '2025-09-05']);
  });

  it('is the same for a move as for a removal and an addition', () => {
    fc.assert(
      fc.property(
        anyDaysOff.filter((days) => days.length > 0),
        (days) => {
          const day = days[0] as Extract<(typeof days)[number], { op: 'add' }>;
          const base = decreeOf(days, { issued: '2024-01-15' });
          const moved = decreeOf([move(day.date, '2027-01-04')], { issued: '2024-03-01' });
          const again = decreeOf([remove(day.date), { ...day, date: civilDate('2027-01-04') }], {
            issued: '2024-03-01',
          });
          expect(calendarOn('2026-01-01', [base, moved]).version).toBe(calendarOn('2026-01-01', [base, again]).version);
        },
      ),
    );
  });

  it('is again what it was, but for its date, once an addition is removed', () => {
    fc.assert(
      fc.property(anyDaysOff, (days) => {
        const base = decreeOf(days, { issued: '2024-01-15' });
        const added = decreeOf([add('2027-01-04')], { issued: '2024-03-01' });
        const removed = decreeOf([remove('2027-01-04')], { issued: '2024-03-02' });
        const [before, , after] = [[base], [base, added], [base, added, removed]].map((set) =>
          calendarOn('2026-01-01', set),
        );
        expect(after?.datesOff).toEqual(before?.datesOff);
        expect(after?.version.split('.')[1]).toBe(before?.version.split('.')[1]);
      }),
    );
  });

  it.each([
    ['', '811c9dc5'],
    ['a', 'e40c292c'],
    ['foobar', 'bf9cf968'],
  ])('prints %j as the published FNV-1a %s', (text, hash) => {
    expect(fingerprint(text)).toBe(hash);
  });
});

describe('the covered years', () => {
  const coverage = (...covers: readonly (readonly number[])[]) => {
    const decrees = covers.map((years, i) => decreeOf([], { covers: years, id: `d-${i}` }));
    const { coveredFrom, coveredUntil } = calendarOn('2026-01-01', decrees);
    return [coveredFrom, coveredUntil];
  };

  it('are those whose annual decree is known', () => {
    const until = (date: string) => calendarOn(date, shippedDecrees).coveredUntil;
    expect(until('2025-08-07')).toBe('2025-12-31');
    expect(until('2025-09-18')).toBe('2025-12-31');
    expect(until('2025-09-19')).toBe('2026-12-31');
    expect(until('2026-09-14')).toBe('2026-12-31');
    expect(until('2026-09-15')).toBe('2027-12-31');
    expect(calendarOn('2026-11-22', shippedDecrees).coveredFrom).toBe('2024-01-01');
  });

  it('run on without a gap, and the longest run is taken: an old list does not hide the present ones', () => {
    expect(coverage([2024], [2026])).toEqual(['2024-01-01', '2024-12-31']);
    expect(coverage([2021], [2024], [2026, 2025])).toEqual(['2024-01-01', '2026-12-31']);
    expect(coverage()).toEqual(['0001-01-01', '0001-01-01']);
  });

  it('are not lengthened by a local list or by single days', () => {
    const local = decreeOf([add('2026-01-01')], { covers: [2026], scope: { kind: 'province', code: '16' } });
    const national = decreeOf([add('2026-02-14')], { covers: [2025] });
    expect(calendarOn('2026-01-01', [local, national], somewhere).coveredUntil).toBe('2025-12-31');
  });
});
