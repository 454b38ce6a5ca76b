import type { BulkPlan } from '../../domain/bulk/bulk.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import { isRefusal } from '../../domain/case/refusal.ts';
import { lawOf } from '../../domain/file/law.ts';
import type { FrozenItem, ItemBody } from '../../registry/bulk/bulk-items.ts';
import type { FileToDecide } from '../../registry/bulk/files-to-decide.ts';
import { signItems } from '../../registry/bulk/sign-items.ts';
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
  const sign = signItems(use.db, use.keys, { instansi, signer: { account, role }, at });
  return async (file, body) => {
    const { decide, follows } = lawOf[file.process];
    const { effectiveOn, ...decision } = body;
    const stamp = { effectiveOn, recordedAt: at, ...(await sign(file, body)) };
    const decided = (signs ? decide : follows)(file.state, decision, stamp);
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
