import { authorityStream } from '../../registry/authority/authority-reads.ts';
import { conversionStream } from '../../registry/conversion-reads.ts';
import type { Database } from '../../registry/database.ts';
import { decreeStream } from '../../registry/decrees/decree-reads.ts';
import { shipped } from '../../registry/decrees/known-decrees.ts';
import { formationStream } from '../../registry/formation-reads.ts';
import { policyStream } from '../../registry/policies/policy-reads.ts';
import { erasureStream, readErasure } from '../../registry/subject/erase.ts';
import type { Subject } from './subjects.ts';

/**
 * The streams that cases rest on, those of their own left out: who held what, what the instansi answered, the decrees that
 * say which days are off, the batches whose letters and receipts the clocks of a file count from, and what became of the data
 * of whom it is about. Some may have no event.
 */
export async function streamsBehind(db: Database, subjects: readonly Subject[]): Promise<readonly string[]> {
  const streams = new Set<string>();
  for (const instansi of new Set(subjects.map((subject) => subject.instansi))) {
    streams.add(authorityStream(instansi)).add(policyStream(instansi));
    const decrees = await db.selectFrom('decrees').select(['owner', 'id']).where('owner', 'in', [shipped, instansi]);
    for (const { owner, id } of await decrees.orderBy('owner').orderBy('id').execute()) {
      streams.add(decreeStream({ instansi: owner, id }));
    }
  }
  for (const { stream, instansi, person, formation } of subjects) {
    if (formation !== undefined) streams.add(formationStream({ instansi, id: formation }));
    for (const id of await conversionsOf(db, stream)) streams.add(conversionStream({ instansi, id }));
    const erased = person === undefined ? undefined : (await readErasure(db, [person])).person;
    if (erased !== undefined) streams.add(erasureStream({ instansi, id: erased }));
  }
  for (const { stream } of subjects) streams.delete(stream);
  return [...streams].sort();
}

/** The batches through which somebody is to become PPPK; only an employment is in one. */
async function conversionsOf(db: Database, stream: string): Promise<readonly string[]> {
  if (!stream.startsWith('employment/')) return [];
  const rows = await db
    .selectFrom('conversion_rows')
    .select('conversion')
    .distinct()
    .where('employment', '=', stream.split('/')[2] ?? '')
    .execute();
  return rows.map(({ conversion }) => conversion);
}
