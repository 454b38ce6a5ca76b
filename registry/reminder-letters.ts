import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { CivilDate } from '../domain/calendar/civil-date.ts';
import type { RuleId } from '../domain/rules/register.ts';
import type { Database } from './database.ts';

/** One letter that waits to be sent: of a rule and a due date, with how many files and batches it is about. */
export type WaitingLetter = {
  readonly id: string;
  readonly rule: RuleId;
  readonly dueDate: CivilDate;
  readonly files: number;
  readonly batches: number;
};

/** The letters of reminder that an instansi owes BKN or the Minister, those longest overdue first. */
export async function waitingLetters(db: Database, instansi: string): Promise<readonly WaitingLetter[]> {
  const { rows } = await sql<Omit<WaitingLetter, 'id'>>`
    select rule, due_date as "dueDate",
      count(*) filter (where stream like 'appointment/%' or stream like 'employment/%') as files,
      count(*) filter (where stream like 'formation/%' or stream like 'conversion/%') as batches
    from tasks
    where instansi = ${instansi} and closed_at is null and kind like 'letter/%'
    group by rule, due_date order by due_date, rule
  `.execute(db);
  return rows.map((row) => ({ id: idOfLetter(instansi, row), ...row }));
}

/** One page of the cases that a letter is about, each with its clock, in the order of their ids. */
export async function casesOfLetter(
  db: Database,
  instansi: string,
  { rule, dueDate }: Pick<WaitingLetter, 'rule' | 'dueDate'>,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly { readonly stream: string; readonly clock: string | null }[]> {
  let query = db
    .selectFrom('tasks')
    .select(['stream', 'clock'])
    .where('instansi', '=', instansi)
    .where('closed_at', 'is', null)
    .where('kind', '=', `letter/${rule}`)
    .where('due_date', '=', dueDate)
    .orderBy(sql`split_part(stream, '/', 3)`)
    .limit(limit);
  if (after !== undefined) query = query.where(sql<string>`split_part(stream, '/', 3)`, '>', after);
  return await query.execute();
}

function idOfLetter(instansi: string, { rule, dueDate }: Pick<WaitingLetter, 'rule' | 'dueDate'>): string {
  return createHash('sha256').update(`${instansi}/${rule}/${dueDate}`).digest('hex').slice(0, 20);
}
