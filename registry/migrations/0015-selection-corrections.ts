import { type Kysely, sql } from 'kysely';

/** Dates of a selection can be put right, of what is recorded from now on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update selections set state = state || '{"dated": [], "corrections": []}'`.execute(db);
}
