import type { History } from './history.ts';

/**
 * The part of a history that code has answered for: up to its last workflow task that was completed, with the commands of that
 * task and what came in until the next was asked for. Of a run that has ended that is all of it. A replay of more would wait for
 * a task that nobody completed. Undefined where no task was completed yet.
 */
export function settledPart({ events }: History): History | undefined {
  const all = events ?? [];
  const done = all.findLastIndex((event) => event.workflowTaskCompletedEventAttributes);
  if (done === -1) return undefined;
  const next = all.findIndex((event, index) => index > done && event.workflowTaskScheduledEventAttributes);
  return { events: next === -1 ? all : all.slice(0, next) };
}
