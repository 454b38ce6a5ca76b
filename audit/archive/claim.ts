import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../registry/database.ts';
import type { Tables } from '../../registry/tables.ts';
import { type Archive, ArchiveError } from './archive.ts';
import { calling } from './outage.ts';

const MARK = 'archive-mark';

/**
 * That this archive is the one that the registry has filled so far; the first one it meets becomes it. An empty folder where
 * nothing is mounted is not: what went there would be missing afterwards, and the registry would believe that it is kept.
 *
 * @throws ArchiveError ARCHIVE_ANOTHER, and Outage REGISTRY_AWAY.
 */
export async function claim(db: Database, archive: Archive): Promise<void> {
  const mark = await calling('REGISTRY_AWAY', async () => {
    const known = await db.selectFrom('archive_mark').select('mark').executeTakeFirst();
    return known?.mark ?? (await db.transaction().execute((tx) => first(tx, archive)));
  });
  if ((await markOf(archive)) !== mark) throw new ArchiveError('ARCHIVE_ANOTHER', mark);
}

/** Of several at once one is first, and the others wait for it. Ended in the middle it leaves a mark that is taken over. */
async function first(tx: Transaction<Tables>, archive: Archive): Promise<string> {
  await sql`lock table archive_mark in exclusive mode`.execute(tx);
  const known = await tx.selectFrom('archive_mark').select('mark').executeTakeFirst();
  if (known !== undefined) return known.mark;
  const there = await markOf(archive);
  const mark = there ?? randomUUID();
  if (there === undefined) await archive.write(MARK, Buffer.from(mark));
  await tx.insertInto('archive_mark').values({ id: 1, mark }).execute();
  return mark;
}

async function markOf(archive: Archive): Promise<string | undefined> {
  return (await archive.read(MARK))?.toString();
}
