import { type Refusal, refuse } from '../case/refusal.ts';
import type { FileDecisionKind } from '../file/law.ts';
import type { PolicyValue } from '../policies/policy.ts';
import type { PolicyId } from '../policies/register.ts';

/** Where the instansi says whether a decision against people may be taken for many at once. */
export const bulkPolicy = 'bulk-against-people' satisfies PolicyId;

/** What each person must be given for themselves, by the decisions that go against them: their ground and its evidence. */
const ownReasons: Readonly<Partial<Record<FileDecisionKind, readonly string[]>>> = {
  cancel: ['ground', 'evidence'],
  'record-not-eligible': ['cause'],
  'record-conversion-refused': ['cause'],
};

/**
 * May this decision be taken for many at once? One that goes against people is excluded; where the policy
 * `bulk-against-people` asks for a reason per person, it is allowed for a list in which every file says its own. `own`
 * holds what was given for each file by itself; undefined when the files are chosen by a filter.
 */
export function againstPeople(
  kind: FileDecisionKind,
  policy: PolicyValue,
  own: readonly Readonly<Record<string, unknown>>[] | undefined,
): Refusal | undefined {
  const needed = ownReasons[kind];
  if (needed === undefined) return undefined;
  const detail = { policy: bulkPolicy, value: String(policy), needed };
  if (policy !== 'reason-per-person' || own === undefined) return refuse('BULK_AGAINST_PEOPLE', detail);
  const without = own.filter((given) => needed.some((field) => given[field] === undefined)).length;
  return without === 0 ? undefined : refuse('BULK_AGAINST_PEOPLE', { ...detail, without });
}
