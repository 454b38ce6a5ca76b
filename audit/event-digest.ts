import { canonical, digestOf } from '../platform/canonical.ts';

/** The digest by which the log knows an event: of all that the ledger keeps of it, and of where it stands. */
export function eventDigest(stream: string, event: object): string {
  return digestOf(canonical({ stream, ...event }));
}
