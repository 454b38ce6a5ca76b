import { sql, type Transaction } from 'kysely';
import { type Dispute, disputeOf } from '../../domain/authority/disputes.ts';
import type { AuthorityRegister } from '../../domain/authority/register.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { civilDateOf, type Zone } from '../../domain/calendar/zone.ts';
import { inChunks } from '../in-chunks.ts';
import type { FiledAuthority, FiledCase } from '../ledger/filed.ts';
import type { Tables } from '../tables.ts';
import { authorityStream, readAuthorities } from './authority-reads.ts';

/**
 * Decisions that are committed after their authority was revoked. While this transaction lasts nobody writes in the
 * register: whoever waits to revoke finds these decisions, and whoever has revoked is found here.
 */
export async function disputeDecided(tx: Transaction<Tables>, filed: FiledCase, zone: Zone): Promise<void> {
  const taken = filed.events.flatMap(({ seq, effectiveOn, recordedAt, by }) =>
    by.kind === 'official' && by.authority
      ? [{ seq, authority: by.authority.id, effectiveOn, recordedOn: civilDateOf(recordedAt, zone) }]
      : [],
  );
  if (taken.length === 0) return;
  const { instansi, stream } = filed;
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${authorityStream(instansi)}, 0))`.execute(tx);
  const register = await readAuthorities(tx, instansi);
  await putDisputes(
    tx,
    instansi,
    taken.flatMap((one) => disputeOf(register, { stream, ...one }) ?? []),
  );
}

/** Decisions that were committed before their authority was revoked; and those on which the PPK has now said a word. */
export async function disputeRevoked(
  tx: Transaction<Tables>,
  { instansi, events }: FiledAuthority,
  register: AuthorityRegister,
): Promise<void> {
  for (const event of events) {
    if (event.type === 'authority-revoked') {
      const taken = await takenBy(tx, instansi, event.of);
      await putDisputes(
        tx,
        instansi,
        taken.flatMap((one) => disputeOf(register, one) ?? []),
      );
    }
    if (event.type === 'dispute-settled') {
      const { stream, seq } = event.of;
      const word = { settled_by: event.seq, settled_as: event.as };
      await tx.updateTable('disputes').set(word).where('stream', '=', stream).where('seq', '=', seq).execute();
    }
  }
}

/** Every decision that names this authority. A case's zone stands in its first event. */
async function takenBy(tx: Transaction<Tables>, instansi: string, authority: number) {
  const { rows } = await sql<{ stream: string; seq: number; effective_on: CivilDate; recorded_at: Date; zone: Zone }>`
    select taken.stream, taken.seq, taken.effective_on, taken.recorded_at, first.data->'unit'->>'zone' as zone
    from events as taken join events as first on first.stream = taken.stream and first.seq = 1
    where taken.by ? 'authority' and taken.by->'authority'->>'id' = ${String(authority)}
      and split_part(taken.stream, '/', 2) = ${instansi}
    order by taken.stream, taken.seq
  `.execute(tx);
  return rows.map(({ stream, seq, effective_on, recorded_at, zone }) => {
    const recordedOn = civilDateOf(recorded_at.getTime(), zone);
    return { stream, seq, authority, effectiveOn: effective_on, recordedOn };
  });
}

async function putDisputes(tx: Transaction<Tables>, instansi: string, disputes: readonly Dispute[]): Promise<void> {
  for (const some of inChunks(disputes, 1_000)) {
    const rows = some.map(({ settled, ...dispute }) => ({
      ...{ instansi, ...dispute },
      ...{ settled_by: settled?.by ?? null, settled_as: settled?.as ?? null },
    }));
    await tx
      .insertInto('disputes')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['stream', 'seq']).doNothing())
      .execute();
  }
}
