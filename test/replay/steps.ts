import { activitiesOf, committedIn } from '../support/committed.ts';
import type { History } from '../support/runs.ts';

/** Every kind of step a run took: its type of workflow with each activity it asked for and each event it recorded. */
export function stepsOf(history: History): readonly string[] {
  const workflow = history.events?.[0]?.workflowExecutionStartedEventAttributes?.workflowType?.name ?? '';
  const steps = [...activitiesOf(history), ...committedIn(history)].map(({ type }) => `${workflow}: ${type}`);
  return [...new Set(steps)];
}
