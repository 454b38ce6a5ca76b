import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { at } from '../testing/given.ts';
import { addressed, isAbove } from './escalation.ts';
import type { Office } from './offices.ts';
import type { HeldGrant } from './register.ts';

const grant = (id: number, account: string, office: Office, unit?: string): HeldGrant => ({
  ...{ id, account, office, kind: 'definitive', powers: [], recordedAt: at('2025-01-01') },
  ...{ from: civilDate('2025-01-01'), until: civilDate('2025-10-01') },
  ...{ paper: { number: 'SK/1', on: civilDate('2025-01-01') }, ...(unit && { unit }) },
});
const on = civilDate('2025-09-17');
const register = {
  grants: [grant(1, 'kabid-1', 'kabid', 'U-1'), grant(2, 'sekda-1', 'pyb'), grant(3, 'ppk-1', 'ppk')],
  absences: [{ id: 4, account: 'sekda-1', deputy: 'asisten-1', from: on, until: civilDate('2025-09-19') }],
};

describe('a rung', () => {
  it('goes to whoever holds the office on its day, for the unit', () => {
    expect(addressed(register, 'kabid', { on, unit: 'U-1' })).toMatchObject({
      office: 'kabid',
      holders: [{ account: 'kabid-1', grant: 1 }],
    });
  });

  it('goes up to the next office that somebody holds, and says in whose place; a deputy stands in', () => {
    expect(addressed(register, 'kabid', { on, unit: 'U-2' })).toEqual({
      office: 'pyb',
      insteadOf: 'kabid',
      holders: [{ account: 'asisten-1', grant: 2, kind: 'definitive', deputyOf: 'sekda-1' }],
    });
  });

  it('is told once to somebody who holds the office by two papers, or for two others: by the first that was entered', () => {
    const two = [
      grant(1, 'head-1', 'kepala-bkpsdm'),
      { ...grant(2, 'head-1', 'kepala-bkpsdm'), kind: 'kuasa' } as const,
    ];
    const away = { account: 'head-2', deputy: 'head-1', from: on, until: civilDate('2025-09-19') };
    const both = { grants: [...two, grant(3, 'head-2', 'kepala-bkpsdm')], absences: [{ id: 4, ...away }] };
    expect(addressed(both, 'kepala-bkpsdm', { on }).holders).toEqual([
      { account: 'head-1', grant: 1, kind: 'definitive' },
    ]);
  });

  it('finds nobody when no office above is held on that day', () => {
    expect(addressed(register, 'operator', { on: civilDate('2025-10-01') })).toEqual({
      office: 'operator',
      holders: [],
    });
  });
});

it('an office lies above another by the way up, never beside it', () => {
  expect([isAbove('ppk', 'operator'), isAbove('kabid', 'verifikator'), isAbove('pyb', 'inspektorat')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([isAbove('operator', 'operator'), isAbove('operator', 'ppk')]).toEqual([false, false]);
});
