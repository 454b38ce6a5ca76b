import { sql, type Transaction } from 'kysely';
import type { RecordedConversionBatchEvent } from '../../domain/conversion-batch/events.ts';
import { evolveConversionBatch } from '../../domain/conversion-batch/evolve.ts';
import { inChunks } from '../in-chunks.ts';
import type { Tables } from '../tables.ts';
import { type FiledConversion, idOf, type Step } from './filed.ts';
import { fold, readModel } from './fold.ts';

/** A conversion batch with its rows: whom it is about, and what was determined for each, all of it from the ledger. */
export async function projectConversion(tx: Transaction<Tables>, filed: FiledConversion): Promise<readonly Step[]> {
  const id = idOf(filed.stream);
  const known = await tx.selectFrom('conversions').select('state').where('id', '=', id).executeTakeFirst();
  const steps = fold(known?.state, filed.events, evolveConversionBatch);
  const row = readModel(steps);
  await tx
    .insertInto('conversions')
    .values({ id, instansi: filed.instansi, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  for (const event of filed.events) await projectRows(tx, id, event);
  return steps;
}

async function projectRows(tx: Transaction<Tables>, id: string, event: RecordedConversionBatchEvent): Promise<void> {
  if (event.type === 'conversion-opened') {
    const empty = { determination: null, position: null, education: null, unit: null };
    const rows = event.rows.map(({ employment, reason = null }, index) => ({
      ...{ conversion: id, row_no: index + 1, employment, reason, ...empty },
    }));
    for (const chunk of inChunks(rows, 1_000)) await tx.insertInto('conversion_rows').values(chunk).execute();
  }
  if (event.type === 'conversion-determination-received') {
    const { number, needs } = event;
    await sql`
      update conversion_rows set determination = ${number}, position = need.position, education = need.education, unit = need.unit
      from unnest(
        ${needs.map(({ employment }) => employment)}::text[], ${needs.map(({ position }) => position)}::text[],
        ${needs.map(({ education }) => education)}::text[], ${needs.map(({ unit }) => unit)}::text[]
      ) as need (employment, position, education, unit)
      where conversion_rows.conversion = ${id} and conversion_rows.employment = need.employment
    `.execute(tx);
  }
}
