import { describe, expect, it } from 'vitest';
import type { Office } from '../authority/offices.ts';
import type { HeldAbsence, HeldGrant } from '../authority/register.ts';
import { civilDate } from '../calendar/civil-date.ts';
import { reachesOn, reachesUnit } from './whose.ts';

const monday = civilDate('2025-09-15');
let next = 0;

function grant(account: string, office: Office, more: Partial<HeldGrant> = {}): HeldGrant {
  next += 1;
  const paper = { number: 'SK/1', on: civilDate('2025-01-02') };
  const from = civilDate('2025-01-02');
  return { id: next, account, office, kind: 'definitive', powers: [], from, paper, recordedAt: 0, ...more };
}

function absence(account: string, deputy: string, from: string, until: string): HeldAbsence {
  next += 1;
  return { id: next, account, deputy, from: civilDate(from), until: civilDate(until) };
}

/** Of the offices that somebody was ever given. */
const told = (grants: HeldGrant[], absences: HeldAbsence[] = []) =>
  Object.fromEntries(
    [...reachesOn({ grants, absences }, monday)].map(([account, reaches]) => [
      account,
      reaches.filter(({ office }) => grants.some((one) => one.office === office)),
    ]),
  );

describe('whose a task is', () => {
  it('is whoever holds its office on that day', () => {
    const grants = [
      grant('a', 'operator'),
      grant('b', 'ppk', { until: monday }),
      grant('c', 'ppk', { from: monday }),
      grant('d', 'kabid', { from: civilDate('2025-09-16') }),
    ];
    // Until tomorrow the kabid's are the PPK's.
    expect(told(grants)).toEqual({ a: [{ office: 'operator' }], c: [{ office: 'kabid' }, { office: 'ppk' }] });
  });

  it('is of its own unit only where an office is limited to that', () => {
    const grants = [grant('a', 'operator', { unit: 'PKM-1' }), grant('b', 'operator')];
    expect(told(grants)).toEqual({
      a: [{ office: 'operator', unit: 'PKM-1' }],
      b: [{ office: 'operator' }],
    });
  });

  it('is one person’s with several offices once, and all of theirs', () => {
    const grants = [grant('a', 'operator'), grant('a', 'kepala-bkpsdm'), grant('a', 'operator', { kind: 'plt' })];
    expect(told(grants)).toEqual({ a: [{ office: 'operator' }, { office: 'kepala-bkpsdm' }] });
  });

  it('is the deputy’s instead of one who is out of office, and the deputy’s of its unit only', () => {
    const grants = [grant('a', 'operator', { unit: 'PKM-1' }), grant('b', 'ppk'), grant('e', 'operator')];
    const absences = [absence('a', 'c', '2025-09-10', '2025-09-20'), absence('b', 'd', '2025-09-10', '2025-09-15')];
    expect(told(grants, absences)).toEqual({
      b: [{ office: 'ppk' }],
      c: [{ office: 'operator', unit: 'PKM-1' }],
      e: [{ office: 'operator' }],
    });
  });

  it('is the next office’s up that somebody holds, where nobody holds it, for the units that have nobody of their own', () => {
    const grants = [
      grant('a', 'kepala-unit', { unit: 'PKM-1' }),
      grant('b', 'kepala-bkpsdm'),
      grant('c', 'ppk'),
      grant('d', 'pyb', { until: monday }),
    ];
    expect(told(grants)).toEqual({
      a: [{ office: 'kepala-unit', unit: 'PKM-1' }],
      b: [{ office: 'kepala-bkpsdm' }, { office: 'kepala-unit', except: ['PKM-1'] }],
      c: [{ office: 'pyb' }, { office: 'ppk' }],
    });
  });

  it('of a vacant office is whose a notice of it would be: in the unit of a superior limited to that, theirs', () => {
    const grants = [
      grant('a', 'operator', { until: monday }),
      grant('b', 'kabid', { unit: 'PKM-1' }),
      grant('c', 'ppk'),
    ];
    expect(told(grants)).toEqual({
      b: [
        { office: 'operator', unit: 'PKM-1' },
        { office: 'kabid', unit: 'PKM-1' },
      ],
      c: [{ office: 'operator', except: ['PKM-1'] }, { office: 'kabid', except: ['PKM-1'] }, { office: 'ppk' }],
    });
  });

  it('of the operators is the verifiers’ too, and not the other way round', () => {
    const grants = [grant('a', 'operator'), grant('b', 'verifikator'), grant('c', 'verifikator', { unit: 'PKM-1' })];
    expect(told(grants)).toEqual({
      a: [{ office: 'operator' }],
      b: [{ office: 'operator' }, { office: 'verifikator' }],
      c: [
        { office: 'operator', unit: 'PKM-1' },
        { office: 'verifikator', unit: 'PKM-1' },
      ],
    });
  });

  it('is the successor’s from the first day, and no more the predecessor’s', () => {
    const grants = [grant('a', 'pyb', { until: monday }), grant('b', 'pyb', { from: monday })];
    expect(told(grants)).toEqual({ b: [{ office: 'pyb' }] });
  });

  it('reaches a task by its unit; one of no unit is reached by those of no unit only', () => {
    const [whole, one, others] = [
      { office: 'ppk' },
      { office: 'ppk', unit: 'PKM-1' },
      { office: 'ppk', except: ['PKM-1'] },
    ] as const;
    const reached = (unit: string | null) => [whole, one, others].map((reach) => reachesUnit(reach, unit));
    expect(reached('PKM-1')).toEqual([true, true, false]);
    expect(reached('PKM-2')).toEqual([true, false, true]);
    expect(reached(null)).toEqual([true, false, true]);
  });
});
