import type { Recorded } from '../../domain/case/event.ts';
import { noPolicies, type PolicyEvent, type PolicyState } from '../../domain/policies/stream.ts';
import type { Database } from '../database.ts';
import { readStream } from '../ledger/append.ts';

/** The name of the stream in which an instansi's policies are set. It is no workflow: nothing waits in it. */
export function policyStream(instansi: string): string {
  return `policy/${instansi}/settings`;
}

/** What an instansi has set up to now. */
export async function readPolicies(db: Database, instansi: string): Promise<PolicyState> {
  const row = await db.selectFrom('policies').select('state').where('instansi', '=', instansi).executeTakeFirst();
  return row?.state ?? noPolicies;
}

/** Every setting and end of an instansi as it was recorded, in order. */
export async function policyEvents(db: Database, instansi: string): Promise<readonly Recorded<PolicyEvent>[]> {
  return (await readStream(db, policyStream(instansi))) as unknown as readonly Recorded<PolicyEvent>[];
}
