import { sql } from 'kysely';
import type { GroundCode } from '../domain/termination/outcomes.ts';
import type { Database } from './database.ts';

/** What became of the employments of those who started in a batch, counted in the ledger and its read model. */
export type EmploymentFigures = {
  /** Employments that the instansi brought in by lists, beside the batch. */
  readonly imported: number;
  readonly employed: number;
  /** Those whose term runs, also where its end is decided: whoever works on undecided is none of them. */
  readonly stillEmployed: number;
  /** Terms renewed, not people: each of them may be renewed again. */
  readonly renewed: number;
  readonly notRenewed: number;
  readonly lapsed: number;
  readonly pensionAge: number;
  readonly converted: number;
  readonly relocated: number;
  readonly terminated: Readonly<Partial<Record<GroundCode, number>>>;
  readonly evaluations: number;
  readonly missingEvaluations: number;
};

/** Ends that are no termination on a ground. */
const otherEnds = ['converted', 'not-renewed', 'pension-age'] as const;

export async function employmentFigures(db: Database, formation: string): Promise<EmploymentFigures> {
  const { rows } = await sql<Omit<EmploymentFigures, 'terminated' | 'notRenewed' | 'pensionAge' | 'converted'>>`
    with file as (select stream, stage from cases where process = 'employment' and batch = ${formation}),
    event as (select type from events where stream in (select stream from file))
    select
      (select count(*) from cases where state->'origin'->>'kind' = 'import' and instansi =
        (select instansi from formations where id = ${formation})) as imported,
      (select count(*) from file) as employed,
      (select count(*) from file where stage in ('running', 'renewal-open', 'renewed', 'ending')) as "stillEmployed",
      (select count(*) from event where type = 'renewed') as renewed,
      (select count(*) from event where type = 'term-lapsed') as lapsed,
      (select count(*) from event where type = 'relocated') as relocated,
      (select count(*) from event where type = 'evaluated') as evaluations,
      (select count(*) from event where type = 'evaluation-missed') as "missingEvaluations"
  `.execute(db);
  const { rows: ends } = await sql<{ outcome: GroundCode | (typeof otherEnds)[number]; n: number }>`
    select state->'termination'->'ended'->>'outcome' as outcome, count(*) as n from cases
    where process = 'employment' and batch = ${formation} and state->'termination' ? 'ended' group by 1 order by 1
  `.execute(db);
  const [counted] = rows;
  if (counted === undefined) throw new Error(`No figures of employments for ${formation}`);
  const ended = (outcome: string) => ends.find((one) => one.outcome === outcome)?.n ?? 0;
  const terminated = ends.filter(({ outcome }) => !otherEnds.some((other) => other === outcome));
  const { imported, employed, stillEmployed, renewed, lapsed, relocated, ...evaluated } = counted;
  return {
    ...{ imported, employed, stillEmployed, renewed, notRenewed: ended('not-renewed'), lapsed },
    ...{ pensionAge: ended('pension-age'), converted: ended('converted'), relocated },
    terminated: Object.fromEntries(terminated.map(({ outcome, n }) => [outcome, n])),
    ...evaluated,
  };
}
