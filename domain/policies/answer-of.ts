import type { DecisionStamp } from '../authority/mandate.ts';
import type { PolicyValue } from './policy.ts';
import { type PolicyId, policyOf } from './register.ts';

/** The instansi's answer that came with a decision; where none was looked up, the default. */
export function answerOf({ known }: Pick<DecisionStamp, 'known'>, id: PolicyId): PolicyValue | undefined {
  return known?.answers[id] ?? policyOf(id)?.default;
}
