import { stringify } from 'csv-stringify/sync';
import { type ItemLine, readItems } from '../../registry/bulk/item-reads.ts';
import type { Handler } from '../handler.ts';
import { explainItem } from './explain-item.ts';
import { reachableRun } from './reachable-run.ts';

/** One page of files by their number; one more is read to know whether another page follows. */
export const readBulkItems: Handler<'readBulkItems'> = async (use, { official, params, query }) => {
  const run = await reachableRun(use, official, params.id);
  const found = await readItems(use.db, { ...query, run: run.id, limit: query.limit + 1 });
  const page = found.slice(0, query.limit);
  const next = found.length > query.limit ? (page.at(-1)?.n ?? null) : null;
  return { status: 200, body: { items: page.map(shown), next } };
};

const columns = ['n', 'case', 'unit', 'expected', 'state', 'code', 'explanation', 'decided_at'];

/** As a table for a spreadsheet: what such a program would take for a formula is quoted. */
export const readBulkItemsCsv: Handler<'readBulkItemsCsv'> = async (use, { official, params }) => {
  const run = await reachableRun(use, official, params.id);
  const items = await readItems(use.db, { run: run.id, limit: run.state.plan.total });
  const rows = items.map((item) => [
    ...[item.n, item.caseId, item.unit, item.expected, item.state, item.code ?? ''],
    ...[explainItem(item), item.decidedAt?.toISOString() ?? ''],
  ]);
  return {
    status: 200,
    body: stringify(rows, { header: true, columns, escape_formulas: true }),
    headers: { 'Content-Disposition': `attachment; filename="keputusan-massal-${run.id}.csv"` },
  };
};

function shown(item: ItemLine) {
  const { n, caseId, unit, revision, expected, round, state, code, rule, seqs, decidedAt } = item;
  return {
    ...{ n, caseId, unit, revision, expected, round, state, explanation: explainItem(item) },
    ...(code !== null && { code }),
    ...(rule !== null && { rule }),
    ...(seqs !== null && { seqs }),
    ...(decidedAt !== null && { decidedAt: decidedAt.toISOString() }),
  };
}
