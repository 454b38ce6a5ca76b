import { sql } from 'kysely';
import { authorityStream } from '../../registry/authority/authority-reads.ts';
import type { Database } from '../../registry/database.ts';
import { shipped } from '../../registry/decrees/known-decrees.ts';
import { readStream } from '../../registry/ledger/append.ts';
import { policyStream } from '../../registry/policies/policy-reads.ts';
import { erasureStream } from '../../registry/subject/erase.ts';
import { batchesOf } from './lawful/known-case.ts';

/**
 * The streams, of those that there are, by which cases are judged, their own left out: registers, decrees, the batches that
 * they come from, and what became of the data of whom they are about.
 */
export async function supportingStreams(db: Database, ...cases: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const instansi of new Set(cases.map((stream) => stream.split('/')[1] ?? ''))) {
    found.add(authorityStream(instansi)).add(policyStream(instansi));
    for (const decree of await decreeStreams(db, instansi)) found.add(decree);
  }
  for (const stream of cases) {
    for (const batch of batchesOf(stream, await readStream(db, stream))) found.add(batch);
  }
  for (const erasure of await erasuresOf(db, cases)) found.add(erasure);
  for (const stream of cases) found.delete(stream);
  const there = await db
    .selectFrom('events')
    .select('stream')
    .distinct()
    .where('stream', 'in', [...found])
    .execute();
  return there.map(({ stream }) => stream).sort();
}

async function erasuresOf(db: Database, cases: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('erasures')
    .select(['instansi', 'person as id'])
    .where('person', 'in', (files) => files.selectFrom('cases').select('person').where('stream', 'in', cases))
    .execute();
  return rows.map(erasureStream);
}

/** The decrees that came with the product, and those of an instansi: by their events, whatever the read model says. */
export async function decreeStreams(db: Database, instansi: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('events')
    .select('stream')
    .where('seq', '=', 1)
    .where(({ or, eb }) =>
      or([shipped, instansi].map((owner) => eb(sql`starts_with(stream, ${`decree/${owner}/`})`, 'is', true))),
    )
    .orderBy('stream')
    .execute();
  return rows.map((row) => row.stream);
}
