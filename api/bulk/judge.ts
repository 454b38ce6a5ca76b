import type { BulkPlan } from '../../domain/bulk/bulk.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import { isRefusal } from '../../domain/case/refusal.ts';
import { lawOf } from '../../domain/file/law.ts';
import type { FrozenItem, ItemBody } from '../../registry/bulk/bulk-items.ts';
import type { FileToDecide } from '../../registry/bulk/files-to-decide.ts';
import { signItems } from '../../registry/bulk/sign-items.ts';
import { completeDecision } from '../../registry/complete-decision.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Official } from '../sign-in/caller.ts';

/** Who asks what would become of a list. Whoever may not sign is told of everything but authority. */
export type Asking = { readonly official: Official; readonly signs: boolean };

/** What the law would say now to a decision in a file; keeps nothing. */
export function judgeFor(
  use: Dependencies,
  { official: { instansi, account, role }, signs }: Asking,
  at: Instant,
): (file: FileToDecide, body: ItemBody) => Promise<FrozenItem['expected']> {
  const sign = signItems(use.db, { instansi, signer: { account, role }, at });
  const complete = completeDecision(use.db, use.keys);
  return async ({ process, person, unit, state }, body) => {
    const law = lawOf[process];
    const { effectiveOn, ...listed } = body;
    const decision = await complete({ process, person, state }, listed, { instansi, effectiveOn, at });
    const stamp = { effectiveOn, recordedAt: at };
    const decided = signs
      ? law.decide(state, decision, { ...stamp, ...(await sign({ process, body, unit, calendar: state.unit })) })
      : law.follows(state, decision, { ...stamp, by: { kind: 'official', account, role } });
    return isRefusal(decided) ? decided.refused : 'would-decide';
  };
}

/** What a list comes to, by how each file was judged. */
export function wouldOf(items: readonly Pick<FrozenItem, 'expected'>[], signs: boolean): BulkPlan['would'] {
  const refused: Record<string, number> = {};
  for (const { expected } of items) if (expected !== 'would-decide') refused[expected] = (refused[expected] ?? 0) + 1;
  const decided = items.filter(({ expected }) => expected === 'would-decide').length;
  return { decided, refused, ...(!signs && { withoutAuthority: true }) };
}
