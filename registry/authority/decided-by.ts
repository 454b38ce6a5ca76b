import { sql } from 'kysely';
import type { HeldGrant } from '../../domain/authority/register.ts';
import type { Actor } from '../../domain/case/event.ts';
import type { Database } from '../database.ts';
import { readAuthorities } from './authority-reads.ts';

/** By which authority an event was decided, and what has become of it since. */
export type DecidedBy = {
  readonly grant: HeldGrant;
  /** `open` while the PPK has said nothing. */
  readonly dispute?: 'open' | 'confirmed' | 'to-be-redone';
};

/** The authorities behind the decisions of a file or batch, by the number of the event. */
export async function authoritiesBehind(db: Database, stream: string): Promise<ReadonlyMap<number, DecidedBy>> {
  const decisions = await db
    .selectFrom('events')
    .select(['seq', 'by'])
    .where('stream', '=', stream)
    .where(sql<boolean>`by ? 'authority'`)
    .execute();
  if (decisions.length === 0) return new Map();
  const [, instansi = ''] = stream.split('/');
  const { grants } = await readAuthorities(db, instansi);
  const disputes = await db.selectFrom('disputes').select(['seq', 'settled_as']).where('stream', '=', stream).execute();
  return new Map(
    decisions.flatMap(({ seq, by }) => {
      const grant = grants.find(({ id }) => id === authorityOf(by));
      const dispute = disputes.find((one) => one.seq === seq);
      return grant ? [[seq, { grant, ...(dispute && { dispute: dispute.settled_as ?? 'open' }) }] as const] : [];
    }),
  );
}

function authorityOf(by: Actor): number | undefined {
  return by.kind === 'official' ? by.authority?.id : undefined;
}
