import { sql } from 'kysely';
import type { Database } from './database.ts';

export type CorrectionFilter = {
  readonly instansi: string;
  readonly unit?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

type OpenCorrection = {
  readonly id: string;
  readonly stream: string;
  /** Null for a batch. */
  readonly unit: string | null;
  readonly proposal: number;
  readonly of: number;
  readonly to: string;
};

/** Corrections that wait for a second person, in files and batches, in the order of `id`: the subject and the proposal's number. */
export async function openCorrections(
  db: Database,
  { instansi, unit, after = '', limit }: CorrectionFilter,
): Promise<readonly OpenCorrection[]> {
  const { rows } = await sql<OpenCorrection>`
    select * from (
      select id || '~' || lpad(one->>'proposal', 9, '0') as id, stream, unit,
        (one->>'proposal')::int as proposal, (one->>'of')::int as of, one->>'to' as to
      from (
        select id, stream, unit, state from cases
        where instansi = ${instansi} and state->'corrections' <> '[]'::jsonb
        union all
        select id, 'formation/' || instansi || '/' || id, null, state from formations where instansi = ${instansi} and version > 0
        union all
        select id, 'conversion/' || instansi || '/' || id, null, state from conversions where instansi = ${instansi}
        union all
        select id, 'selection/' || instansi || '/' || id, null, state from selections where instansi = ${instansi}
      ) as subject cross join jsonb_array_elements(state->'corrections') as one
    ) as open
    where id > ${after} and (${unit ?? null}::text is null or unit = ${unit ?? null})
    order by id limit ${limit}
  `.execute(db);
  return rows;
}
