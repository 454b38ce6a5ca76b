import { expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { EmploymentEvent } from '../employment/events.ts';
import { evolveEmployment } from '../employment/evolve.ts';
import type { EmploymentState } from '../employment/state.ts';
import { on, type Told, unit } from '../testing/given.ts';
import { conversionSheet } from './sheet.ts';

const term = (n: number, from: string, until: string) => ({
  ...{ n, from: civilDate(from), until: civilDate(until), position: 'Operator', unit: 'OPD-1' },
});
const opened = on('2026-10-05', {
  ...{ type: 'employment-opened', origin: { kind: 'import', import: 'i', row: 1 }, unit },
  appointedOn: civilDate('2025-10-01'),
  terms: [term(1, '2025-10-01', '2026-09-30'), term(2, '2026-10-01', '2027-09-30')] as const,
});
const need = { position: 'Pengelola Layanan', education: 'S1', unit: 'OPD-2' } as const;
const determined = on('2026-11-02', {
  ...{ type: 'conversion-determined', conversion: 'k-1', determination: 'B/77', need },
});
const converted = (tmt: string) =>
  on('2026-12-01', {
    ...{ type: 'converted', conversion: 'k-1', skNumber: '813/9', tmt: civilDate(tmt), ni: 'new' },
  });

function told(...story: Told<EmploymentEvent>[]): EmploymentState {
  const state = story.reduce<EmploymentState | undefined>(
    (before, { event, stamp }) => evolveEmployment(before, { ...event, ...stamp, seq: (before?.version ?? 0) + 1 }),
    undefined,
  );
  if (state === undefined) throw new Error('Nobody is employed');
  return state;
}

it('there is none before a need is determined', () => {
  expect(conversionSheet(told(opened))).toBeUndefined();
});

it('shows position, unit, the last day, base pay, NI and masa kerja on both sides of the TMT', () => {
  expect(conversionSheet(told(opened, determined, converted('2027-01-01')))).toEqual({
    ...{ conversion: 'k-1', determination: 'B/77', stage: 'converted', tmt: '2027-01-01' },
    position: { before: 'Operator', after: 'Pengelola Layanan' },
    unit: { before: 'OPD-1', after: 'OPD-2' },
    term: { from: '2026-10-01', until: '2027-09-30', lastDay: '2026-12-31' },
    pay: { golongan: 'IX', least: 3_203_600, most: 5_261_500 },
    ni: 'new',
    service: { years: 1, months: 3, gaps: [] },
    quarter: { year: 2027, quarter: 1 },
  });
});

it('is drawn up to the end of the present term while nothing is decided', () => {
  expect(conversionSheet(told(opened, determined))).toMatchObject({
    ...{ stage: 'determined', ni: 'as-bkn-determines' },
    term: { from: '2026-10-01', until: '2027-09-30', lastDay: '2027-09-30' },
    service: { years: 2, months: 0, gaps: [] },
  });
});
