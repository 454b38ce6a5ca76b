import { evolve } from '../../domain/appointment/evolve.ts';
import type { AppointmentState } from '../../domain/appointment/state.ts';
import { addDays, type CivilDate, civilDate } from '../../domain/calendar/civil-date.ts';
import { instantAt } from '../../domain/calendar/zone.ts';
import { evolveEmployment } from '../../domain/employment/evolve.ts';
import type { EmploymentState } from '../../domain/employment/state.ts';
import type { RuleId } from '../../domain/rules/register.ts';

type Story = readonly (readonly [day: string, event: object])[];
type Template = {
  readonly process: 'appointment' | 'employment';
  readonly state: AppointmentState | EmploymentState;
  /** Of a thousand files so many stand like this. */
  readonly share: number;
};

const by = { kind: 'official', account: 'bench', role: 'operator' } as const;
const unit = { workWeek: '5-day', zone: 'WIB' } as const;

function clock(rule: RuleId, n: number, triggerOn: string, until: string): object {
  const dueDate = civilDate(until);
  const dueAt = instantAt(addDays(dueDate, 1), '00:00', 'WIB');
  const due = { dueDate, dueAt, calendarVersion: 'x', knownAt: 0, provisional: false };
  const rungs = [{ kind: 'breach', to: 'pyb', at: dueAt }];
  return { type: 'clock-opened', clock: `${rule}/${n}`, rule, triggerOn, due: { ...due, rungs } };
}

function told<State>(apply: (state: State | undefined, event: never) => State, story: Story): State {
  const state = story.reduce<State | undefined>((before, [day, event], index) => {
    const recordedAt = instantAt(civilDate(day), '10:00', 'WIB');
    return apply(before, { ...event, effectiveOn: day, recordedAt, by, seq: index + 1 } as never);
  }, undefined);
  if (state === undefined) throw new Error('A story without events');
  return state;
}

const opened: Story = [
  ['2025-09-08', { type: 'case-opened', formation: 'f', determination: 'd', unit }],
  ['2025-09-08', clock('NI-USUL', 1, '2025-09-04', '2025-09-16')],
  ['2025-09-08', clock('JENDELA-DRH', 1, '2025-08-28', '2025-09-22')],
];
const atBkn: Story = [
  ...opened,
  ['2025-09-09', { type: 'drh-verified', deferred: [] }],
  ['2025-09-10', { type: 'ni-proposed' }],
  ['2025-09-10', clock('NI-TERIMA', 5, '2025-09-10', '2025-09-19')],
];
const appointed: Story = [
  ...atBkn,
  ['2025-09-18', { type: 'ni-issued', pertekOn: civilDate('2025-09-18') }],
  ['2025-09-24', { type: 'appointed', skNumber: '813/1', tmt: civilDate('2025-10-01') }],
];
const started: Story = [...appointed, ['2025-10-01', { type: 'started-work', spmtNumber: '800/1' }]];
const resigned: Story = [...atBkn, ['2025-09-15', { type: 'cancelled', ground: 'resigned', evidence: 'S-1' }]];

/** A contract year that began on the first of a month. */
function working(from: CivilDate, until: CivilDate): Story {
  const term = { n: 1, from, until, position: 'Operator', unit: 'u-1', sk: { number: '813/1', on: from } };
  const origin = { kind: 'appointment', case: 'c' };
  return [
    [from, { type: 'employment-opened', origin, unit, appointedOn: from, terms: [term] }],
    [from, clock('PERPANJANGAN', 1, from, until)],
    [from, clock('EVALUASI-TRIWULAN', 20254, from, '2026-01-14')],
    [from, clock('EVALUASI-TRIWULAN', 20261, from, '2026-04-14')],
    [from, clock('EVALUASI-TRIWULAN', 20262, from, '2026-07-14')],
    [from, clock('EVALUASI-TRIWULAN', 20263, from, '2026-10-14')],
    [from, clock('SKP-WAKTU', 202501, from, '2025-10-14')],
  ];
}

const year = working(civilDate('2025-10-01'), civilDate('2026-09-30'));
const later = working(civilDate('2026-01-01'), civilDate('2026-12-31'));
const renewing: Story = [...year, ['2026-07-01', { type: 'renewal-opened', term: 1 }]];
const lapsed: Story = [...renewing, ['2026-10-01', { type: 'term-lapsed', term: 1 }]];
const left: Story = [
  ...year,
  ['2026-03-02', { type: 'resignation-recorded', letter: 'S-2', lastDay: civilDate('2026-03-31') }],
  ['2026-03-31', { type: 'employment-ended', outcome: 'own-request', lastDay: civilDate('2026-03-31') }],
  ['2026-05-04', { type: 'employment-closed', outcome: 'own-request' }],
];

const candidate = (share: number, story: Story) => {
  return { process: 'appointment', state: told<AppointmentState>(evolve, story), share } as const;
};
const employee = (share: number, story: Story) => {
  return { process: 'employment', state: told<EmploymentState>(evolveEmployment, story), share } as const;
};

/** How the files of a country stand two months before the first contract year ends. */
export const templates: readonly Template[] = [
  ...[candidate(20, opened), candidate(60, atBkn), candidate(20, appointed), candidate(370, started)],
  ...[candidate(20, resigned), employee(230, year), employee(110, later), employee(150, renewing)],
  ...[employee(5, lapsed), employee(15, left)],
];
