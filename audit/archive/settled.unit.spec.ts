import { describe, expect, it } from 'vitest';
import { settledPart } from './settled.ts';

const [scheduled, started, completed] = [
  { workflowTaskScheduledEventAttributes: {} },
  { workflowTaskStartedEventAttributes: {} },
  { workflowTaskCompletedEventAttributes: {} },
];
const command = { activityTaskScheduledEventAttributes: {} };
const signal = { workflowExecutionSignaledEventAttributes: {} };
const begun = { workflowExecutionStartedEventAttributes: {} };
const first = [begun, scheduled, started, completed, command, signal];

describe('what can be done again of a run that runs still', () => {
  it('ends before the task that nobody has completed, wherever that one stands', () => {
    for (const later of [[], [scheduled], [scheduled, started], [scheduled, started, signal]]) {
      expect(settledPart({ events: [...first, ...later] })).toEqual({ events: first });
    }
    expect(settledPart({ events: [...first, scheduled, started, completed] })?.events).toHaveLength(9);
  });

  it('is nothing before a first task was completed', () => {
    expect(settledPart({ events: [begun, scheduled, started] })).toBeUndefined();
    expect(settledPart({})).toBeUndefined();
  });
});
