import { type CheckVerdict, concluded } from '../verdict.ts';
import type { KnownCase } from './case-types.ts';
import { decisionsOf } from './decisions.ts';

/** Whether whoever decided was allowed to, and every due date is the one that the law gave by what was known then. */
export function judgeLawful(known: KnownCase): CheckVerdict {
  const powers = decisionsOf(known).filter(({ power }) => power !== undefined);
  const findings = [...powers, ...known.counts].flatMap(({ finding }) => finding ?? []);
  return concluded(powers.length + known.counts.length, findings);
}
