import { countItems } from '../../registry/bulk/bulk-items.ts';
import { type BulkRow, listBulkRuns as list } from '../../registry/bulk/bulk-runs.ts';
import { lastMinuteOf } from '../../registry/bulk/item-reads.ts';
import { etagOf } from '../decide/expected-revision.ts';
import type { Handler } from '../handler.ts';
import { reachableRun } from './reachable-run.ts';

export const listBulkRuns: Handler<'listBulkRuns'> = async (use, { official, query }) => {
  const { instansi, unit } = official;
  const runs = await list(use.db, { instansi, unit, limit: query.limit });
  return { status: 200, body: { bulkRuns: runs.map((run) => ({ ...lineOf(run), counts: run.state.counts })) } };
};

/** A run as it stands at this moment: its files are counted, also within the page that is under way. */
export const readBulkRun: Handler<'readBulkRun'> = async (use, { official, params }) => {
  const run = await reachableRun(use, official, params.id);
  const { plan, round, signer, confirmed, stopped } = run.state;
  const [counts, minute] = await Promise.all([countItems(use.db, run.id), lastMinuteOf(use.db, run.id)]);
  const rate = rateOf(minute, plan.perMinute);
  return {
    status: 200,
    headers: { ETag: etagOf(run.revision) },
    body: {
      ...{
        ...lineOf(run),
        counts,
        revision: run.revision,
        decision: plan.template,
        would: plan.would,
        list: plan.list,
      },
      ...{ perMinute: plan.perMinute, round, signer, stopped, rate },
      ...(confirmed && {
        confirmed: {
          ...{ account: confirmed.account, role: confirmed.role },
          at: new Date(confirmed.recordedAt).toISOString(),
        },
      }),
      ...(run.stage === 'running' && {
        remainingSeconds: Math.ceil((counts.waiting * 60) / (rate || plan.perMinute)),
      }),
    },
  };
};

function lineOf({ id, stage, outcome, state: { plan } }: BulkRow) {
  return { id, stage, outcome, kind: plan.template.kind, total: plan.total };
}

/** Files per minute over the last minute, or as long of it as there is: a page comes all at once, so at most the pace. */
function rateOf({ settled, seconds }: { settled: number; seconds: number }, perMinute: number): number {
  return Math.min(perMinute, Math.round((settled * 60) / Math.max(seconds, 1)));
}
