import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Logger } from '../platform/log.ts';
import type { Database } from '../registry/database.ts';
import { callOnce, digestStream } from '../registry/digests/calls.ts';
import { breached } from '../workflows/contract/messages.ts';
import type { Commit } from '../workflows/contract/ports.ts';

/** Tells the digests of an instansi that something went past its due date. */
export type TellDigest = (written: Commit) => Promise<void>;

const within = 3_000;

/**
 * The first breach calls, until the digests have answered: ten thousand at once are one signal. Whoever dies between the
 * commit and the signal has not called, and the commit is repeated. A mail never holds up the ledger: when the call fails
 * the next breach calls, or the morning finds what there is.
 */
export function tellDigest(db: Database, client: Client, log: Logger): TellDigest {
  return async ({ instansi, events }) => {
    const breach = events.find((event) => event.type === 'rung-fired' && event.kind === 'breach');
    if (breach === undefined) return;
    const handle = client.workflow.getHandle(digestStream(instansi));
    try {
      await callOnce(db, instansi, () =>
        client.withDeadline(Date.now() + within, () => handle.signal(breached, { at: breach.recordedAt })),
      );
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return;
      log.warn({ instansi, reason: (error as Error).name }, 'the digests could not be called');
    }
  };
}
