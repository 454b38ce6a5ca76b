import type { Transaction } from 'kysely';
import type { Instant } from '../../domain/calendar/zone.ts';
import type { Purpose } from '../../domain/people/purpose.ts';
import type { Database } from '../database.ts';
import type { Tables } from '../tables.ts';

/** A look at somebody in the clear. */
export type View = {
  readonly instansi: string;
  readonly account: string;
  readonly role: string;
  readonly what: 'view' | 'search' | 'export';
  readonly persons: readonly string[];
  /** The file through which it was looked. */
  readonly caseId?: string;
  readonly purpose: Purpose;
  readonly reference?: string;
  /** What was shown, by name. */
  readonly fields: readonly string[];
  readonly at: Instant;
};

/** Writes down a look, in the transaction that opens the person: without this row nothing is shown. */
export async function recordView(tx: Transaction<Tables>, { persons, at, ...view }: View): Promise<void> {
  const { instansi, account, role, what, purpose, fields, caseId = null, reference = null } = view;
  const shared = { instansi, account, role, what, purpose, reference, fields: [...fields], at: new Date(at) };
  await tx
    .insertInto('person_views')
    .values(persons.map((person) => ({ ...shared, person, case_id: caseId })))
    .execute();
}

type ViewFilter = {
  readonly instansi?: string;
  readonly persons?: readonly string[] | undefined;
  readonly caseId?: string | undefined;
  readonly account?: string | undefined;
  readonly before?: number | undefined;
  readonly limit?: number;
};

/** Who looked at whom, the latest first. */
export async function listViews(db: Database, { instansi, persons, caseId, account, before, limit }: ViewFilter) {
  return await db
    .selectFrom('person_views')
    .select(['id', 'person', 'case_id as caseId', 'account', 'role', 'what', 'purpose', 'reference', 'fields', 'at'])
    .$if(instansi !== undefined, (views) => views.where('instansi', '=', instansi as string))
    .$if(persons !== undefined, (views) => views.where('person', 'in', persons as readonly string[]))
    .$if(caseId !== undefined, (views) => views.where('case_id', '=', caseId as string))
    .$if(account !== undefined, (views) => views.where('account', '=', account as string))
    .$if(before !== undefined, (views) => views.where('id', '<', before as number))
    .$if(limit !== undefined, (views) => views.limit(limit as number))
    .orderBy('id', 'desc')
    .execute();
}
