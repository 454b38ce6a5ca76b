import { decide } from '../../domain/appointment/decide.ts';
import type { BulkPlan } from '../../domain/bulk/bulk.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import { isRefusal } from '../../domain/case/refusal.ts';
import type { FrozenItem } from '../../registry/bulk/bulk-items.ts';
import { signItems } from '../../registry/bulk/sign-items.ts';
import { sha256 } from '../decide/request-digest.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Incoming } from '../handler.ts';
import type { Official } from '../sign-in/caller.ts';
import { chosenFiles } from './chosen-files.ts';
import { itemBodies } from './item-bodies.ts';

/**
 * The list as it will be confirmed: every file with its decision, its revision, and what the law would say to it now if
 * this official signed. Keeps nothing.
 */
export async function listFor(
  use: Dependencies,
  incoming: Incoming<'prepareBulkRun'>,
  { instansi, account, role }: Official,
  at: Instant,
): Promise<readonly FrozenItem[]> {
  const chosen = await chosenFiles(use, incoming);
  const bodies = await itemBodies(use, incoming.body, chosen);
  const sign = signItems(use.db, { instansi, signer: { account, role }, at });
  const items: FrozenItem[] = [];
  for (const [index, { file }] of chosen.entries()) {
    const body = bodies[index];
    if (body === undefined) continue;
    const { effectiveOn, ...decision } = body;
    const { id: caseId, unit, revision, state } = file;
    const signature = await sign({ body, unit, zone: state.unit.zone });
    const decided = decide(state, decision, { effectiveOn, recordedAt: at, ...signature });
    const expected = isRefusal(decided) ? decided.refused : 'would-decide';
    items.push({ n: index + 1, caseId, unit, revision, body, expected });
  }
  return items;
}

/** What a frozen list comes to, for whoever confirms it. */
export function planOf(items: readonly FrozenItem[], { body, official }: Incoming<'prepareBulkRun'>): BulkPlan {
  const refused: Record<string, number> = {};
  for (const { expected } of items) if (expected !== 'would-decide') refused[expected] = (refused[expected] ?? 0) + 1;
  return {
    template: body.decision,
    total: items.length,
    list: sha256(JSON.stringify(items.map(({ n, caseId, revision, body }) => [n, caseId, revision, body]))),
    perMinute: body.perMinute,
    would: { decided: items.filter(({ expected }) => expected === 'would-decide').length, refused },
    ...(official.unit !== undefined && { unit: official.unit }),
  };
}
