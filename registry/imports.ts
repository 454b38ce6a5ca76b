import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { DeclaredContract } from '../domain/intake/declared-contract.ts';
import type { IntakeState } from '../domain/intake/intake.ts';
import type { Database } from './database.ts';
import { inChunks } from './in-chunks.ts';
import type { SealedPerson } from './people.ts';
import type { Tables } from './tables.ts';

type ImportRow = {
  readonly id: string;
  readonly instansi: string;
  readonly stage: string;
  readonly outcome: string | null;
  readonly revision: number;
  readonly state: IntakeState;
};

/** A contract of an import without what is personal about it. */
export type ImportedContract = {
  readonly rowNo: number;
  readonly unit: string;
  readonly position: string;
  readonly declared: DeclaredContract;
};

/** Whose it is: somebody new, or somebody whom the registry knows by the same NIK and NI. */
export type ContractOf = ImportedContract & {
  readonly person:
    | (SealedPerson & { readonly ni_digest: Buffer; readonly sealed_ni: Buffer })
    | { readonly id: string };
};

/** The name of an import's stream, which is also the id of its workflow. */
export function importStream(of: { readonly instansi: string; readonly id: string }): string {
  return `intake/${of.instansi}/${of.id}`;
}

/** An import of any instansi: the caller decides who may know of it. */
export async function findImport(db: Database, id: string): Promise<ImportRow | undefined> {
  return await db
    .selectFrom('imports')
    .select(['id', 'instansi', 'stage', 'outcome', 'revision', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Only one list at a time is checked and kept: of two that name the same person the second finds the first. */
export async function lockImports(tx: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('imports', 0))`.execute(tx);
}

/** Keeps the people and contracts of an import, as a part of the transaction that checked them. */
export async function putContracts(
  tx: Transaction<Tables>,
  { id: batch, instansi }: { readonly id: string; readonly instansi: string },
  contracts: readonly ContractOf[],
): Promise<void> {
  for (const chunk of inChunks(contracts, 1_000)) {
    const people = chunk.flatMap(({ person }) => ('sealed' in person ? [person] : []));
    if (people.length > 0) await tx.insertInto('people').values(people).execute();
    const rows = chunk.map(({ rowNo, person, unit, position, declared }) => ({
      ...{ id: employmentOf(batch, rowNo), instansi, person: person.id, batch, row_no: rowNo, unit, position },
      declared: JSON.stringify(declared),
    }));
    await tx.insertInto('employments').values(rows).execute();
  }
}

/** Says nothing about the person, and is the same whoever asks. */
function employmentOf(batch: string, rowNo: number): string {
  return createHash('sha256').update(`import/${batch}/${rowNo}`).digest('hex').slice(0, 20);
}

/** The contracts of an import after a row, in the order of the list; all of them without a size. */
export async function contractsOf(
  db: Database,
  page: { readonly import: string; readonly afterRow?: number; readonly size?: number },
): Promise<readonly (ImportedContract & { readonly id: string; readonly person: string })[]> {
  let query = db
    .selectFrom('employments')
    .select(['id', 'person', 'row_no as rowNo', 'unit', 'position', 'declared'])
    .where('batch', '=', page.import)
    .where('declared', 'is not', null)
    .where('row_no', '>', page.afterRow ?? 0)
    .orderBy('row_no');
  if (page.size !== undefined) query = query.limit(page.size);
  const rows = await query.execute();
  return rows.flatMap(({ declared, ...row }) => (declared ? [{ ...row, declared }] : []));
}

/** Where the employments of an import stand by now, those that have begun. */
export async function stagesOf(db: Database, batch: string): Promise<Readonly<Record<string, number>>> {
  const rows = await db
    .selectFrom('cases')
    .select((select) => ['stage', select.fn.countAll<number>().as('files')])
    .where('batch', '=', batch)
    .groupBy('stage')
    .orderBy('stage')
    .execute();
  return Object.fromEntries(rows.map(({ stage, files }) => [stage, files]));
}
