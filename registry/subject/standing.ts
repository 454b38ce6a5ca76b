import type { Database } from '../database.ts';

/** On which lists these entries stand, and what stands about them there, beside their files. */
export async function listedAs(db: Database, persons: readonly string[]) {
  const rows = await db
    .selectFrom('formation_rows')
    .select(['person', 'formation', 'row_no as row', 'unit', 'category as code', 'position', 'education'])
    .select(['eligibility', 'priority', 'excluded', 'excluded_by as excludedBy', 'determination', 'case_id as caseId'])
    .where('person', 'in', persons)
    .orderBy('formation')
    .orderBy('row_no')
    .execute();
  const contracts = await db
    .selectFrom('employments')
    .select(['person', 'id as caseId', 'batch', 'row_no as row', 'unit', 'position', 'declared'])
    .where('person', 'in', persons)
    .orderBy('id')
    .execute();
  return { rows, contracts };
}

/** For which selections these entries applied, with which documents, and how each stage went. */
export async function appliedFor(db: Database, persons: readonly string[]) {
  const applications = await db
    .selectFrom('selection_applicants')
    .select(['person', 'selection', 'row_no as row', 'unit', 'position', 'education', 'documents'])
    .where('person', 'in', persons)
    .orderBy('selection')
    .orderBy('row_no')
    .execute();
  const results = await db
    .selectFrom('selection_results as result')
    .innerJoin('selection_applicants as applicant', (join) =>
      join.onRef('applicant.selection', '=', 'result.selection').onRef('applicant.row_no', '=', 'result.row_no'),
    )
    .select(['result.selection', 'result.row_no as row', 'result.passes', 'result.reason', 'result.scores'])
    .distinct()
    .where('applicant.person', 'in', persons)
    .execute();
  return { applications, results };
}

/** The needs and reasons that stand beside these employments in conversions. */
export async function convertedIn(db: Database, employments: readonly string[]) {
  if (employments.length === 0) return [];
  return await db
    .selectFrom('conversion_rows')
    .select(['conversion', 'employment as caseId', 'reason', 'determination', 'position', 'education', 'unit'])
    .where('employment', 'in', employments)
    .orderBy('conversion')
    .execute();
}

/** How this NIK stands on the instansi's own list of those who are ASN. */
export async function registeredAs(db: Database, instansi: string, nikDigest: Buffer): Promise<'pns' | 'pppk' | null> {
  const row = await db
    .selectFrom('asn_register')
    .select('status')
    .where('instansi', '=', instansi)
    .where('nik_digest', '=', nikDigest)
    .executeTakeFirst();
  return row?.status ?? null;
}
