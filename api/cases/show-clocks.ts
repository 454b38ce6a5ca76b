import type { HeldClock } from '../../domain/case/clocks.ts';
import { ruleOf } from '../../domain/rules/register.ts';
import { derivationsOf } from '../../registry/stream-reads.ts';
import type { Dependencies } from '../dependencies.ts';

/** Clocks as people read them: each with its rule, the source of the rule, and how its due date was counted. */
export async function showClocks(use: Dependencies, stream: string, clocks: readonly HeldClock[]) {
  const derivations = await derivationsOf(use.db, stream);
  return clocks.map((clock) => {
    const { id, status, triggerOn, dueDate, stricterDate, closedOn, provisional, breached } = clock;
    const { recordedLate, fired, letter, calendarVersion } = clock;
    const { statement, kind, binds, breach, citation, openQuestion } = ruleOf(clock.rule);
    return {
      ...{ id, status, triggerOn, dueDate, stricterDate, closedOn, provisional, breached, recordedLate, fired, letter },
      dueAt: new Date(clock.dueAt).toISOString(),
      calendarVersion,
      rule: { id: clock.rule, statement, kind, binds, breach, citation, openQuestion },
      derivation: derivations.get(id) ?? [],
    };
  });
}
