import { type RawBuilder, sql } from 'kysely';
import type { Reach } from '../../domain/tasks/whose.ts';

/** Whether a task lies within one of these reaches: `reachesUnit` for every task at once. */
export function within(reaches: readonly Reach[]): RawBuilder<boolean> {
  const each = reaches.map(({ office, unit, except }) => {
    if (unit !== undefined) return sql`(tasks.office = ${office} and tasks.unit = ${unit})`;
    if (except === undefined) return sql`tasks.office = ${office}`;
    return sql`(tasks.office = ${office} and (tasks.unit is null or tasks.unit not in (${sql.join(except)})))`;
  });
  return sql<boolean>`(${each.length === 0 ? sql`false` : sql.join(each, sql` or `)})`;
}
