import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { changesIn, pictured } from '../../audit/mining/pictured.ts';
import { type Database, openDatabase } from '../../registry/database.ts';
import { readStream } from '../../registry/ledger/append.ts';

/** What processes came to on the real engine: how they ended, what they refused, which clocks they opened. */
export type Reached = {
  readonly endings: readonly string[];
  readonly refusals: readonly string[];
  readonly clocks: readonly string[];
  /** By the process of a picture: `picture: from event to`. */
  readonly changes: readonly string[];
};

const folder = fileURLToPath(new URL('../../.tenggat/reached', import.meta.url));

/** Keeps what a sandbox came to, before it is taken down. */
export async function noteReached(databaseUrl: string): Promise<void> {
  const db = openDatabase({ url: databaseUrl, poolSize: 1, name: 'tenggat-reached' });
  try {
    const column = async (query: string): Promise<readonly string[]> => {
      const { rows } = await sql.raw<{ one: string }>(query).execute(db);
      return rows.map(({ one }) => one);
    };
    const reached: Reached = {
      endings: await column(`
        select distinct process || ' ' || outcome as one from cases where outcome is not null
        union select distinct 'formation ' || outcome from formations where outcome is not null
        union select distinct 'conversion ' || outcome from conversions where outcome is not null
        union select distinct 'intake ' || outcome from imports where outcome is not null`),
      refusals: await column(`
        select distinct code as one from refusals
        union select distinct code from bulk_items where code is not null`),
      clocks: await column('select distinct rule as one from clocks'),
      changes: await changesOf(db, await column('select distinct stream as one from events')),
    };
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${randomUUID()}.json`), JSON.stringify(reached));
  } finally {
    await db.destroy();
  }
}

/** What happened in each stream, as the pictures of its process tell it. */
async function changesOf(db: Database, streams: readonly string[]): Promise<readonly string[]> {
  const changes = new Set<string>();
  for (const stream of streams) {
    const shown = pictured.filter(({ process }) => stream.startsWith(`${process}/`));
    const events = shown.length > 0 ? await readStream(db, stream) : [];
    for (const one of shown) {
      for (const change of changesIn(one, events)) changes.add(`${one.picture.process}: ${change}`);
    }
  }
  return [...changes];
}

/** Everything that was kept since it was last forgotten. */
export async function everythingReached(): Promise<Reached> {
  const files = await readdir(folder).catch(() => []);
  const all = await Promise.all(
    files.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8')) as Reached),
  );
  const together = (what: keyof Reached) => [...new Set(all.flatMap((one) => one[what]))].sort();
  return {
    ...{ endings: together('endings'), refusals: together('refusals') },
    ...{ clocks: together('clocks'), changes: together('changes') },
  };
}

/** Before the tests begin: what was reached last time proves nothing. */
export default async function forget(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
