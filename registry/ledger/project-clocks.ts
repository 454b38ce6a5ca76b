import { sql, type Transaction } from 'kysely';
import { shippedDecrees } from '../../domain/calendar/shipped.ts';
import type { HeldClock } from '../../domain/case/clocks.ts';
import { nextRungAt } from '../../domain/clock/clock.ts';
import type { DerivedDay } from '../../domain/clock/derivation.ts';
import { dueDate, type UnitCalendar } from '../../domain/clock/due-date.ts';
import type { Tables } from '../tables.ts';
import type { Filed } from './filed.ts';

/** Writes the clocks that these events touched, each with the day-by-day derivation of its due date. */
export async function projectClocks(
  tx: Transaction<Tables>,
  filed: Filed,
  before: readonly HeldClock[],
  state: { readonly unit: UnitCalendar; readonly clocks: readonly HeldClock[] },
): Promise<void> {
  const changed = state.clocks.filter((clock) => !before.includes(clock));
  if (changed.length === 0) return;
  const derivations = derivationsOf(filed, state.unit);
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
    derivation: JSON.stringify(derivations.get(clock.id) ?? []),
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
        closed_on: eb.ref('excluded.closed_on'),
        derivation: sql`case when excluded.derivation = '[]'::jsonb then clocks.derivation else excluded.derivation end`,
      })),
    )
    .execute();
}

/** Recomputed from what the event says, with the calendar that the due date was found by. */
function derivationsOf(filed: Filed, unit: UnitCalendar): ReadonlyMap<string, readonly DerivedDay[]> {
  const found = new Map<string, readonly DerivedDay[]>();
  for (const event of filed.events) {
    if (event.type !== 'clock-opened' && event.type !== 'clock-retimed') continue;
    const rule = event.type === 'clock-opened' ? event.rule : event.clock.split('/')[0];
    const byLetter = event.letter === undefined ? {} : { byLetter: event.due.dueDate };
    const request = {
      rule: rule as HeldClock['rule'],
      triggerOn: event.triggerOn,
      unit,
      knownAt: event.due.knownAt,
      ...byLetter,
    };
    found.set(event.clock, dueDate(request, shippedDecrees).derivation);
  }
  return found;
}

function nextRung(clock: HeldClock): Date | null {
  const at = nextRungAt([clock]);
  return at === undefined ? null : new Date(at);
}
