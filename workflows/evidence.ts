import type { WorkflowInterceptorsFactory } from '@temporalio/workflow';
import { currentUpdateInfo, proxySinks, type Sinks, workflowInfo } from '@temporalio/workflow';

/**
 * What the code does again when a history is replayed. Replay itself only notices when commands change their kind or their
 * order; whoever replays for evidence compares the rest with what was recorded. `id` is the engine's own in each history.
 */
export type Redone =
  | { readonly kind: 'activity'; readonly id: string; readonly type: string; readonly input: readonly unknown[] }
  /** `ms` milliseconds. */
  | { readonly kind: 'timer'; readonly id: string; readonly ms: number }
  | { readonly kind: 'answer'; readonly id: string; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly id: string }
  /** The validator would not let the update in today. */
  | { readonly kind: 'refused'; readonly id: string }
  | { readonly kind: 'continued'; readonly input: readonly unknown[] }
  | { readonly kind: 'completed'; readonly result: unknown };

export interface EvidenceSinks extends Sinks {
  readonly evidence: { redone(one: Redone): void };
}

/** A worker that lives has nobody listening; only whoever replays for evidence does. */
function tell(one: Redone): void {
  if (workflowInfo().unsafe.isReplaying) proxySinks<EvidenceSinks>().evidence.redone(one);
}

/** Asks the validator of an update once more, which replay does not. To be called before the update changes anything. */
export function askedAgain(validate: () => unknown): void {
  if (!workflowInfo().unsafe.isReplaying) return;
  try {
    validate();
  } catch {
    tell({ kind: 'refused', id: currentUpdateInfo()?.id ?? '' });
  }
}

export const interceptors: WorkflowInterceptorsFactory = () => ({
  inbound: [
    {
      async execute(input, next) {
        const result = await next(input);
        tell({ kind: 'completed', result });
        return result;
      },
      async handleUpdate(input, next) {
        const { updateId: id } = input;
        try {
          const answer = await next(input);
          tell({ kind: 'answer', id, answer });
          return answer;
        } catch (error) {
          tell({ kind: 'failed', id });
          throw error;
        }
      },
    },
  ],
  outbound: [
    {
      scheduleActivity(input, next) {
        const { activityType: type, args, options, seq } = input;
        tell({ kind: 'activity', id: options.activityId ?? String(seq), type, input: args });
        return next(input);
      },
      startTimer(input, next) {
        tell({ kind: 'timer', id: String(input.seq), ms: input.durationMs });
        return next(input);
      },
      continueAsNew(input, next) {
        tell({ kind: 'continued', input: input.args });
        return next(input);
      },
    },
  ],
});
