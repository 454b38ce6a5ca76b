import type { CivilDate } from '../calendar/civil-date.ts';
import type { Fact } from '../case/facts.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { RuleId } from '../rules/register.ts';
import type { RelocationEvent } from './events.ts';

/** Somebody decided it before: when, and where it stands in the ledger. */
export function already({ seq, effectiveOn, recordedAt }: Fact, rule: RuleId): Refusal {
  return refuse('ALREADY_DECIDED', { seq, effectiveOn, recordedAt }, rule);
}

/** Nothing happens before what it rests on: refused by the first of these facts that is later. */
export function notBefore(
  { facts }: Pick<EmploymentState, 'facts'>,
  effectiveOn: CivilDate,
  earlier: readonly RelocationEvent['type'][],
  rule: RuleId,
): Refusal | undefined {
  const later = earlier.find((type) => effectiveOn < (facts[type]?.effectiveOn ?? effectiveOn));
  if (later === undefined) return undefined;
  const detail = { effectiveOn, earlier: facts[later]?.effectiveOn ?? '', fact: later };
  return refuse('DATE_BEFORE_EARLIER_FACT', detail, rule);
}
