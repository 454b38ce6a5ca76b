import { sql } from 'kysely';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Database } from '../database.ts';

type Asked = { readonly instansi: string; readonly unit?: string | undefined; readonly on: CivilDate };

/** Where somebody stands on a day; everybody stands at one of these. */
type Standing =
  | 'excluded'
  | 'not-determined'
  | 'in-process'
  | 'lost-before-appointment'
  | 'not-started'
  | 'lost-after-appointment'
  | 'renewed'
  | 'in-service'
  | 'without-agreement'
  | 'left';
export type HeadCount = {
  /** A formation or an import; of contract years, the number of the year. */
  readonly of: string;
  readonly standing: Standing;
  readonly reason: string | null;
  readonly people: number;
};

/** Whether an employment, by its row `employed` and the last day of its term, lasts on a day. */
const servingOn = (on: CivilDate) => sql`
  case when (employed.state->'termination'->'ended'->>'lastDay')::date < ${on}::date then 'left'
    when term.until < ${on}::date then 'without-agreement' else 'in-service' end`;
const leftFor = sql`employed.state->'termination'->'ended'->>'outcome'`;
/** The last term of `employed` that has begun by a day. */
const termOn = (on: CivilDate) => sql`lateral (
  select max((one->>'until')::date) as until from jsonb_array_elements(employed.state->'terms') as one
  where (one->>'from')::date <= ${on}::date) as term`;

/**
 * Everybody on the lists of an instansi, formations and imports, by where they stand on a day. The days are those of the
 * facts as the ledger has them now, corrections included; only who is left out of a proposal is as of now.
 */
export async function headCountOfLists(db: Database, { instansi, unit, on }: Asked): Promise<readonly HeadCount[]> {
  const { rows } = await sql<HeadCount>`
    select "of", standing, case standing
        when 'excluded' then excluded when 'left' then left_for
        when 'lost-before-appointment' then outcome when 'lost-after-appointment' then outcome end as reason,
      count(*) as people
    from (
      select row.formation as "of", row.excluded, file.outcome, ${leftFor} as left_for,
        case when row.excluded is not null then 'excluded'
          when part.issued_on is null or part.issued_on > ${on}::date then 'not-determined'
          when day.lost <= ${on}::date and day.appointed <= ${on}::date then 'lost-after-appointment'
          when day.lost <= ${on}::date then 'lost-before-appointment'
          when day.started <= ${on}::date then ${servingOn(on)}
          when day.appointed <= ${on}::date then 'not-started'
          else 'in-process' end as standing
      from formations join formation_rows as row on row.formation = formations.id
      left join determinations as part on part.id = row.determination
      left join cases as file on file.id = row.case_id
      left join employments on employments.appointment = row.case_id
      left join cases as employed on employed.id = employments.id
      left join ${termOn(on)} on true
      cross join lateral (
        select (file.state->'facts'->'appointed'->>'effectiveOn')::date as appointed,
          (file.state->'facts'->'started-work'->>'effectiveOn')::date as started,
          case when file.stage = 'cancelled' then (file.state->'facts'->'cancelled'->>'effectiveOn')::date
            when file.stage = 'not-eligible' then (file.state->'facts'->'found-not-eligible'->>'effectiveOn')::date end as lost
      ) as day
      where formations.instansi = ${instansi} and (${unit ?? null}::text is null or row.unit = ${unit ?? null})
      union all
      select employments.batch, null, null, ${leftFor}, ${servingOn(on)}
      from employments left join cases as employed on employed.id = employments.id left join ${termOn(on)} on true
      where employments.instansi = ${instansi} and employments.appointment is null
        and (${unit ?? null}::text is null or employments.unit = ${unit ?? null})
    ) as listed
    group by 1, 2, 3 order by 1, 2, 3
  `.execute(db);
  return rows;
}

/** Every contract year that has begun by a day, by its number: renewed into the next one, or where it stands. */
export async function headCountOfYears(db: Database, { instansi, unit, on }: Asked): Promise<readonly HeadCount[]> {
  const { rows } = await sql<HeadCount>`
    select n as "of", standing, case standing when 'left' then left_for end as reason, count(*) as people
    from (
      select term.n, ${leftFor} as left_for,
        case when term.n::int < max(term.n::int) over (partition by employed.id) then 'renewed' else ${servingOn(on)} end as standing
      from cases as employed
      cross join lateral (
        select one->>'n' as n, (one->>'until')::date as until from jsonb_array_elements(employed.state->'terms') as one
        where (one->>'from')::date <= ${on}::date) as term
      where employed.instansi = ${instansi} and employed.process = 'employment'
        and (${unit ?? null}::text is null or employed.unit = ${unit ?? null})
    ) as years
    group by 1, 2, 3 order by 1, 2, 3
  `.execute(db);
  return rows;
}
