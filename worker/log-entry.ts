import type { LogEntry } from '@temporalio/worker';
import { PayloadError } from '../platform/temporal/payload-error.ts';

/**
 * What the worker's log keeps of an entry of the SDK's beside its message: of what is said with it only which key is missing,
 * for anything else could hold what a case holds.
 */
export function loggedOf({ level, meta }: Pick<LogEntry, 'level' | 'meta'>): object {
  const error: unknown = meta?.error;
  return error instanceof PayloadError ? { level, code: error.code, reason: error.message } : { level };
}
