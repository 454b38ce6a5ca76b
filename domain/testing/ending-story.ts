import { civilDate } from '../calendar/civil-date.ts';
import { decideEmployment } from '../employment/decide.ts';
import type { EmploymentDecision } from '../employment/decisions.ts';
import type { EmploymentEvent } from '../employment/events.ts';
import { evolveEmployment, followsFrom } from '../employment/evolve.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { Term } from '../employment/term.ts';
import { at, dueOf, on, stampOf, type Told, tableOf, unit } from './given.ts';

type Story = readonly Told<EmploymentEvent>[];

/** A term of the usual shape. */
export function termOf(n: number, from: string, until: string): Term {
  const sk = { number: `813/${n}`, on: civilDate(from) };
  return { n, from: civilDate(from), until: civilDate(until), position: 'Perawat', unit: 'u-1', sk };
}

/** Somebody appointed from 1 October 2025 for one year, whose term has its clock. */
export const employed: Story = [
  on('2025-10-01', {
    ...{ type: 'employment-opened', origin: { kind: 'import', import: 'i-1', row: 1 }, unit },
    ...{ appointedOn: civilDate('2025-10-01'), terms: [termOf(1, '2025-10-01', '2026-09-30')] },
  }),
  on('2025-10-01', {
    ...{ type: 'clock-opened', clock: 'PERPANJANGAN/1', rule: 'PERPANJANGAN', given: true },
    ...{ triggerOn: civilDate('2025-10-01'), due: dueOf('PERPANJANGAN', civilDate('2025-10-01'), '2026-09-30') },
  }),
];

/** Renewed on 1 September 2026 for a second year, which began on its first day. */
export const inSecondYear: Story = [
  ...employed,
  on('2026-08-01', { type: 'renewal-opened', term: 1 }),
  on('2026-09-01', {
    type: 'renewed',
    term: 1,
    next: termOf(2, '2026-10-01', '2027-09-30'),
    evidence: [],
    reason: 'Baik',
  }),
  on('2026-10-01', { type: 'term-began', term: 2 }),
];

/** Decided on this day that the year that ends on 30 September 2026 is not renewed. */
export function notRenewedOn(day: string): Told<EmploymentEvent> {
  return on(day, {
    ...{ type: 'not-renewed', term: 1, skNumber: '815/1', reason: 'Unit digabung.', grounds: ['need'], evidence: [] },
    lastDay: civilDate('2026-09-30'),
  });
}

export const given = tableOf<EmploymentState, EmploymentEvent, EmploymentDecision>({
  evolve: evolveEmployment,
  decide: decideEmployment,
});

/** What comes to pass by 09:00 of a day without anybody's decision, and how it stands then. */
export function passing(state: EmploymentState, until: string): { state: EmploymentState; events: EmploymentEvent[] } {
  const events: EmploymentEvent[] = [];
  let now = state;
  for (let next = followsFrom(now, at(`${until} 09:00`)); next; next = followsFrom(now, at(`${until} 09:00`))) {
    events.push(next.event);
    const stamp = { ...stampOf(next.on, { recorded: until }), by: { kind: 'system', name: 'clock' } as const };
    now = evolveEmployment(now, { ...next.event, ...stamp, seq: now.version + 1 });
  }
  return { state: now, events };
}

/** The same state with one more event, as another part of the employment would write it. */
export function withEvent(state: EmploymentState, day: string, event: object): EmploymentState {
  return evolveEmployment(state, { ...event, ...stampOf(day), seq: state.version + 1 } as never);
}
