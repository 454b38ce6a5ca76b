import type { z } from 'zod';
import type { ItemError } from '../problems/problem.ts';

type Issue = z.core.$ZodIssue;

/** What a schema finds wrong, field by field; unknown fields are named. */
export function itemsOf(error: z.ZodError): readonly ItemError[] {
  return error.issues
    .flatMap(meant)
    .slice(0, 100)
    .map((issue) => ({
      path: issue.path.map(String).join('.'),
      code: issue.code ?? 'invalid',
      message: issue.message,
    }));
}

/** Of a field that takes several shapes, what is wrong within the one that was meant: that which is right on the outside. */
function meant(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const within = issue.errors.find((issues) => issues.every(({ path }) => path.length > 0));
  return within?.flatMap(meant).map((one) => ({ ...one, path: [...issue.path, ...one.path] })) ?? [issue];
}
