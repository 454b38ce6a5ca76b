import type { CivilDate } from '../../../domain/calendar/civil-date.ts';
import type { DueDate } from '../../../domain/clock/due-date.ts';
import { canonical } from '../../../platform/canonical.ts';
import type { DueEvent } from './due-events.ts';

/** What is held against each other of a due date. */
type Compared = DueDate & { readonly triggerOn: CivilDate };

const fields = [
  ...(['triggerOn', 'dueDate', 'dueAt', 'stricterDate', 'provisional', 'provisionalReason'] as const),
  ...(['calendarVersion', 'policies', 'ladder', 'rungs'] as const),
];
export type DueField = (typeof fields)[number];

/** In what a due date, as it was recorded, is not the one that was counted again. */
export function differencesOf({ due, triggerOn }: DueEvent, counted: Compared): readonly DueField[] {
  const [recorded, again] = [comparable({ ...due, triggerOn }), comparable(counted)];
  return fields.filter((field) => canonical(recorded[field]) !== canonical(again[field]));
}

/** Of the rungs: who is told what, and when it is late. At which hour the others ring depends on where their office sits. */
function comparable({ rungs, ...due }: Compared): Readonly<Record<DueField, unknown>> {
  const said = rungs.map(({ kind, to, at }) => (kind === 'breach' ? [kind, to, at] : [kind, to]).join(' '));
  return { stricterDate: null, provisionalReason: null, policies: [], ladder: [], ...due, rungs: said.toSorted() };
}
