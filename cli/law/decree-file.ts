import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Decree } from '../../domain/calendar/decree.ts';
import { type DecreeError, decreeErrorTexts } from '../../domain/calendar/decree-errors.ts';
import { readDecree } from '../../domain/calendar/decree-json.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import { LawError } from './errors.ts';

/** A decree as its file has it, without `knownAt`, and as the domain reads it. */
type FiledDecree = { readonly json: object; readonly decree: Decree };

type DecreeFile = {
  readonly decrees: readonly FiledDecree[];
  /** SHA-256 of the file's bytes, in hex. */
  readonly digest: string;
};

/**
 * Reads a file, or standard input for `-`, with one decree or a list of them. When a decree became known is not the
 * file's to say: it becomes known by being loaded, here at `now`. Throws `LawError` with all that is wrong.
 */
export function readDecreeFile(path: string, now: Instant): DecreeFile {
  const bytes = read(path);
  const value = parse(bytes, nameOf(path));
  const all = Array.isArray(value) ? value.map((item, i) => [item, `[${i}]`] as const) : [[value, ''] as const];
  const faults: string[] = [];
  const decrees = all.flatMap(([item, at]): FiledDecree[] => {
    const json = withoutKnownAt(item);
    const decree = readDecree(isObject(json) ? { ...json, knownAt: new Date(now).toISOString() } : json);
    if (isObject(json) && 'id' in decree) return [{ json, decree }];
    faults.push(...(decree as readonly DecreeError[]).map((error) => faultLine(error, at)));
    return [];
  });
  if (faults.length > 0) throw new LawError('DECREE_INVALID', nameOf(path), faults);
  return { decrees, digest: createHash('sha256').update(bytes).digest('hex') };
}

function read(path: string): Buffer {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch {
    throw new LawError('FILE_UNREADABLE', nameOf(path));
  }
}

function parse(bytes: Buffer, name: string): unknown {
  try {
    // Leaves out the byte order mark that some editors write.
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new LawError('JSON_INVALID', name);
  }
}

function nameOf(path: string): string {
  return path === '-' ? 'masukan baku' : path;
}

function withoutKnownAt(item: unknown): unknown {
  if (!isObject(item)) return item;
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'knownAt'));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function faultLine({ code, path }: DecreeError, at: string): string {
  const place = [at, path].filter(Boolean).join('.');
  return `${code}${place && ` ${place}`}: ${decreeErrorTexts[code]}`;
}
