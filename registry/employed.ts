import type { NotNull } from 'kysely';
import type { Database } from './database.ts';
import { inChunks } from './in-chunks.ts';

/** Where somebody works, or is about to be started from a list: here or for another instansi. */
export type Employed = 'here' | 'being-imported' | 'elsewhere';

/** Who of these has an employment that has not ended, by the digest of the NIK in hexadecimal. */
export async function employedAmong(
  db: Database,
  nikDigests: readonly Buffer[],
  instansi: string,
): Promise<ReadonlyMap<string, Employed>> {
  const found = new Map<string, Employed>();
  for (const chunk of inChunks(nikDigests, 1_000)) {
    const rows = await db
      .selectFrom('employments')
      .innerJoin('people', 'people.id', 'employments.person')
      .leftJoin('cases', 'cases.id', 'employments.id')
      .select(['people.nik_digest', 'employments.instansi', 'cases.id as begun'])
      .where('people.nik_digest', 'in', chunk)
      .$narrowType<{ nik_digest: NotNull }>()
      .where((where) => where.or([where('cases.id', 'is', null), where('cases.stage', '!=', 'ended')]))
      .execute();
    for (const { nik_digest, instansi: place, begun } of rows) {
      const here = begun === null ? 'being-imported' : 'here';
      found.set(nik_digest.toString('hex'), place === instansi ? here : 'elsewhere');
    }
  }
  return found;
}
