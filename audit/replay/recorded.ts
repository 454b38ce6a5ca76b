import { defaultPayloadConverter } from '@temporalio/common';
import { optionalTsToMs } from '@temporalio/common/lib/time.js';
import type { temporal } from '@temporalio/proto';
import type { Redone } from '../../workflows/evidence.ts';
import type { History } from './redo.ts';

type Payloads = temporal.api.common.v1.IPayloads | null | undefined;

/** What a history recorded of that which the code does again on replay: payloads opened, in the order of the history. */
export function recordedIn({ events }: History): readonly Redone[] {
  return (events ?? []).flatMap((event): readonly Redone[] => {
    const {
      activityTaskScheduledEventAttributes: activity,
      timerStartedEventAttributes: timer,
      workflowExecutionUpdateCompletedEventAttributes: update,
      workflowExecutionContinuedAsNewEventAttributes: continued,
      workflowExecutionCompletedEventAttributes: completed,
    } = event;
    if (activity) {
      const { activityId, activityType, input } = activity;
      return [{ kind: 'activity', id: activityId ?? '', type: activityType?.name ?? '', input: values(input) }];
    }
    if (timer) return [{ kind: 'timer', id: timer.timerId ?? '', ms: optionalTsToMs(timer.startToFireTimeout) ?? 0 }];
    if (update) {
      const id = update.meta?.updateId ?? '';
      if (!update.outcome?.success) return [{ kind: 'failed', id }];
      return [{ kind: 'answer', id, answer: values(update.outcome.success)[0] }];
    }
    if (continued) return [{ kind: 'continued', input: values(continued.input) }];
    return completed ? [{ kind: 'completed', result: values(completed.result)[0] }] : [];
  });
}

function values(payloads: Payloads): readonly unknown[] {
  return (payloads?.payloads ?? []).map((payload) => defaultPayloadConverter.fromPayload(payload));
}
