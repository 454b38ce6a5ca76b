import type { CivilDate } from '../calendar/civil-date.ts';
import type { DecreeCalendar } from '../calendar/decree-calendar.ts';
import { type ChangedDay, differenceOf } from '../calendar/difference.ts';
import { ruleOf } from '../rules/register.ts';
import { type DueDateRequest, dueDateBy } from './due-date.ts';

/** What another calendar does to one due date. */
export type Retiming = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly effect: 'extends' | 'shortens' | 'unchanged';
  /** The changed days from the trigger to the later of both due dates, each with its decree. */
  readonly days: readonly ChangedDay[];
};

/**
 * What moved between two calendars of the unit's place: the due date of the same request by each, and the changed days
 * that it may owe that to. A due date may stay while days within its reach change. Errors as of `dueDateBy`.
 */
export function whatMoved(request: DueDateRequest, before: DecreeCalendar, after: DecreeCalendar): Retiming {
  const rule = ruleOf(request.rule);
  const from = dueDateBy(rule, request, before).dueDate;
  const to = dueDateBy(rule, request, after).dueDate;
  const reach = from < to ? to : from;
  return {
    from,
    to,
    effect: to > from ? 'extends' : to < from ? 'shortens' : 'unchanged',
    days: differenceOf(before, after).filter(({ date }) => date >= request.triggerOn && date <= reach),
  };
}
