import { activitiesOf, committedIn, localActivitiesOf } from '../support/committed.ts';
import type { History } from '../support/runs.ts';

/** Every kind of step a run took: its type of workflow with each activity it asked for and each event it recorded. */
export function stepsOf(history: History): readonly string[] {
  const workflow = history.events?.[0]?.workflowExecutionStartedEventAttributes?.workflowType?.name ?? '';
  const asked = [...activitiesOf(history), ...committedIn(history)].map(({ type }) => type);
  return [...new Set([...asked, ...localActivitiesOf(history)])].map((step) => `${workflow}: ${step}`);
}
