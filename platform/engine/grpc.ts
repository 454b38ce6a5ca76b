import type { Connection } from '@temporalio/client';

/** The gRPC status codes we tell apart. */
export const Status = { DEADLINE_EXCEEDED: 4, NOT_FOUND: 5, ALREADY_EXISTS: 6, UNIMPLEMENTED: 12 } as const;

/** The gRPC status of an error, or undefined when it is none. */
export function statusOf(error: unknown): number | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'number' ? code : undefined;
}

/** One short line of what the server said. */
export function saidBy(error: unknown): string {
  const { details, message } = error as { details?: string; message: string };
  return details || message;
}

/** A call with an explicit deadline, in milliseconds from now. */
export function within<T>(connection: Connection, limitMs: number, call: () => Promise<T>): Promise<T> {
  return connection.withDeadline(Date.now() + limitMs, call);
}
