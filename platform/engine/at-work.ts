import type { Connection } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import { Status, statusOf, within } from './grpc.ts';

const CALL_LIMIT_MS = 10_000;
/** Milliseconds: what is tried again this soon is still at work; what waits longer waits for something outside. */
const SOON_MS = 10_000;

const { PENDING_ACTIVITY_STATE_SCHEDULED: SCHEDULED } = proto.temporal.api.enums.v1.PendingActivityState;

/**
 * Whether a workflow is still at work on what it has heard: a task or an activity of it is under way. One that waits for a
 * timer or a message is not, nor one that has ended or never was, nor one whose activity keeps failing.
 */
export async function isAtWork(connection: Connection, namespace: string, workflowId: string): Promise<boolean> {
  try {
    const { pendingWorkflowTask, pendingActivities } = await within(connection, CALL_LIMIT_MS, () =>
      connection.workflowService.describeWorkflowExecution({ namespace, execution: { workflowId } }),
    );
    const keepsFailing = ({ state, currentRetryInterval }: proto.temporal.api.workflow.v1.IPendingActivityInfo) =>
      state === SCHEDULED && currentRetryInterval != null && tsToMs(currentRetryInterval) > SOON_MS;
    return pendingWorkflowTask != null || !pendingActivities.every(keepsFailing);
  } catch (error) {
    if (statusOf(error) === Status.NOT_FOUND) return false;
    throw error;
  }
}
