import { createHash } from 'node:crypto';
import { Problem } from '../problems/problem.ts';
import type { Caller } from '../sign-in/caller.ts';

/** Reads the Idempotency-Key header: 1 to 128 visible ASCII characters. */
export function idempotencyKey(header: string | undefined): string {
  if (header === undefined || !/^[\x21-\x7e]{1,128}$/.test(header)) throw new Problem('IDEMPOTENCY_KEY_REQUIRED');
  return header;
}

/** The name of a request everywhere: who asked, in which instansi, under which key. Nobody can guess another's. */
export function requestDigest(caller: Pick<Caller, 'instansi' | 'account'>, key: string): string {
  return sha256(JSON.stringify([caller.instansi, caller.account, key]));
}

/** What a key stands for: the same route with the same body, whatever the order of its fields. */
export function bodyDigest(parts: {
  readonly method: string;
  readonly target: string;
  readonly ifMatch: string | undefined;
  readonly body: unknown;
}): string {
  return sha256(sorted([parts.method, parts.target, parts.ifMatch ?? null, parts.body ?? null]));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
