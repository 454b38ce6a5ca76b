import { createHash } from 'node:crypto';
import type { Database } from './database.ts';
import { idOf } from './ledger/filed.ts';

/** The employment that follows a candidate's file: it says nothing about the person, and is the same whoever asks. */
function employmentAfter(appointment: string): string {
  return createHash('sha256').update(`employment/${appointment}`).digest('hex').slice(0, 20);
}

/** Gives the employment of a candidate's file its place, before its first event; once, however often it is asked. */
export async function registerEmployment(
  db: Database,
  { stream, unit, position }: { readonly stream: string; readonly unit: string; readonly position: string },
): Promise<{ readonly id: string }> {
  const appointment = idOf(stream);
  const id = employmentAfter(appointment);
  const file = await db
    .selectFrom('cases')
    .select(['instansi', 'person', 'batch', 'row_no'])
    .where('id', '=', appointment)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('employments')
    .values({ id, ...file, unit, position, appointment })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return { id };
}
