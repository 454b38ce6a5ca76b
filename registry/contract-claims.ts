import type { NotNull } from 'kysely';
import type { Database } from './database.ts';
import { employedAmong } from './employed.ts';
import { inChunks } from './in-chunks.ts';

/**
 * Why a running contract cannot be taken in under this NIK: its person works here already or is just being imported, is a
 * candidate in a file of ours that is open, belongs to another instansi, or is PNS. That they are PPPK is as it should be.
 */
export type ContractClaim = 'employed-here' | 'being-imported' | 'open-case' | 'other-instansi' | 'pns';

const byEmployment = {
  here: 'employed-here',
  'being-imported': 'being-imported',
  elsewhere: 'other-instansi',
} as const;

/** The claims on these NIK, by digest in hexadecimal; of several the gravest. */
export async function contractClaims(
  db: Database,
  nikDigests: readonly Buffer[],
  instansi: string,
): Promise<ReadonlyMap<string, ContractClaim>> {
  const claims = new Map<string, ContractClaim>();
  for (const chunk of inChunks(nikDigests, 1_000)) {
    const candidates = await db
      .selectFrom('people')
      .innerJoin('formation_rows', 'formation_rows.person', 'people.id')
      .innerJoin('formations', 'formations.id', 'formation_rows.formation')
      .leftJoin('cases', 'cases.id', 'formation_rows.case_id')
      .select(['people.nik_digest', 'people.instansi'])
      .where('people.nik_digest', 'in', chunk)
      .$narrowType<{ nik_digest: NotNull }>()
      .where('cases.outcome', 'is', null)
      .where('formations.outcome', 'is', null)
      .execute();
    for (const { nik_digest, instansi: place } of candidates) {
      claims.set(nik_digest.toString('hex'), place === instansi ? 'open-case' : 'other-instansi');
    }
    for (const [nik, where] of await employedAmong(db, chunk, instansi)) claims.set(nik, byEmployment[where]);
    const registered = await db
      .selectFrom('asn_register')
      .select(['nik_digest', 'status', 'instansi'])
      .where('nik_digest', 'in', chunk)
      .execute();
    for (const { nik_digest, status, instansi: place } of registered) {
      if (status === 'pns') claims.set(nik_digest.toString('hex'), 'pns');
      else if (place !== instansi) claims.set(nik_digest.toString('hex'), 'other-instansi');
    }
  }
  return claims;
}

/** Whose NI these are, by digest in hexadecimal: the person and the digest of their NIK. */
export async function holdersOf(
  db: Database,
  niDigests: readonly Buffer[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly nik: string; readonly instansi: string }>> {
  const holders = new Map<string, { id: string; nik: string; instansi: string }>();
  for (const chunk of inChunks(niDigests, 1_000)) {
    const rows = await db
      .selectFrom('people')
      .select(['id', 'instansi', 'nik_digest', 'ni_digest'])
      .where('ni_digest', 'in', chunk)
      .execute();
    for (const { id, instansi, nik_digest, ni_digest } of rows) {
      if (ni_digest && nik_digest)
        holders.set(ni_digest.toString('hex'), { id, instansi, nik: nik_digest.toString('hex') });
    }
  }
  return holders;
}
