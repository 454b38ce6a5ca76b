import { createHash } from 'node:crypto';

/** SHA-256 of bytes or of a text's UTF-8, hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The one text that RFC 8785 gives a value that JSON holds: keys by their UTF-16 code units, numbers as ECMAScript writes them. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
}

export type Json = Readonly<Record<string, unknown>>;

/** Whether it is an object of JSON: not null, and no list. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member of that name where it is an object; an empty one otherwise. What strangers wrote is asked, never trusted. */
export function objectIn(value: unknown, name: string): Json {
  const inner = isObject(value) ? value[name] : undefined;
  return isObject(inner) ? inner : {};
}

export function textIn(value: unknown, name: string): string | undefined {
  const inner = isObject(value) ? value[name] : undefined;
  return typeof inner === 'string' ? inner : undefined;
}

export function numberIn(value: unknown, name: string): number | undefined {
  const inner = isObject(value) ? value[name] : undefined;
  return typeof inner === 'number' ? inner : undefined;
}

export function listIn(value: unknown, name: string): readonly unknown[] {
  const inner = isObject(value) ? value[name] : undefined;
  return Array.isArray(inner) ? inner : [];
}
