import type { Database } from '../database.ts';

/** The name of the stream in which an instansi's digests are kept, which is also the id of its workflow. */
export function digestStream(instansi: string): string {
  return `digest/${instansi}/mail`;
}

/** From now on the digests of this instansi want to hear when something goes past its due date. */
export async function expectCalls(db: Database, instansi: string): Promise<void> {
  await db
    .insertInto('digest_calls')
    .values({ instansi, called: false })
    .onConflict((conflict) => conflict.column('instansi').doNothing())
    .execute();
}

/**
 * Calls the digests of an instansi unless they have been called already: of thousands at once one does. The others do not
 * wait: whoever answers waits for the one that calls, and so finds what they wrote before. When `call` fails, or whoever
 * called dies on the way, nobody has called.
 */
export async function callOnce(db: Database, instansi: string, call: () => Promise<void>): Promise<void> {
  const toCall = () => db.selectFrom('digest_calls').select('called').where('instansi', '=', instansi);
  if ((await toCall().executeTakeFirst())?.called !== false) return;
  await db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('digest_calls')
      .select('called')
      .where('instansi', '=', instansi)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (row?.called !== false) return;
    await call();
    await tx.updateTable('digest_calls').set({ called: true }).where('instansi', '=', instansi).execute();
  });
}

/** The call is answered: what goes past its due date after this is called again. To be done before looking what there is. */
export async function answerCall(db: Database, instansi: string): Promise<void> {
  await db.updateTable('digest_calls').set({ called: false }).where('instansi', '=', instansi).execute();
}
