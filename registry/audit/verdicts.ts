import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** A verdict as it was written: what the audit's own type is a stricter form of. */
type Written = {
  readonly stream: string;
  readonly result: Result;
  readonly checks: Readonly<Record<'logged' | 'built' | 'replayed' | 'told' | 'lawful', Check>>;
};
type Check = { readonly result: Result; readonly asked: number; readonly findings: readonly Finding[] };
type Finding = {
  readonly code: string;
  readonly result: Result;
  readonly at?: { readonly run?: string; readonly stream?: string; readonly seq?: number; readonly id?: string };
  readonly sentence: string;
};
type Result = 'none' | 'passed' | 'noted' | 'open' | 'unknown' | 'disputed' | 'failed';

type VerdictFilter = {
  readonly round: number;
  readonly result?: string | undefined;
  /** Only what is of this instansi, or of nobody. */
  readonly instansi?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

const instansiOf = sql`split_part(stream, '/', 2)`;

/** The verdicts of a round by the names of streams, page by page. */
export async function verdictsOf(db: Database, { round, result, instansi, after, limit }: VerdictFilter) {
  let query = db
    .selectFrom('audit_verdicts')
    .select(['stream', 'result', 'verdict', 'at'])
    .where('round', '=', round)
    .orderBy('stream')
    .limit(limit);
  if (result !== undefined) query = query.where('result', '=', result);
  if (after !== undefined) query = query.where('stream', '>', after);
  if (instansi !== undefined) query = query.where(sql<boolean>`${instansiOf} in (${instansi}, 'shipped')`);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, verdict: row.verdict as Written }));
}

/** How many verdicts of each result a round has. */
export async function countsOf(
  db: Database,
  round: number,
  instansi?: string,
): Promise<Readonly<Record<string, number>>> {
  let query = db
    .selectFrom('audit_verdicts')
    .select(({ fn }) => ['result', fn.countAll<number>().as('cases')])
    .where('round', '=', round)
    .groupBy('result');
  if (instansi !== undefined) query = query.where(sql<boolean>`${instansiOf} in (${instansi}, 'shipped')`);
  const rows = await query.execute();
  return Object.fromEntries(rows.map(({ result, cases }) => [result, Number(cases)]));
}

/** How often each code was found in a round. */
export async function codesOf(db: Database, round: number): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ code: string; found: number }>`
    select finding->>'code' as code, count(*) as found
    from audit_verdicts, jsonb_each(verdict->'checks') as checks, jsonb_array_elements(checks.value->'findings') as finding
    where round = ${round}
    group by 1 order by 1
  `.execute(db);
  return Object.fromEntries(rows.map(({ code, found }) => [code, found]));
}
