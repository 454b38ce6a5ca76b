import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { KeyRing } from '../../platform/keys.ts';
import type { Database } from '../database.ts';
import { inChunks } from '../in-chunks.ts';

/** The amounts of a wage, which are the person's own: whole rupiah a month. */
export type WageSheet = {
  readonly amount: number;
  /** As non-ASN, with the months for which it was paid and the paper that says so: BUKTI-PENGHASILAN-TERAKHIR. */
  readonly lastIncome?: {
    readonly amount: number;
    readonly from: CivilDate;
    readonly until: CivilDate;
    readonly evidence: string;
  };
};

type Place = { readonly caseId: string; readonly sheet: string };

/** By which the ledger knows a sheet without knowing its amounts: nobody without the master key can guess them from it. */
export function sheetDigest(keys: KeyRing, { caseId, sheet }: Place, content: WageSheet): string {
  return keys.digest('content', JSON.stringify([caseId, sheet, content])).toString('hex');
}

/** Keeps a sheet under the key of its person; repeating it changes nothing. False when that key was destroyed. */
export async function keepSheet(
  db: Database,
  keys: KeyRing,
  { caseId, sheet, person }: Place & { readonly person: string },
  content: WageSheet,
): Promise<boolean> {
  const known = await db
    .selectFrom('people')
    .select(['key_id', 'wrapped_key'])
    .where('id', '=', person)
    .executeTakeFirst();
  if (!known?.wrapped_key) return false;
  const wrapped = { keyId: known.key_id, wrappedKey: known.wrapped_key };
  const sealed = keys.sealUnder(wrapped, JSON.stringify(content), person);
  await db
    .insertInto('wage_sheets')
    .values({ case_id: caseId, sheet, person, sealed })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return true;
}

/** Takes back a sheet whose wage was refused: no event names it. */
export async function dropSheet(db: Database, { caseId, sheet }: Place): Promise<void> {
  await db.deleteFrom('wage_sheets').where('case_id', '=', caseId).where('sheet', '=', sheet).execute();
}

/** Opened sheets of these files by their names; those whose key is destroyed are not among them. */
export async function openSheets(
  db: Database,
  keys: KeyRing,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, WageSheet>> {
  const sheets = new Map<string, WageSheet>();
  for (const chunk of inChunks(caseIds, 1_000)) {
    const rows = await db
      .selectFrom('wage_sheets')
      .innerJoin('people', 'people.id', 'wage_sheets.person')
      .select(['wage_sheets.sheet', 'wage_sheets.sealed', 'people.id', 'people.key_id', 'people.wrapped_key'])
      .where('wage_sheets.case_id', 'in', chunk)
      .execute();
    for (const { sheet, sealed, id, key_id, wrapped_key } of rows) {
      if (!wrapped_key) continue;
      sheets.set(sheet, JSON.parse(keys.open({ keyId: key_id, wrappedKey: wrapped_key, data: sealed }, id)));
    }
  }
  return sheets;
}
