import { type Kysely, sql } from 'kysely';

/** A notice is of the worklist; by which mail its account was told of the task stands with the digests. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table notices drop constraint notices_state_check;
    alter table notices add constraint notices_state_check check (state in ('delivered', 'failed'));
    alter table notices drop column message;
    alter table notices drop column channel;
    alter table notices add constraint notices_once unique nulls not distinct (task, account, "grant");
  `.execute(db);
}
