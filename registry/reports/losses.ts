import { sql } from 'kysely';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { FileProcess } from '../../domain/file/law.ts';
import type { Database } from '../database.ts';

type Loss = {
  readonly process: FileProcess;
  readonly ground: string;
  readonly unit: string;
  readonly files: number;
};

/**
 * Candidates who were lost and employments that ended, by ground and unit, between two days, both inclusive: by the day of
 * the cancellation, or the last day of work. What was reopened or annulled is none.
 */
export async function lossesOf(
  db: Database,
  { instansi, unit }: { readonly instansi: string; readonly unit?: string | undefined },
  { from, until }: { readonly from?: CivilDate | undefined; readonly until?: CivilDate | undefined },
): Promise<readonly Loss[]> {
  const { rows } = await sql<Loss>`
    select process, ground, unit, count(*) as files from (
      select process, unit, outcome as ground, (state->'facts'
        ->case outcome when 'not-eligible' then 'found-not-eligible' else 'cancelled' end->>'effectiveOn')::date as day
      from cases where instansi = ${instansi} and process = 'appointment' and stage in ('cancelled', 'not-eligible')
      union all
      select process, unit, state->'termination'->'ended'->>'outcome', (state->'termination'->'ended'->>'lastDay')::date
      from cases where instansi = ${instansi} and process = 'employment' and stage = 'ended'
    ) as lost
    where day between ${from ?? '-infinity'}::date and ${until ?? 'infinity'}::date
      and (${unit ?? null}::text is null or unit = ${unit ?? null})
    group by 1, 2, 3 order by 1, 2, 3
  `.execute(db);
  return rows;
}
