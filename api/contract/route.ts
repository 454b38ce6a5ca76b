import type { z } from 'zod';
import type { ProblemCode } from '../problems/problem.ts';

/** A request body: JSON by a schema (`large` for long lists: 1 MB instead of 100 kB), or a CSV file of up to 8 MB. */
export type BodyContract =
  | { readonly type: 'application/json'; readonly schema: z.ZodType; readonly large?: true }
  | { readonly type: 'text/csv'; readonly columns: readonly string[]; readonly optional?: readonly string[] };

const KB = 1_024;

/** Bytes that a body may have, unpacked. */
export function bodyLimitOf(body: BodyContract): number {
  if (body.type === 'text/csv') return 8 * KB * KB;
  return body.large ? KB * KB : 100 * KB;
}

/** One route as the router, the document and the tests know it. Parameters in the path are `{name}`. */
export type RouteContract = {
  readonly method: 'get' | 'post' | 'put';
  readonly path: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: BodyContract;
  /** Takes the headers Idempotency-Key (required) and If-Match (optional). */
  readonly decides?: true;
  /** Says what a decision would do, and is refused as that would be. */
  readonly foresees?: true;
  /** Opens a person: takes the headers Purpose and Purpose-Reference; where `optional`, it opens nobody without. */
  readonly purpose?: 'required' | 'optional';
  /** The same answer as a table, where `Accept` asks for `text/csv`. */
  readonly csv?: true;
  /** Problems of its own, beside those that follow from what it takes and who may use it. */
  readonly problems?: readonly ProblemCode[];
  /** What it answers, by status; problems are added for all. */
  readonly answers: Readonly<Record<number, z.ZodType | string>>;
};
