import { isGrpcServiceError, WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { type Refusal, refusalCodes } from '../../domain/case/refusal.ts';

/** gRPC codes that no repetition mends: invalid argument, permission denied, unimplemented, unauthenticated. */
const HOPELESS = new Set([3, 7, 12, 16]);

/** The refusal that the process gave, if that is what failed. */
export function refusalIn(error: unknown): Refusal | undefined {
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure)) return undefined;
  const { type, details } = error.cause;
  const known = (refusalCodes as readonly (string | null | undefined)[]).includes(type);
  return known ? (details?.[0] as Refusal | undefined) : undefined;
}

/** The process ended or moved on under the waiting handler: the same update id finds out what came of it. */
export function endedUnderUpdate(error: unknown): boolean {
  return (
    error instanceof WorkflowUpdateFailedError &&
    error.cause instanceof ApplicationFailure &&
    error.cause.type === 'AcceptedUpdateCompletedWorkflow'
  );
}

export function isClosed(error: unknown): boolean {
  return error instanceof WorkflowNotFoundError;
}

/** Transport errors, and a workflow task that failed (code 9), pass; the same update id may be sent again. */
export function worthRepeating(error: unknown): boolean {
  if (endedUnderUpdate(error)) return true;
  if (error instanceof WorkflowUpdateFailedError) return false;
  const cause = error instanceof Error && isGrpcServiceError(error.cause) ? error.cause : error;
  return !isGrpcServiceError(cause) || !HOPELESS.has(cause.code);
}
