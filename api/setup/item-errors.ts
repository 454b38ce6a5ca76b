import type { z } from 'zod';
import type { ItemError } from '../problems/problem.ts';

/** What a schema finds wrong, field by field; unknown fields are named. */
export function itemsOf(error: z.ZodError): readonly ItemError[] {
  return error.issues.slice(0, 100).map((issue) => ({
    path: issue.path.map(String).join('.'),
    code: issue.code,
    message: issue.message,
  }));
}
