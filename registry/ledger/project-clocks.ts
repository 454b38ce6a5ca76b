import type { Transaction } from 'kysely';
import type { HeldClock } from '../../domain/case/clocks.ts';
import { nextRungAt } from '../../domain/clock/clock.ts';
import type { UnitCalendar } from '../../domain/clock/due-date.ts';
import type { Tables } from '../tables.ts';
import type { FiledCase } from './filed.ts';

/** Writes the clocks that these events touched. How a due date was found is derived again where it is shown. */
export async function projectClocks(
  tx: Transaction<Tables>,
  filed: FiledCase,
  before: readonly HeldClock[],
  state: { readonly unit: UnitCalendar; readonly clocks: readonly HeldClock[] },
): Promise<void> {
  const changed = state.clocks.filter((clock) => !before.includes(clock));
  if (changed.length === 0) return;
  const rows = changed.map((clock) => ({
    stream: filed.stream,
    clock: clock.id,
    instansi: filed.instansi,
    rule: clock.rule,
    status: clock.status,
    trigger_on: clock.triggerOn,
    due_date: clock.dueDate,
    due_at: new Date(clock.dueAt),
    next_rung_at: nextRung(clock),
    provisional: clock.provisional,
    breached: clock.breached,
    recorded_late: clock.recordedLate,
    calendar_version: clock.calendarVersion,
    letter: clock.letter ?? null,
    closed_on: clock.closedOn ?? null,
    unit: JSON.stringify(clock.unit ?? state.unit),
    pauses: JSON.stringify(clock.pauses ?? []),
    policies: clock.policies ? JSON.stringify(clock.policies) : null,
    ladder: clock.ladder ? JSON.stringify(clock.ladder) : null,
  }));
  await tx
    .insertInto('clocks')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['stream', 'clock']).doUpdateSet((eb) => ({
        status: eb.ref('excluded.status'),
        trigger_on: eb.ref('excluded.trigger_on'),
        due_date: eb.ref('excluded.due_date'),
        due_at: eb.ref('excluded.due_at'),
        next_rung_at: eb.ref('excluded.next_rung_at'),
        provisional: eb.ref('excluded.provisional'),
        breached: eb.ref('excluded.breached'),
        recorded_late: eb.ref('excluded.recorded_late'),
        calendar_version: eb.ref('excluded.calendar_version'),
        letter: eb.ref('excluded.letter'),
        pauses: eb.ref('excluded.pauses'),
        closed_on: eb.ref('excluded.closed_on'),
        policies: eb.ref('excluded.policies'),
        ladder: eb.ref('excluded.ladder'),
      })),
    )
    .execute();
}

function nextRung(clock: HeldClock): Date | null {
  const at = nextRungAt([clock]);
  return at === undefined ? null : new Date(at);
}
