import type { CivilDate } from '../calendar/civil-date.ts';
import type { Known } from '../case/known.ts';
import type { PolicyValue } from './policy.ts';
import { type PolicySetting, policyAsOf } from './policy-as-of.ts';
import { type PolicyId, policyOf } from './register.ts';

/** What of a decision's stamp tells the answers of the instansi. */
export type Answered = { readonly known?: Pick<Known, 'answers'> };

/** The instansi's answer that came with a decision; where none was looked up, the default. */
export function answerOf({ known }: Answered, id: PolicyId): PolicyValue | undefined {
  return known?.answers[id] ?? policyOf(id)?.default;
}

/** The answers that a decision of this day takes along. */
export function answersTo(
  ids: readonly PolicyId[],
  settings: readonly PolicySetting[],
  on: CivilDate,
): Known['answers'] {
  return Object.fromEntries(ids.map((id) => [id, policyAsOf(settings, id, on).value]));
}
