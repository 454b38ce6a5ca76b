import { describe, expect, it } from 'vitest';
import type { Office } from '../authority/offices.ts';
import type { HeldAbsence, HeldGrant } from '../authority/register.ts';
import { civilDate } from '../calendar/civil-date.ts';
import { recipientsOn } from './recipients.ts';

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
    [...recipientsOn({ grants, absences }, monday)].map(([account, reaches]) => [
      account,
      reaches.filter(({ office }) => grants.some((one) => one.office === office)),
    ]),
  );

describe('who is told in the morning', () => {
  it('is whoever holds an office on that day', () => {
    const grants = [
      grant('a', 'operator'),
      grant('b', 'ppk', { until: monday }),
      grant('c', 'ppk', { from: monday }),
      grant('d', 'kabid', { from: civilDate('2025-09-16') }),
    ];
    // Until tomorrow the kabid's are the PPK's.
    expect(told(grants)).toEqual({ a: [{ office: 'operator' }], c: [{ office: 'kabid' }, { office: 'ppk' }] });
  });

  it('is told of its own unit only where it is limited to that', () => {
    const grants = [grant('a', 'operator', { unit: 'PKM-1' }), grant('b', 'operator')];
    expect(told(grants)).toEqual({
      a: [{ office: 'operator', unit: 'PKM-1' }],
      b: [{ office: 'operator' }],
    });
  });

  it('is one person with several offices once, told of all', () => {
    const grants = [grant('a', 'operator'), grant('a', 'kepala-bkpsdm'), grant('a', 'operator', { kind: 'plt' })];
    expect(told(grants)).toEqual({ a: [{ office: 'operator' }, { office: 'kepala-bkpsdm' }] });
  });

  it('is the deputy instead of one who is out of office, and the deputy of its unit only', () => {
    const grants = [grant('a', 'operator', { unit: 'PKM-1' }), grant('b', 'ppk'), grant('c', 'operator')];
    const absences = [absence('a', 'c', '2025-09-10', '2025-09-20'), absence('b', 'd', '2025-09-10', '2025-09-15')];
    expect(told(grants, absences)).toEqual({
      b: [{ office: 'ppk' }],
      c: [{ office: 'operator', unit: 'PKM-1' }, { office: 'operator' }],
    });
  });

  it('is the next office up that somebody holds, where nobody holds it, for the units that have nobody of their own', () => {
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
});
