import type { Connection } from '@temporalio/client';
import { msToTs, optionalTsToMs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import { EngineError } from './errors.ts';
import { Status, saidBy, statusOf, within } from './grpc.ts';

const CALL_LIMIT_MS = 10_000;
const ADVANCE_LIMIT_MS = 60_000;
/** Retries, time-outs and timers each use one; when they are used up time stands still and the advance fails. */
const MAX_SKIPS = 100_000;

const { FastForwardPollingResult: Outcome, WorkflowExecutionStatus } = proto.temporal.api.enums.v1;

export interface WorkflowClock {
  namespace: string;
  workflowId: string;
  /** Left out: the current run, which is what continue-as-new asks for. */
  runId?: string;
}

export interface Advance extends WorkflowClock {
  /** Milliseconds of virtual time; or how many, told the id of the last advance, whether or not anybody waited for it. */
  by: number | ((last: string | undefined) => number);
  /** Names this advance; asking again under the same id does not advance twice. */
  id: string;
  /** Milliseconds of real time to wait for it; default 60 s. */
  limitMs?: number;
}

export interface Advanced {
  /** What time it is now for the workflow, in milliseconds since the epoch. */
  now: number;
  /** Whether the workflow has ended, before or during the advance; its clock stopped there. */
  ended: boolean;
}

/**
 * Moves one workflow's clock ahead; timers in between fire in order, each with its own time. Real time goes on from
 * there. Waits until the workflow has got there, or has ended on the way, which is no error.
 * Time stands still while an activity, a child or a workflow task is pending, so a worker must be running.
 *
 * @throws EngineError ENGINE_NO_VIRTUAL_TIME or ENGINE_ADVANCE_FAILED.
 */
export async function advance(connection: Connection, request: Advance): Promise<Advanced> {
  const { namespace, by, id, limitMs = ADVANCE_LIMIT_MS } = request;
  const workflowExecution = executionOf(request);
  const deadline = Date.now() + limitMs;
  try {
    const before = await look(connection, request);
    if (before.ended) return { now: before.now, ended: true };
    if (before.lastId !== id) {
      // It counts from where the workflow is: whoever ordered the last advance may not have lived to see it done.
      if (before.lastId !== undefined && before.underway) {
        const last = await completed(connection, request, before.lastId, deadline);
        if (last.ended) return last;
      }
      const duration = msToTs(typeof by === 'number' ? by : by(before.lastId));
      await within(connection, CALL_LIMIT_MS, () =>
        connection.workflowService.updateWorkflowExecutionOptions({
          namespace,
          workflowExecution,
          updateMask: { paths: ['time_skipping_config'] },
          workflowExecutionOptions: {
            timeSkippingConfig: {
              enabled: true,
              maxSessionSkipCount: MAX_SKIPS,
              fastForwardConfig: { id, duration },
            },
          },
        }),
      );
    }
    return await completed(connection, request, id, deadline);
  } catch (error) {
    if (error instanceof EngineError) throw error;
    throw failure(error);
  }
}

/** Waits until an advance is done, or the workflow has ended on the way. */
async function completed(
  connection: Connection,
  clock: WorkflowClock,
  id: string,
  deadline: number,
): Promise<Advanced> {
  for (;;) {
    const answer = await connection.withDeadline(deadline, () =>
      connection.workflowService.pollWorkflowExecutionTimeSkipping({
        namespace: clock.namespace,
        workflowExecution: executionOf(clock),
        fastForwardId: id,
      }),
    );
    const result = answer.fastForwardPollingResult;
    if (result === Outcome.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED) {
      return { now: optionalTsToMs(answer.fastForwardInfo?.targetTime) ?? Date.now(), ended: false };
    }
    if (result !== Outcome.FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT) {
      const after = await look(connection, clock);
      if (after.ended) return { now: after.now, ended: true };
      throw new EngineError('ENGINE_ADVANCE_FAILED', answer.failedReason || `hasil ${result}`);
    }
  }
}

/** What time it is for the workflow, in milliseconds since the epoch; real time when it never skipped any. */
export async function workflowNow(connection: Connection, clock: WorkflowClock): Promise<number> {
  return (await look(connection, clock)).now;
}

/**
 * Makes sure that the server moves time when asked, by asking it for a workflow that does not exist.
 *
 * @throws EngineError ENGINE_NO_VIRTUAL_TIME when it does not, as no server in production may.
 */
export async function probeVirtualTime(connection: Connection, namespace: string): Promise<void> {
  try {
    await within(connection, CALL_LIMIT_MS, () =>
      connection.workflowService.updateWorkflowExecutionOptions({
        namespace,
        workflowExecution: { workflowId: 'tenggat-virtual-time-probe' },
        updateMask: { paths: ['time_skipping_config'] },
        workflowExecutionOptions: { timeSkippingConfig: { enabled: true } },
      }),
    );
  } catch (error) {
    if (statusOf(error) === Status.NOT_FOUND) return;
    throw new EngineError('ENGINE_NO_VIRTUAL_TIME', saidBy(error), { cause: error });
  }
}

async function look(connection: Connection, clock: WorkflowClock) {
  const { namespace } = clock;
  const { workflowExecutionInfo: info, workflowExtendedInfo: more } = await within(connection, CALL_LIMIT_MS, () =>
    connection.workflowService.describeWorkflowExecution({ namespace, execution: executionOf(clock) }),
  );
  const skipped = more?.timeSkippingInfo;
  const ended = info?.status !== WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
  return {
    ended,
    now: optionalTsToMs(ended ? info?.closeTime : skipped?.currentTime) ?? Date.now(),
    lastId: skipped?.effectiveConfig?.fastForwardConfig?.id ?? undefined,
    underway: skipped?.effectiveConfig?.enabled === true,
  };
}

function failure(error: unknown): EngineError {
  if (statusOf(error) === Status.UNIMPLEMENTED) {
    return new EngineError('ENGINE_NO_VIRTUAL_TIME', saidBy(error), { cause: error });
  }
  const said =
    statusOf(error) === Status.DEADLINE_EXCEEDED
      ? 'batas waktu habis, masih ada tugas atau aktivitas yang belum selesai'
      : saidBy(error);
  return new EngineError('ENGINE_ADVANCE_FAILED', said, { cause: error });
}

function executionOf({ workflowId, runId }: WorkflowClock) {
  return runId === undefined ? { workflowId } : { workflowId, runId };
}
