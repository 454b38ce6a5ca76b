import { sql } from 'kysely';
import { authorityStream } from '../../registry/authority/authority-reads.ts';
import type { Database } from '../../registry/database.ts';
import { shipped } from '../../registry/decrees/known-decrees.ts';
import { readStream } from '../../registry/ledger/append.ts';
import { policyStream } from '../../registry/policies/policy-reads.ts';
import { batchesOf } from './lawful/known-case.ts';

/** The streams, of those that there are, by which a case is judged: registers, decrees, and the batches that it comes from. */
export async function supportingStreams(db: Database, stream: string): Promise<readonly string[]> {
  const [, instansi = ''] = stream.split('/');
  const batches = batchesOf(stream, await readStream(db, stream));
  const decrees = await decreeStreams(db, instansi);
  const others = [authorityStream(instansi), policyStream(instansi), ...batches];
  const there = await db.selectFrom('events').select('stream').distinct().where('stream', 'in', others).execute();
  return [...there.map((row) => row.stream), ...decrees].filter((one) => one !== stream).sort();
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
