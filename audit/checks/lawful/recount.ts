import { keptByFile } from '../../../domain/appointment/record.ts';
import type { Instant } from '../../../domain/calendar/zone.ts';
import type { HeldClock } from '../../../domain/case/clocks.ts';
import { endedPauses } from '../../../domain/clock/clock.ts';
import { type DerivedDueDate, dueDateBy, type Fact, isWindow } from '../../../domain/clock/due-date.ts';
import { countedAnew } from '../../../domain/policies/count-anew.ts';
import { type RuleId, ruleOf } from '../../../domain/rules/register.ts';
import type { Counted, DueStep, Step, ToldCase } from './case-types.ts';
import { differencesOf } from './due-differences.ts';
import { carriesDueDate, papersOf } from './due-events.ts';
import { handedDown, isHanded } from './handed.ts';
import { missingPaper, startOf } from './starts.ts';
import { differs, notCounted, unknownPaper } from './words.ts';

/**
 * Every due date of a case, counted again. Which unit an office sits in stands in no event: of the rungs it is compared who
 * is told what, and the instant of the breach, and not at which hour the others ring.
 */
export function countsOf(told: ToldCase): readonly Counted[] {
  return told.steps.flatMap((step, index) => {
    const { event } = step;
    if (!carriesDueDate(event)) return [];
    try {
      return countOf(told, { ...step, event }, told.steps.slice(index + 1));
    } catch (error) {
      // What the law cannot count at all, such as a rule that opens no clock, nobody was told by this law.
      if (!(error instanceof RangeError)) throw error;
      return { event, finding: notCounted(told.stream, event) };
    }
  });
}

function countOf(told: ToldCase, step: DueStep, later: readonly Step[]): Counted {
  const { stream } = told;
  const { event, before } = step;
  const held = before?.clocks.find(({ id }) => id === event.clock);
  const rule = event.type === 'clock-opened' ? event.rule : held?.rule;
  if (before === undefined || rule === undefined) return { event, finding: notCounted(stream, event) };
  const unit = (event.type === 'clock-opened' ? event.unit : undefined) ?? held?.unit ?? before.unit;
  const missing = missingPaper(told, step);
  if (missing !== undefined) return { event, rule, unit, finding: unknownPaper(stream, event, missing) };
  const handed = isHanded(told, event) ? handedDown(told, event, rule) : undefined;
  if (handed) return { event, rule, unit, ...handed };
  const start = startOf(told, step, rule, held);
  if (start === undefined) return { event, rule, unit, finding: notCounted(stream, event) };
  const fact = { ...startingOn(told, step, rule, held, start.triggerOn), unit };
  const byLetter = isWindow(ruleOf(rule)) && start.lastDay !== undefined && { byLetter: start.lastDay };
  const count = (knownAt: Instant): DerivedDueDate => {
    const calendar = told.law.calendars(knownAt, unit.place ?? {});
    const { derivation, ...due } = dueDateBy(ruleOf(rule), { ...fact, ...byLetter }, calendar);
    return { ...keptByFile(stream, event.clock, due), derivation };
  };
  const recounted = asRead(told, step, later, count);
  const differences = differencesOf(event, { ...recounted, triggerOn: start.triggerOn });
  const finding = differences.length > 0 && { finding: differs(stream, event, recounted, differences) };
  return { event, rule, unit, recounted, ...finding };
}

/** By what it counts beside its days: what it counted by before, unless it begins anew, on another day or by another letter. */
function startingOn(
  { law }: ToldCase,
  { event }: DueStep,
  rule: RuleId,
  held: HeldClock | undefined,
  triggerOn: Fact['triggerOn'],
): Omit<Fact, 'unit'> {
  const { knownAt } = event.due;
  const pauses = held ? endedPauses(held) : [];
  const goesOn = held?.triggerOn === event.triggerOn && papersOf(event).letter === undefined;
  return {
    ...{ triggerOn, knownAt },
    ...(pauses.length > 0 && { pauses }),
    ...(held && goesOn
      ? { policies: held.policies ?? [], ladder: held.ladder ?? 'default' }
      : countedAnew(law.policiesAt(knownAt), rule, triggerOn)),
  };
}

/**
 * By the calendar that was known; or, where a decree was confirmed while the count was on its way to the ledger, by the one
 * before it: that is honest where the clock was told of the decree afterwards, or the decree changes nothing of its date.
 */
function asRead(
  { law }: ToldCase,
  { event, after }: DueStep,
  later: readonly Step[],
  count: (knownAt: Instant) => DerivedDueDate,
): DerivedDueDate {
  const { due, clock } = event;
  const known = count(due.knownAt);
  if (known.calendarVersion === due.calendarVersion) return known;
  const instants = law.decrees.map((decree) => decree.knownAt).filter((at) => at <= due.knownAt);
  for (const at of instants.toSorted((one, other) => other - one)) {
    const was = count(at - 1);
    if (was.calendarVersion !== due.calendarVersion) continue;
    const told = later.some((step) => carriesDueDate(step.event) && step.event.clock === clock);
    const runs = after.clocks.some(({ id, status }) => id === clock && (status === 'open' || status === 'paused'));
    return told || !runs || was.dueDate === known.dueDate ? was : known;
  }
  return known;
}
