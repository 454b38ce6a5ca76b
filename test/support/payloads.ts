import { fail } from 'node:assert';

/** One text that the engine holds, with its place in the history: a plain field, a key, or what a payload says. */
export type Reading = { readonly place: string; readonly text: string; readonly payload: boolean };

/**
 * Everything that can be read in a message of the engine, however deep: every string, number, key and byte of it, and
 * each payload decoded. Throws on a payload that it cannot decode, since that could say anything.
 */
export function* readings(value: unknown, place = ''): Generator<Reading> {
  if (value === null || value === undefined) return;
  if (typeof value !== 'object') {
    yield { place, text: String(value), payload: false };
  } else if (isPayload(value)) {
    yield { place, text: textOf(value, place), payload: true };
    for (const [key, bytes] of Object.entries(value.metadata)) {
      yield { place: `${place}.metadata`, text: `${key} ${utf8(bytes)}`, payload: false };
    }
  } else if (value instanceof Uint8Array) {
    yield { place, text: utf8(value), payload: false };
  } else {
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) yield { place, text: key, payload: false };
      yield* readings(inner, `${place}.${key}`);
    }
  }
}

/** Every payload in a message of the engine as it stands there, sealed or not, with its place. */
export function* payloadsIn(
  value: unknown,
  place = '',
): Generator<{ readonly place: string; readonly payload: Payload }> {
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return;
  if (isPayload(value)) yield { place, payload: value };
  else for (const [key, inner] of Object.entries(value)) yield* payloadsIn(inner, `${place}.${key}`);
}

/** The id of the key under which a payload is sealed; none where it is not. */
export function keyIdOf({ metadata }: Payload): string | undefined {
  const sealed = metadata.encoding !== undefined && utf8(metadata.encoding) === 'binary/encrypted';
  return sealed ? utf8(metadata['encryption-key-id'] ?? new Uint8Array()) : undefined;
}

type Payload = { readonly metadata: Record<string, Uint8Array>; readonly data?: Uint8Array | null };

/** What a payload holds, as the value it was made from. */
export function decoded(payload: Payload, place: string): unknown {
  const encoding = utf8(payload.metadata.encoding ?? new Uint8Array());
  if (encoding === 'binary/null') return undefined;
  if (encoding === 'json/plain') return JSON.parse(utf8(payload.data ?? new Uint8Array()));
  return fail(`A payload at ${place} in an encoding that this test cannot read: ${encoding}`);
}

export function isPayload(value: object): value is Payload {
  return 'metadata' in value && (value as Payload).metadata?.encoding instanceof Uint8Array;
}

/** Its bytes as text, and as JSON again: whatever way the characters were escaped, they are themselves there. */
function textOf(payload: Payload, place: string): string {
  return `${JSON.stringify(decoded(payload, place)) ?? ''}\n${utf8(payload.data ?? new Uint8Array())}`;
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}
