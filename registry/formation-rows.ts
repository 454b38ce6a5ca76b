import { type Kysely, sql } from 'kysely';
import type { CivilDate } from '../domain/calendar/civil-date.ts';
import type { Database } from './database.ts';
import { inChunks } from './in-chunks.ts';
import type { SealedPerson } from './people.ts';
import type { Tables } from './tables.ts';

/** A row of the nominative list without what is personal about it. */
export type ListedRow = {
  readonly rowNo: number;
  readonly person: SealedPerson;
  readonly unit: string;
  readonly category: string;
  readonly positionGroup: string;
  readonly position: string;
  readonly education: string;
};

/** The persons that stand in each row of a batch, in the order of its rows. */
export async function personsOfRows(db: Database, formation: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('formation_rows')
    .select('person')
    .where('formation', '=', formation)
    .orderBy('row_no')
    .execute();
  return rows.map((row) => row.person);
}

/** Replaces the rows of a batch and their people in one transaction: a list is there wholly or not at all. */
export async function replaceRows(db: Database, formation: string, rows: readonly ListedRow[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lockRows(tx, formation);
    const before = await tx
      .deleteFrom('formation_rows')
      .where('formation', '=', formation)
      .returning('person')
      .execute();
    for (const chunk of inChunks(before, 10_000)) {
      const people = chunk.map((row) => row.person);
      await tx.deleteFrom('people').where('id', 'in', people).execute();
    }
    for (const chunk of inChunks(rows, 1_000)) {
      await tx
        .insertInto('people')
        .values(chunk.map((row) => row.person))
        .execute();
      await tx
        .insertInto('formation_rows')
        .values(
          chunk.map((row) => ({
            formation,
            row_no: row.rowNo,
            person: row.person.id,
            unit: row.unit,
            category: row.category,
            position_group: row.positionGroup,
            position: row.position,
            education: row.education,
          })),
        )
        .execute();
    }
  });
}

export type NumberedRow = { readonly rowNo: number; readonly determination: string | null };

/** The rows of a batch by the digest of their participant number, in hexadecimal. */
export async function rowsByParticipant(
  db: Database,
  formation: string,
  participantDigests: readonly Buffer[],
): Promise<ReadonlyMap<string, NumberedRow>> {
  const found = new Map<string, NumberedRow>();
  for (const chunk of inChunks(participantDigests, 1_000)) {
    const rows = await db
      .selectFrom('formation_rows')
      .innerJoin('people', 'people.id', 'formation_rows.person')
      .select(['people.participant_digest', 'formation_rows.row_no', 'formation_rows.determination'])
      .where('formation_rows.formation', '=', formation)
      .where('people.participant_digest', 'in', chunk)
      .execute();
    for (const row of rows) {
      found.set(row.participant_digest.toString('hex'), { rowNo: row.row_no, determination: row.determination });
    }
  }
  return found;
}

export type DeterminationPart = {
  readonly id: string;
  readonly formation: string;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly rows: readonly number[];
};

/**
 * Keeps a determination and marks its rows, in one transaction. What an earlier request left behind under the same
 * number or on the same rows is replaced, unless it is in `standing`: recorded in the ledger, or still underway.
 * Answers false, and writes nothing, when a standing determination is in the way.
 */
export async function putDetermination(
  db: Database,
  part: DeterminationPart,
  standing: readonly string[],
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    await lockRows(tx, part.formation);
    const { id, formation, number, issuedOn } = part;
    const same = await tx
      .selectFrom('determinations')
      .select('id')
      .where('formation', '=', formation)
      .where('number', '=', number)
      .executeTakeFirst();
    if (same?.id === id) return true;
    if (same && standing.includes(same.id)) return false;
    const holders = await tx
      .selectFrom('formation_rows')
      .select('determination')
      .distinct()
      .where('formation', '=', formation)
      .where('row_no', 'in', [...part.rows])
      .where('determination', 'is not', null)
      .execute();
    const leftovers = [...holders.map((row) => row.determination as string), ...(same ? [same.id] : [])];
    if (leftovers.some((holder) => standing.includes(holder))) return false;
    if (leftovers.length > 0) {
      await tx
        .updateTable('formation_rows')
        .set({ determination: null })
        .where('determination', 'in', leftovers)
        .execute();
      await tx.deleteFrom('determinations').where('id', 'in', leftovers).execute();
    }
    await tx
      .insertInto('determinations')
      .values({ id, formation, number, issued_on: issuedOn, rows: part.rows.length })
      .execute();
    await tx
      .updateTable('formation_rows')
      .set({ determination: id })
      .where('formation', '=', formation)
      .where('row_no', 'in', [...part.rows])
      .execute();
    return true;
  });
}

/** Only one request at a time changes the rows of a batch. */
async function lockRows(tx: Kysely<Tables>, formation: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`formation-rows/${formation}`}, 0))`.execute(tx);
}
