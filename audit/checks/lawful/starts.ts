import type { CivilDate } from '../../../domain/calendar/civil-date.ts';
import type { HeldClock } from '../../../domain/case/clocks.ts';
import { windowsChangedBy } from '../../../domain/formation/letter-windows.ts';
import type { FormationState } from '../../../domain/formation/state.ts';
import type { RuleId } from '../../../domain/rules/register.ts';
import type { DueStep, ToldCase } from './case-types.ts';
import { papersOf } from './due-events.ts';

/** The day from which a clock counts, and its last day where a paper gives one. */
type Start = { readonly triggerOn: CivilDate; readonly lastDay?: CivilDate };

/** The decree or letter that an event names and that the ledger does not have, or had not by then; undefined where it has all. */
export function missingPaper({ law, ...told }: ToldCase, { event, before }: DueStep): string | undefined {
  const { decree, letter } = papersOf(event);
  const isKnown = law.decrees.some(({ id, knownAt }) => id === decree && knownAt <= event.recordedAt);
  if (decree !== undefined && !isKnown) return decree;
  return letter !== undefined && batchWith({ law, ...told }, before, letter) === undefined ? letter : undefined;
}

/**
 * Of a window what its letter says, of any other clock the fact that called for it; one that runs already may be counted
 * again as it runs. Undefined where nothing in the ledger starts such a clock on such a day.
 */
export function startOf(
  told: ToldCase,
  { event, before, calledFor }: DueStep,
  rule: RuleId,
  held: HeldClock | undefined,
): Start | undefined {
  const { letter } = papersOf(event);
  if (letter !== undefined) {
    const batch = batchWith(told, before, letter);
    const window = batch && windowsChangedBy(batch, letter).find((one) => one.rule === rule);
    return window && { triggerOn: window.from, lastDay: window.until };
  }
  const called = calledFor.filter(({ id, triggerOn }) => id === event.clock && triggerOn === event.triggerOn);
  const fits = called.find(({ lastDay }) => lastDay === event.due.dueDate) ?? called.at(-1);
  return fits ?? (held && { triggerOn: held.triggerOn, lastDay: held.dueDate });
}

/** The batch in which a letter was recorded: the case itself, or the one that its file belongs to. */
function batchWith({ batches }: ToldCase, before: object | undefined, letter: string): FormationState | undefined {
  const states = [before, ...[...batches.values()].map(({ steps }) => steps.at(-1)?.after)];
  return states.find(
    (state): state is FormationState =>
      (state as Partial<FormationState> | undefined)?.letters?.some(({ id }) => id === letter) === true,
  );
}
