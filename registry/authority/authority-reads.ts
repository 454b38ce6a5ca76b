import { type AuthorityEvent, type AuthorityRegister, noAuthorities } from '../../domain/authority/register.ts';
import type { Recorded } from '../../domain/case/event.ts';
import type { Database } from '../database.ts';
import { readStream } from '../ledger/append.ts';

/** The name of the stream in which an instansi's authorities are kept. It is no workflow: nothing waits in it. */
export function authorityStream(instansi: string): string {
  return `authority/${instansi}/register`;
}

/** Who holds what in an instansi, as known now. */
export async function readAuthorities(db: Database, instansi: string): Promise<AuthorityRegister> {
  const row = await db.selectFrom('authorities').select('state').where('instansi', '=', instansi).executeTakeFirst();
  return row?.state ?? noAuthorities;
}

/** Every authority, approval, revocation and absence of an instansi as it was recorded, in order. */
export async function authorityEvents(db: Database, instansi: string): Promise<readonly Recorded<AuthorityEvent>[]> {
  return (await readStream(db, authorityStream(instansi))) as unknown as readonly Recorded<AuthorityEvent>[];
}
