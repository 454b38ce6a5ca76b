import { frozenItems } from '../../registry/bulk/bulk-items.ts';
import { filesById } from '../../registry/bulk/files-to-decide.ts';
import type { Handler } from '../handler.ts';
import { judgeFor, wouldOf } from './judge.ts';
import { reachableRun } from './reachable-run.ts';
import { signerOf } from './signing-role.ts';

/** What would become of each file of a frozen list if the caller signed it now: for whoever would confirm. Keeps nothing. */
export const previewBulkRun: Handler<'previewBulkRun'> = async (use, incoming) => {
  const { id, state } = await reachableRun(use, incoming.official, incoming.params.id);
  const official = signerOf(incoming, state.plan.template.kind);
  const judge = judgeFor(use, { official, signs: true }, await use.clock());
  const frozen = await frozenItems(use.db, id);
  const files = await filesById(
    use.db,
    official,
    frozen.map(({ caseId }) => caseId),
  );
  const items = [];
  for (const { n, caseId, body } of frozen) {
    const file = files.get(caseId);
    if (file) items.push({ n, caseId, expected: await judge(file, body) });
  }
  return { status: 200, body: { total: items.length, would: wouldOf(items, true), items } };
};
