import { type RuleId, ruleOf } from '../rules/register.ts';
import type { LadderStep } from '../rules/rule.ts';
import type { AppliedPolicy } from './count-with.ts';
import type { PolicyId } from './register.ts';

/** How many working days before its last day a clock calls for the first time: where the instansi may say so. */
const leads: Readonly<Partial<Record<PolicyId, RuleId>>> = { 'renewal-lead-days': 'PERPANJANGAN' };

/** What a clock keeps of the answers beside: what its breach asks officials for. */
const kept: typeof leads = { ...leads, 'undecided-term': 'PERPANJANGAN' };

/**
 * The ladder of a clock whose lead time is open to an answer, and the answers that it rests on. The reminder comes when the
 * lead time begins, also on a ladder of the instansi's own, which has one even if it names none; what would come before it
 * is not said. Without an answer the ladder stands as it is. With it come the answers that the clock only keeps.
 */
export function ladderWith(
  rule: string,
  steps: readonly LadderStep[],
  answers: readonly AppliedPolicy[],
): { readonly steps: readonly LadderStep[]; readonly policies: readonly AppliedPolicy[] } {
  const policies = answers.filter(({ id }) => kept[id] === rule);
  const answer = policies.find(({ id }) => id in leads);
  const led = Object.values(leads).find((id) => id === rule);
  const first = steps.find(isReminder) ?? (led && ruleOf(led).ladder.find(isReminder));
  if (led === undefined || first === undefined) return { steps, policies };
  const lead = answer ? Number(answer.value) : first.workingDaysBefore;
  const after = steps.filter(
    (step) => !isReminder(step) && !('workingDaysBefore' in step && step.workingDaysBefore > lead),
  );
  return { steps: [{ ...first, workingDaysBefore: lead }, ...after], policies };
}

type Before = Extract<LadderStep, { workingDaysBefore: number }>;

function isReminder(step: LadderStep): step is Before & { readonly kind: 'reminder' } {
  return step.kind === 'reminder';
}
