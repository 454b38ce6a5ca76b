import type { ClockEvent } from '../../../domain/case/clocks.ts';
import type { DueDate } from '../../../domain/clock/due-date.ts';
import type { Filed } from '../../../registry/ledger/filed.ts';
import type { CaseEvent } from './processes.ts';

/** An event of the ledger that carries a due date. */
export type DueEvent = CaseEvent & Extract<ClockEvent, { readonly due: DueDate }>;

/** All kinds of them, in whatever stream: that none is missing is held here by the types. */
const dueKinds = {
  'clock-opened': true,
  'clock-retimed': true,
  'shortening-proposed': true,
} satisfies Record<Extract<Filed['events'][number], { readonly due: unknown }>['type'], true>;

export function carriesDueDate(event: CaseEvent): event is DueEvent {
  return event.type in dueKinds;
}

/** The decree, or the letter, by which a due date moved or was given. */
export function papersOf(event: DueEvent): { readonly decree?: string; readonly letter?: string } {
  const { letter, cause } = event as { letter?: string; cause?: { decree?: string; letter?: string } };
  const by = letter ?? cause?.letter;
  return { ...(by !== undefined && { letter: by }), ...(cause?.decree !== undefined && { decree: cause.decree }) };
}
