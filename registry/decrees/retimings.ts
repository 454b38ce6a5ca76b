import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import type { RetimeAnswer } from '../../domain/case/retime.ts';
import type { RetimeCounts } from '../../domain/decree/decree.ts';
import type { Database } from '../database.ts';

/** What one running clock said when it was told of a decree. */
export type Retiming = {
  readonly stream: string;
  readonly clock: string;
  readonly rule: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly answer: RetimeAnswer;
};

/** Keeps the answers of a page; a page that is repeated, or told again in a later round, replaces them. */
export async function keepRetimings(
  db: Database,
  decree: { readonly owner: string; readonly id: string },
  retimings: readonly Retiming[],
  at: Instant,
): Promise<void> {
  if (retimings.length === 0) return;
  await db
    .insertInto('retimings')
    .values(
      retimings.map(({ stream, clock, rule, from, to, answer }) => ({
        ...{ owner: decree.owner, decree: decree.id, stream, clock, rule, answer },
        due_from: from,
        due_to: to,
        answered_at: new Date(at),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['owner', 'decree', 'stream', 'clock']).doUpdateSet((set) => ({
        answer: set.ref('excluded.answer'),
        answered_at: set.ref('excluded.answered_at'),
      })),
    )
    .execute();
}

/** Of these clocks, those that said that they were being counted anew: they are told once more, and nobody else. */
export async function toldToComeBack(
  db: Database,
  decree: { readonly owner: string; readonly id: string },
  clocks: readonly { readonly stream: string; readonly clock: string }[],
): Promise<ReadonlySet<string>> {
  if (clocks.length === 0) return new Set();
  const streams = [...new Set(clocks.map(({ stream }) => stream))];
  const rows = await db
    .selectFrom('retimings')
    .select(['stream', 'clock'])
    .where('owner', '=', decree.owner)
    .where('decree', '=', decree.id)
    .where('answer', '=', 'counts-anew')
    .where('stream', 'in', streams)
    .execute();
  return new Set(rows.map(({ stream, clock }) => `${stream} ${clock}`));
}

/** One page of a decree's answers, in the order of their streams. */
export async function readRetimings(
  db: Database,
  decree: { readonly owner: string; readonly id: string },
  page: { readonly offset: number; readonly size: number },
): Promise<readonly Retiming[]> {
  const rows = await db
    .selectFrom('retimings')
    .select(['stream', 'clock', 'rule', 'due_from', 'due_to', 'answer'])
    .where('owner', '=', decree.owner)
    .where('decree', '=', decree.id)
    .orderBy('stream')
    .orderBy('clock')
    .offset(page.offset)
    .limit(page.size)
    .execute();
  return rows.map((row) => ({
    ...{ stream: row.stream, clock: row.clock, rule: row.rule },
    from: row.due_from,
    to: row.due_to,
    answer: row.answer as RetimeAnswer,
  }));
}

/** How many running clocks have given each answer so far. */
export async function countRetimings(
  db: Database,
  decree: { readonly owner: string; readonly id: string },
): Promise<Partial<RetimeCounts>> {
  const rows = await db
    .selectFrom('retimings')
    .select((select) => ['answer', select.fn.countAll<number>().as('clocks')])
    .where('owner', '=', decree.owner)
    .where('decree', '=', decree.id)
    .groupBy('answer')
    .execute();
  return Object.fromEntries(rows.map(({ answer, clocks }) => [answer, clocks]));
}
