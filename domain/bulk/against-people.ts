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
  'prepare-termination': ['ground', 'evidence'],
  terminate: ['ground', 'class', 'evidence', 'reason'],
  'record-death': ['certificate'],
  'decide-discipline': ['matter', 'level', 'skNumber', 'reason'],
  'answer-objection': ['of', 'outcome', 'letter'],
  // Nobody is rated by a list, nor loses a quarter to one.
  evaluate: ['result', 'behaviour'],
  'record-missing-evaluation': ['standIn'],
  'end-entitlement': ['basis', 'reason'],
  'not-renew': ['grounds', 'reason'],
  'record-pension-age': ['skNumber'],
  // Each asks for it in a letter of their own, and it costs the job.
  'record-move-request': ['letter'],
  // What was prepared for each says whether the SK is revoked, and why.
  'correct-appointment-sk': ['correction', 'number'],
  'correct-renewal-sk': ['correction', 'number'],
  'record-conversion-refused': ['cause'],
  // As a move: each asks for it in a letter of their own.
  'record-resignation': ['letter', 'lastDay'],
  // What is found, or only reported, is found of one person.
  'report-violation': ['about'],
  'close-performance-review': ['finding', 'report', 'reason'],
  // Each termination rests on its own paper, and stands or falls by itself.
  'record-ground-fallen': ['paper'],
  'revoke-termination': ['skNumber', 'reason'],
  'uphold-termination': ['reason'],
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
  const rule = 'KEPUTUSAN-PERORANG';
  const detail = { policy: bulkPolicy, value: String(policy), needed };
  if (policy !== 'reason-per-person' || own === undefined) return refuse('BULK_AGAINST_PEOPLE', detail, rule);
  const without = own.filter((given) => needed.some((field) => given[field] === undefined)).length;
  return without === 0 ? undefined : refuse('BULK_AGAINST_PEOPLE', { ...detail, without }, rule);
}
