import { type AuthorityRegister, noAuthorities } from '../../domain/authority/register.ts';
import type { Database } from '../database.ts';

/** The name of the stream in which an instansi's authorities are kept. It is no workflow: nothing waits in it. */
export function authorityStream(instansi: string): string {
  return `authority/${instansi}/register`;
}

/** Who holds what in an instansi, as known now. */
export async function readAuthorities(db: Database, instansi: string): Promise<AuthorityRegister> {
  const row = await db.selectFrom('authorities').select('state').where('instansi', '=', instansi).executeTakeFirst();
  return row?.state ?? noAuthorities;
}
