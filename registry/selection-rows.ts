import { createHash } from 'node:crypto';
import { type ResultStage, resultStages } from '../domain/selection/stages.ts';
import type { SelectionState } from '../domain/selection/state.ts';
import type { Database } from './database.ts';
import type { ListedRow } from './formation-rows.ts';
import { inChunks } from './in-chunks.ts';

/** Somebody who applied: a row as of a nominative list, and which documents came along. */
export type ApplicantRow = Omit<ListedRow, 'eligibility' | 'priority'> & { readonly documents: readonly string[] };

/** How one stage went for one applicant, by their number on the list. */
export type ApplicantResult = {
  readonly rowNo: number;
  readonly passes: boolean;
  readonly reason?: string | undefined;
  readonly scores: readonly number[];
};

/**
 * Keeps a list of applicants under its digest, with their people sealed. What nobody decides about is never read; the same
 * list again changes nothing.
 */
export async function putApplicants(
  db: Database,
  selection: string,
  list: string,
  rows: readonly ApplicantRow[],
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const chunk of inChunks(rows, 1_000)) {
      await tx
        .insertInto('people')
        .values(chunk.map(({ person }) => person))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
      await tx
        .insertInto('selection_applicants')
        .values(
          chunk.map(({ rowNo, person, positionGroup, documents, unit, category, position, education }) => ({
            ...{ selection, list, row_no: rowNo, person: person.id, unit, category, position, education },
            position_group: positionGroup,
            documents: [...documents],
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  });
}

/** The applicants of the list that was decided about, in its order: all of them, or a page after a number. */
export async function applicantsOf(
  db: Database,
  selection: string,
  { applicants }: SelectionState,
  page?: { readonly after: number; readonly limit: number },
) {
  return await db
    .selectFrom('selection_applicants')
    .selectAll()
    .where('selection', '=', selection)
    .where('list', '=', applicants?.digest ?? '')
    .$if(page !== undefined, (rows) => rows.where('row_no', '>', page?.after ?? 0).limit(page?.limit ?? 0))
    .orderBy('row_no')
    .execute();
}

/** What tells the results of a stage from others: all that they say. */
export function resultsDigest(stage: ResultStage, results: readonly ApplicantResult[]): string {
  return createHash('sha256')
    .update(JSON.stringify([stage, ...results]))
    .digest('hex');
}

/** Keeps the results of a stage under their digest, as `putApplicants` does a list. */
export async function putResults(
  db: Database,
  selection: string,
  digest: string,
  results: readonly ApplicantResult[],
): Promise<void> {
  for (const chunk of inChunks(results, 1_000)) {
    await db
      .insertInto('selection_results')
      .values(
        chunk.map(({ rowNo, passes, reason = null, scores }) => ({
          ...{ selection, results: digest, row_no: rowNo, passes, reason, scores: [...scores] },
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** At which stage each applicant failed, by number; whoever is not in it has not failed so far. */
export async function failuresOf(
  db: Database,
  selection: string,
  { results }: SelectionState,
): Promise<ReadonlyMap<number, ResultStage>> {
  const digests = resultStages.flatMap((stage) => results[stage]?.digest ?? []);
  if (digests.length === 0) return new Map();
  const rows = await db
    .selectFrom('selection_results')
    .select(['row_no', 'results'])
    .where('selection', '=', selection)
    .where('results', 'in', digests)
    .where('passes', '=', false)
    .execute();
  const stageOf = new Map(resultStages.map((stage) => [results[stage]?.digest, stage]));
  return new Map(
    rows.flatMap(({ row_no, results: digest }) => {
      const stage = stageOf.get(digest);
      return stage ? [[row_no, stage] as const] : [];
    }),
  );
}
