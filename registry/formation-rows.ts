import { createHash } from 'node:crypto';
import { type NotNull, sql } from 'kysely';
import type { CivilDate } from '../domain/calendar/civil-date.ts';
import type { EligibilityCategory, Priority } from '../domain/formation/eligibility.ts';
import type { Database } from './database.ts';
import { underwayIn } from './idempotency.ts';
import { inChunks } from './in-chunks.ts';
import type { SealedPerson } from './people.ts';

/** A row of the nominative list without what is personal about it. */
export type ListedRow = {
  readonly rowNo: number;
  readonly person: SealedPerson;
  readonly unit: string;
  readonly category: string;
  readonly positionGroup: string;
  readonly position: string;
  readonly education: string;
  readonly eligibility?: EligibilityCategory | undefined;
  readonly priority?: Priority | undefined;
};

/** `decided`: the ledger already has another. `underway`: another request, not yet answered, has put its own. */
export type Put = 'kept' | 'decided' | 'underway';

type Batch = { readonly id: string; readonly stream: string };

/** What tells one list from another: its people, whose ids come from all that stands in their rows. */
export function listDigest(persons: readonly string[]): string {
  return createHash('sha256').update(persons.join('\n')).digest('hex');
}

/**
 * Puts the rows of a batch and their people in one transaction: a list is there wholly or not at all. Rows that an
 * earlier request left without a decision are replaced; the same list is left alone.
 */
export async function putRows(db: Database, batch: Batch, rows: readonly ListedRow[]): Promise<Put> {
  return await db.transaction().execute(async (tx) => {
    await lockRows(tx, batch.id);
    const before = await personsOf(tx, batch.id);
    const there = listDigest(before);
    if (there === listDigest(rows.map((row) => row.person.id))) return 'kept';
    const { stage } = await formationNow(tx, batch.id);
    if (stage !== 'opened') return 'decided';
    if ((await underwayIn(tx, batch.stream)).some((request) => request.list === there)) return 'underway';
    await tx.deleteFrom('formation_rows').where('formation', '=', batch.id).execute();
    for (const people of inChunks(before, 10_000)) await tx.deleteFrom('people').where('id', 'in', people).execute();
    for (const chunk of inChunks(rows, 1_000)) {
      await tx
        .insertInto('people')
        .values(chunk.map((row) => row.person))
        .execute();
      await tx
        .insertInto('formation_rows')
        .values(
          chunk.map((row) => ({
            formation: batch.id,
            row_no: row.rowNo,
            person: row.person.id,
            unit: row.unit,
            category: row.category,
            position_group: row.positionGroup,
            position: row.position,
            education: row.education,
            eligibility: row.eligibility ?? null,
            priority: row.priority ?? null,
          })),
        )
        .execute();
    }
    return 'kept';
  });
}

export type NumberedRow = {
  readonly rowNo: number;
  readonly determination: string | null;
  readonly excluded: boolean;
};

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
      .select([
        'people.participant_digest',
        'formation_rows.row_no',
        'formation_rows.determination',
        'formation_rows.excluded',
      ])
      .where('formation_rows.formation', '=', formation)
      .where('people.participant_digest', 'in', chunk)
      .$narrowType<{ participant_digest: NotNull }>()
      .execute();
    for (const row of rows) {
      const { row_no: rowNo, determination, excluded } = row;
      found.set(row.participant_digest.toString('hex'), { rowNo, determination, excluded: excluded !== null });
    }
  }
  return found;
}

export type DeterminationPart = {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly rows: readonly number[];
};

/**
 * Keeps a part of the determination and marks its rows, in one transaction. What an earlier request left under the same
 * number or on the same rows without a decision is replaced; the same part is left alone.
 */
export async function putDetermination(db: Database, batch: Batch, part: DeterminationPart): Promise<Put> {
  return await db.transaction().execute(async (tx) => {
    await lockRows(tx, batch.id);
    const inTheWay = await partsInTheWay(tx, batch.id, part);
    if (inTheWay.includes(part.id)) return 'kept';
    const { state } = await formationNow(tx, batch.id);
    if (state.determinations?.some((known) => inTheWay.includes(known.id))) return 'decided';
    const underway = (await underwayIn(tx, batch.stream)).map((request) => request.determination);
    if (inTheWay.some((id) => underway.includes(id))) return 'underway';
    if (inTheWay.length > 0) {
      await tx
        .updateTable('formation_rows')
        .set({ determination: null })
        .where('determination', 'in', inTheWay)
        .execute();
      await tx.deleteFrom('determinations').where('id', 'in', inTheWay).execute();
    }
    const { id, number, issuedOn, rows } = part;
    await tx
      .insertInto('determinations')
      .values({ id, formation: batch.id, number, issued_on: issuedOn, rows: rows.length })
      .execute();
    await tx
      .updateTable('formation_rows')
      .set({ determination: id })
      .where('formation', '=', batch.id)
      .where('row_no', 'in', [...rows])
      .execute();
    return 'kept';
  });
}

/** The parts that have this number, or some of these rows. */
async function partsInTheWay(tx: Database, formation: string, part: DeterminationPart): Promise<string[]> {
  const numbered = tx
    .selectFrom('determinations')
    .select('id')
    .where('formation', '=', formation)
    .where('number', '=', part.number);
  const marked = tx
    .selectFrom('formation_rows')
    .select((select) => select.ref('determination').$castTo<string>().as('id'))
    .where('formation', '=', formation)
    .where('row_no', 'in', [...part.rows])
    .where('determination', 'is not', null);
  const found = await numbered.union(marked).execute();
  return found.map((row) => row.id);
}

/** The rows that stand in a batch, whoever put them there: how many, and what tells their list from another. */
export async function draftIn(
  db: Database,
  formation: string,
): Promise<{ readonly rows: number; readonly digest: string }> {
  const persons = await personsOf(db, formation);
  return { rows: persons.length, digest: listDigest(persons) };
}

/** Whose rows a list has: the digest of each NIK beside the number of its row; who was erased has none. */
export async function niksOf(
  db: Database,
  formation: string,
): Promise<readonly { readonly row: number; readonly nik: Buffer }[]> {
  return await db
    .selectFrom('formation_rows')
    .innerJoin('people', 'people.id', 'formation_rows.person')
    .select(['formation_rows.row_no as row', 'people.nik_digest as nik'])
    .where('formation_rows.formation', '=', formation)
    .where('people.nik_digest', 'is not', null)
    .$narrowType<{ nik: NotNull }>()
    .orderBy('row_no')
    .execute();
}

async function personsOf(tx: Database, formation: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('formation_rows')
    .select('person')
    .where('formation', '=', formation)
    .orderBy('row_no')
    .execute();
  return rows.map((row) => row.person);
}

async function formationNow(tx: Database, id: string) {
  return await tx.selectFrom('formations').select(['stage', 'state']).where('id', '=', id).executeTakeFirstOrThrow();
}

/** Only one request at a time changes the rows of a batch. */
async function lockRows(tx: Database, formation: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`formation-rows/${formation}`}, 0))`.execute(tx);
}
