import { createHash } from 'node:crypto';

/** One text per value, whatever the order of its keys, for values that JSON holds (RFC 8785). What is undefined is not there. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** SHA-256, hexadecimal. */
export function digestOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The digest by which the log knows an event: of all that the ledger keeps of it, and of where it stands. */
export function eventDigest(stream: string, event: object): string {
  return digestOf(canonical({ stream, ...event }));
}
