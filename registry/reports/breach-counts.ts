import { sql } from 'kysely';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { answersForItself } from '../breaches.ts';
import type { Database } from '../database.ts';

export const breachAges = ['1-7', '8-30', '31-90', '91+'] as const;

type BreachCount = {
  readonly rule: string;
  /** Null for what a whole batch owes. */
  readonly unit: string | null;
  readonly status: string;
  /** Calendar days from the due date to the end of the clock, or to this day; null where it became void. */
  readonly age: (typeof breachAges)[number] | null;
  /** What is awaited now, of which office; null once nothing is. */
  readonly awaited: string | null;
  readonly office: string | null;
  readonly breaches: number;
};

/** Clocks that went past their due date, open or closed since, counted by rule, unit, what became of them, age and cause. */
export async function breachCounts(
  db: Database,
  { instansi, unit }: { readonly instansi: string; readonly unit?: string | undefined },
  on: CivilDate,
): Promise<readonly BreachCount[]> {
  const { rows } = await sql<BreachCount>`
    select clocks.rule, cases.unit, clocks.status, age.bucket as age, step.kind as awaited, step.office, count(*) as breaches
    from clocks
    left join cases on cases.stream = clocks.stream
    left join formations on clocks.stream = 'formation/' || formations.instansi || '/' || formations.id
    left join conversions on clocks.stream = 'conversion/' || conversions.instansi || '/' || conversions.id
    left join lateral (
      select kind, office from tasks
      where clocks.status = 'open' and tasks.stream = clocks.stream and closed_at is null and kind like 'step/%'
      order by kind, office limit 1
    ) as step on true
    cross join lateral (
      select case when clocks.status = 'withdrawn' then null else coalesce(clocks.closed_on, ${on}::date) - clocks.due_date end
    ) as late(days)
    cross join lateral (
      select case when late.days is null then null when late.days <= 7 then '1-7' when late.days <= 30 then '8-30'
        when late.days <= 90 then '31-90' else '91+' end
    ) as age(bucket)
    where clocks.instansi = ${instansi} and clocks.breached and ${answersForItself}
      and (${unit ?? null}::text is null or cases.unit = ${unit ?? null})
    group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
  `.execute(db);
  return rows;
}
