import type { BulkPlan } from '../../domain/bulk/bulk.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import type { FrozenItem } from '../../registry/bulk/bulk-items.ts';
import { sha256 } from '../decide/request-digest.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Incoming } from '../handler.ts';
import { chosenFiles } from './chosen-files.ts';
import { itemBodies } from './item-bodies.ts';
import { type Asking, judgeFor, wouldOf } from './judge.ts';

/**
 * The list as it will be confirmed: every file with its decision, its revision, and what the law would say to it now if
 * whoever asks signed, or but for authority where they may not. Keeps nothing.
 */
export async function listFor(
  use: Dependencies,
  incoming: Incoming<'prepareBulkRun'>,
  asking: Asking,
  at: Instant,
): Promise<readonly FrozenItem[]> {
  const chosen = await chosenFiles(use, incoming);
  const bodies = await itemBodies(use, incoming.body, chosen);
  const judge = judgeFor(use, asking, at);
  const items: FrozenItem[] = [];
  for (const [index, { file }] of chosen.entries()) {
    const body = bodies[index];
    if (body === undefined) continue;
    const { id: caseId, unit, revision } = file;
    items.push({ n: index + 1, caseId, unit, revision, body, expected: await judge(file, body) });
  }
  return items;
}

/** What a frozen list comes to, for whoever confirms it. */
export function planOf(
  items: readonly FrozenItem[],
  { body, official }: Incoming<'prepareBulkRun'>,
  { signs }: Asking,
): BulkPlan {
  return {
    template: body.decision,
    total: items.length,
    list: sha256(JSON.stringify(items.map(({ n, caseId, revision, body }) => [n, caseId, revision, body]))),
    perMinute: body.perMinute,
    would: wouldOf(items, signs),
    ...(official.unit !== undefined && { unit: official.unit }),
  };
}
