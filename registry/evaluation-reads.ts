import { sql } from 'kysely';
import type { CivilDate } from '../domain/calendar/civil-date.ts';
import type { EmploymentState } from '../domain/employment/state.ts';
import { type EvaluationStanding, evaluationOf } from '../domain/evaluation/of-period.ts';
import type { Predicate } from '../domain/evaluation/predicate.ts';
import type { SkpPeriod } from '../domain/evaluation/skp-period.ts';
import type { Database } from './database.ts';

export type EvaluationFilter = {
  readonly instansi: string;
  readonly unit?: string | undefined;
  readonly standing?: EvaluationStanding | undefined;
  readonly predicate?: Predicate | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

const pageOfStates = 500;

/** One page of employments by how it stands with the evaluation of a period on a day, in the order of their ids. */
export async function evaluationsOf(db: Database, period: SkpPeriod, filter: EvaluationFilter, on: CivilDate) {
  const found = [];
  for (let after = filter.after ?? ''; ; ) {
    const page = await statesAfter(db, period, filter, after);
    for (const { state, ...row } of page) {
      const stands = evaluationOf(state as EmploymentState, period, on);
      if (stands === undefined || (filter.standing && filter.standing !== stands.standing)) continue;
      found.push({ ...row, ...stands });
      if (found.length === filter.limit) return found;
    }
    const last = page.at(-1);
    if (last === undefined || page.length < pageOfStates) return found;
    after = last.id;
  }
}

async function statesAfter(
  db: Database,
  { year, quarter }: SkpPeriod,
  { instansi, unit, predicate }: EvaluationFilter,
  after: string,
) {
  let query = db
    .selectFrom('cases')
    .select(['id', 'unit', 'person', 'state'])
    .where('instansi', '=', instansi)
    .where('process', '=', 'employment')
    .where('id', '>', after)
    .orderBy('id')
    .limit(pageOfStates);
  if (unit !== undefined) query = query.where('unit', '=', unit);
  if (predicate !== undefined) {
    const result = JSON.stringify([{ year, quarter, predicate }]);
    query = query.where(sql<boolean>`state->'evaluation'->'results' @> ${result}::jsonb`);
  }
  return await query.execute();
}
