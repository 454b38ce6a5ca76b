import { civilDate } from '../../calendar/civil-date.ts';
import type { ClockEvent } from '../../case/clocks.ts';
import type { UnitCalendar } from '../../clock/due-date.ts';
import type { Matter } from '../../discipline/state.ts';
import { decideEmployment } from '../../employment/decide.ts';
import type { EmploymentDecision } from '../../employment/decisions.ts';
import type { EmploymentEvent, RecordedEmploymentEvent } from '../../employment/events.ts';
import { clocksToSetOf, evolveEmployment } from '../../employment/evolve.ts';
import type { EmploymentState } from '../../employment/state.ts';
import type { Term } from '../../employment/term.ts';
import type { Predicate } from '../../evaluation/predicate.ts';
import type { PeriodResult } from '../../evaluation/state.ts';
import { all } from '../../evaluation/testing/story.ts';
import { at, dueOf, official, on, type Told, tableOf, unit } from '../../testing/given.ts';
import type { RenewalDecisionOf } from '../decisions.ts';
import type { Preparation } from '../terms.ts';

type Event = EmploymentEvent | ClockEvent;
type Story = readonly Told<EmploymentEvent>[];

/** Given what happened in an employment, when somebody decides, this follows. */
export const given = tableOf<EmploymentState, EmploymentEvent, EmploymentDecision>({
  evolve: (state, event) => evolveEmployment(state, event as RecordedEmploymentEvent),
  decide: decideEmployment,
});

export const ppk = official('acc-ppk', 'ppk');

export function termOf(n: number, from: string, until: string, more: Partial<Term> = {}): Term {
  const days = { from: civilDate(from), until: civilDate(until) };
  const sk = { number: `814/${n}`, on: civilDate(from) };
  return { n, ...days, position: 'Operator Layanan Operasional', unit: 'DISDIK', sk, ...more };
}

/** Employed for one term, whose clock runs to its last day. */
export function employed(from: string, until: string, more: Partial<Term> = {}): Story {
  const term = termOf(1, from, until, more);
  return [
    on<Event>(from, {
      type: 'employment-opened',
      origin: { kind: 'import', import: 'i-1', row: 1 },
      ...{ unit, appointedOn: term.from, terms: [term] },
    }),
    clockOf(1, from, until),
  ];
}

function clockOf(n: number, from: string, until: string): Told<EmploymentEvent> {
  const due = dueOf('PERPANJANGAN', civilDate(from), until);
  const clock = { clock: `PERPANJANGAN/${n}`, rule: 'PERPANJANGAN', triggerOn: civilDate(from) } as const;
  return on<Event>(from, { type: 'clock-opened', ...clock, due, given: true });
}

/** The usual year, with its renewal opened in July. */
export const opened: Story = [
  ...employed('2025-10-01', '2026-09-30'),
  on<Event>('2026-07-07', { type: 'renewal-opened', term: 1 }),
];

/** As `opened`, and the last day went by. */
export const lapsed: Story = [
  ...opened,
  on<Event>('2026-09-30', {
    type: 'rung-fired',
    clock: 'PERPANJANGAN/1',
    kind: 'breach',
    to: 'pyb',
    at: dueOf('PERPANJANGAN', civilDate('2025-10-01'), '2026-09-30').dueAt,
  }),
  on<Event>('2026-09-30', { type: 'term-lapsed', term: 1 }),
];

export const renew = { kind: 'renew', term: 1, skNumber: '814/2', reason: 'Kebutuhan unit tetap.' } as const;
export const notRenew: RenewalDecisionOf<'not-renew'> = {
  kind: 'not-renew',
  term: 1,
  skNumber: '815/1',
  reason: 'Unit digabung.',
  grounds: ['need'],
};
export const prepare: RenewalDecisionOf<'prepare-renewal'> = {
  kind: 'prepare-renewal',
  term: 1,
  need: { needed: true, basis: 'Nota kepala unit 5' },
  budget: { state: 'dpa', source: 'apbd' },
};

/** The term from October 2026 on was decided on this day. */
export function renewedOn(day: string, next: Partial<Term> = {}, more: { calendar?: UnitCalendar } = {}) {
  const event: Event = {
    type: 'renewed',
    term: 1,
    next: { ...termOf(2, '2026-10-01', '2027-09-30', { sk: { number: '814/2', on: civilDate(day) } }), ...next },
    reason: 'Kebutuhan unit tetap.',
    evidence: [],
    ...more,
  };
  return on<Event>(day, event, { by: ppk });
}

export function preparedOn(day: string, account = 'acc-op', more: Partial<Preparation> = {}) {
  const { kind: _, ...preparation } = prepare;
  return on<Event>(day, { type: 'renewal-prepared', ...preparation, ...more }, { by: official(account) });
}

export const began = on<Event>('2026-10-01', { type: 'term-began', term: 2 });

/** The clocks of the renewal alone that are to be set. */
export function toSet(state: EmploymentState) {
  const own: readonly string[] = ['PERPANJANGAN', 'PENANDATANGANAN-PERJANJIAN'];
  return clocksToSetOf(state).filter(({ rule }) => own.includes(rule));
}

type Quarter = 1 | 2 | 3 | 4;

/** What the evaluations keep of a quarter, by the event of this number. */
export function evaluated(year: number, quarter: Quarter, predicate: Predicate, seq: number): PeriodResult {
  const as = {
    result: 'as-expected',
    behaviour: all('as-expected'),
    organisation: 'baik',
    conduct: 'as-expected',
  } as const;
  return { year, quarter, ...as, predicate, evaluated: recorded(seq) };
}

/** What they keep of one that nobody evaluated. */
export function missed(year: number, quarter: Quarter, standIn: string, seq: number): PeriodResult {
  return { year, quarter, missed: { ...recorded(seq), cause: 'evaluator-left', standIn } };
}

/** A matter of discipline, decided on a level by the event of this number, or still running. */
export function matter(n: number, decided?: { seq: number; level: 'light' | 'not-proven' }): Matter {
  const step = { seq: 5, on: civilDate('2026-07-01'), recordedAt: at('2026-07-01') };
  const reported = { n, reported: step, suspected: 'light', summonses: [] } as const;
  return { ...reported, ...(decided && { decided: { ...step, ...decided } }) };
}

/** The same employment with what other parts know of it. */
export function beside(state: EmploymentState, results: readonly PeriodResult[], matters: readonly Matter[] = []) {
  return { ...state, evaluation: { ...state.evaluation, results }, discipline: { matters } };
}

function recorded(seq: number) {
  return { seq, effectiveOn: civilDate('2026-07-01'), recordedAt: at('2026-07-01') };
}
