import { sql, type Transaction } from 'kysely';
import type { BulkCounts, ItemState } from '../../domain/bulk/bulk.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import type { RefusalCode } from '../../domain/case/refusal.ts';
import type { FileDecision } from '../../domain/file/law.ts';
import type { Database } from '../database.ts';
import { inChunks } from '../in-chunks.ts';
import { lockStream } from '../ledger/append.ts';
import type { Tables } from '../tables.ts';

/** What is decided in one file. */
export type ItemBody = FileDecision & { readonly effectiveOn: CivilDate };

/** A file as it stands in a list that somebody will confirm; `expected` is what would have become of it then. */
export type FrozenItem = {
  readonly n: number;
  readonly caseId: string;
  readonly unit: string;
  readonly revision: number;
  readonly body: ItemBody;
  readonly expected: 'would-decide' | RefusalCode;
};

/** What became of a file. */
export type Settled =
  | { readonly state: 'decided'; readonly seqs: readonly number[]; readonly at: Instant }
  | {
      readonly state: 'refused' | 'failed';
      readonly code: string;
      readonly rule?: string | undefined;
      readonly detail?: object;
      readonly at: Instant;
    };

/** Keeps the list of a run, once: of two that make it at the same time the second finds the first one's. */
export async function freezeItems(
  db: Database,
  run: { readonly id: string; readonly stream: string },
  items: readonly FrozenItem[],
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lockStream(tx, run.stream);
    const there = await tx.selectFrom('bulk_items').select('n').where('run', '=', run.id).limit(1).executeTakeFirst();
    if (there) return;
    for (const chunk of inChunks(items, 1_000)) await insert(tx, run.id, chunk);
  });
}

async function insert(tx: Transaction<Tables>, run: string, items: readonly FrozenItem[]): Promise<void> {
  const rows = items.map(({ n, caseId, unit, revision, body, expected }) => ({
    ...{ run, n, case_id: caseId, unit, revision, body: JSON.stringify(body), expected, round: 1 },
    ...{ state: 'waiting' as const, code: null, rule: null, detail: null, seqs: null },
    ...{ decided_at: null, settled_at: null },
  }));
  await tx.insertInto('bulk_items').values(rows).execute();
}

/** The list of a run as it was frozen. */
export async function frozenItems(db: Database, run: string): Promise<readonly FrozenItem[]> {
  const rows = await db
    .selectFrom('bulk_items')
    .select(['n', 'case_id as caseId', 'unit', 'revision', 'body', 'expected'])
    .where('run', '=', run)
    .orderBy('n')
    .execute();
  return rows as readonly FrozenItem[];
}

export type PagedItem = Pick<FrozenItem, 'n' | 'caseId' | 'body'> & { readonly state: ItemState };

/** So many of the files that have their turn in this round, whatever became of them since: the same when asked again. */
export async function itemsOfRound(
  db: Database,
  page: { readonly run: string; readonly round: number; readonly after: number; readonly size: number },
): Promise<readonly PagedItem[]> {
  return await db
    .selectFrom('bulk_items')
    .select(['n', 'case_id as caseId', 'body', 'state'])
    .where('run', '=', page.run)
    .where('round', '=', page.round)
    .where('n', '>', page.after)
    .orderBy('n')
    .limit(page.size)
    .execute();
}

/** The files of a run that were given up. */
export async function failedItems(
  db: Database,
  run: string,
): Promise<readonly { readonly n: number; readonly caseId: string }[]> {
  return await db
    .selectFrom('bulk_items')
    .select(['n', 'case_id as caseId'])
    .where('run', '=', run)
    .where('state', '=', 'failed')
    .orderBy('n')
    .execute();
}

/** Writes what became of a file that waited, or that was given up before. Whatever else is written stands. */
export async function settleItem(
  db: Database,
  run: string,
  n: number,
  settled: Settled,
  from: 'waiting' | 'failed' = 'waiting',
): Promise<void> {
  const { state, at } = settled;
  const why =
    settled.state === 'decided'
      ? { seqs: settled.seqs, code: null, rule: null, detail: null }
      : { code: settled.code, rule: settled.rule ?? null, detail: JSON.stringify(settled.detail ?? {}), seqs: null };
  await db
    .updateTable('bulk_items')
    .set({ state, decided_at: new Date(at), settled_at: sql<Date>`now()`, ...why })
    .where('run', '=', run)
    .where('n', '=', n)
    .where('state', '=', from)
    .execute();
}

/** Lets what failed, and what was refused too where asked, wait for this round. Repeating it changes nothing. */
export async function reopenItems(
  db: Database,
  { run, round, refused }: { readonly run: string; readonly round: number; readonly refused: boolean },
): Promise<void> {
  await db
    .updateTable('bulk_items')
    .set({ state: 'waiting', round, code: null, rule: null, detail: null, decided_at: null, settled_at: null })
    .where('run', '=', run)
    .where('round', '<', round)
    .where('state', 'in', refused ? ['failed', 'refused'] : ['failed'])
    .execute();
}

/** Lets go of what still waits. */
export async function skipItems(db: Database, run: string): Promise<void> {
  await db
    .updateTable('bulk_items')
    .set({ state: 'skipped', settled_at: sql<Date>`now()` })
    .where('run', '=', run)
    .where('state', '=', 'waiting')
    .execute();
}

/** How all files of a run stand. */
export async function countItems(db: Database, run: string): Promise<BulkCounts> {
  const rows = await db
    .selectFrom('bulk_items')
    .select((select) => ['state', select.fn.countAll<number>().as('files')])
    .where('run', '=', run)
    .groupBy('state')
    .execute();
  const none = { waiting: 0, decided: 0, refused: 0, failed: 0, skipped: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ state, files }) => [state, files])) };
}
