import { type RawBuilder, sql, type Transaction } from 'kysely';
import { standingOf, type Taken } from '../../domain/authority/disputes.ts';
import type { AuthorityEvent, AuthorityRegister } from '../../domain/authority/register.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { civilDateOf, type Zone } from '../../domain/calendar/zone.ts';
import type { Recorded } from '../../domain/case/event.ts';
import { inChunks } from '../in-chunks.ts';
import type { FiledAuthority, FiledCase } from '../ledger/filed.ts';
import type { Tables } from '../tables.ts';
import { authorityStream, readAuthorities } from './authority-reads.ts';

/**
 * Decisions that are committed after their authority was revoked, and those whose date is corrected. While this
 * transaction lasts nobody writes in the register: whoever waits to revoke finds these decisions with their dates, and
 * whoever has revoked is found here.
 */
export async function disputeDecided(tx: Transaction<Tables>, { instansi, stream, events }: FiledCase): Promise<void> {
  const seqs = events.flatMap((event) => {
    if (event.type === 'fact-corrected') return event.of;
    return event.by.kind === 'official' && event.by.authority ? event.seq : [];
  });
  if (seqs.length === 0) return;
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${authorityStream(instansi)}, 0))`.execute(tx);
  const register = await readAuthorities(tx, instansi);
  await judge(tx, instansi, register, sql`taken.stream = ${stream} and taken.seq in (${sql.join(seqs)})`);
}

/**
 * Decisions that were committed before something became of their authority, and those on which the PPK has now said a
 * word. When the registry is built anew the ledger is whole already: all of them are found here, whatever is folded first.
 */
export async function disputeRegistered(
  tx: Transaction<Tables>,
  { instansi, events }: FiledAuthority,
  register: AuthorityRegister,
): Promise<void> {
  for (const event of events) {
    const touched = touchedBy(event);
    if (touched) await judge(tx, instansi, register, touched);
  }
}

function touchedBy(event: Recorded<AuthorityEvent>): RawBuilder<unknown> | undefined {
  switch (event.type) {
    case 'authority-granted':
      return decidedBy(event.seq);
    case 'approval-attached':
    case 'authority-revoked':
      return decidedBy(event.of);
    case 'dispute-settled':
      return sql`taken.stream = ${event.of.stream} and taken.seq = ${event.of.seq}`;
    default:
      return undefined;
  }
}

function decidedBy(authority: number): RawBuilder<unknown> {
  return sql`taken.by->'authority'->>'id' = ${String(authority)}`;
}

/** Writes how these decisions stand, whatever was written before: it follows from the ledger alone. */
async function judge(
  tx: Transaction<Tables>,
  instansi: string,
  register: AuthorityRegister,
  which: RawBuilder<unknown>,
): Promise<void> {
  for (const some of inChunks(await taken(tx, instansi, which), 1_000)) {
    const places = sql.join(some.map(({ stream, seq }) => sql`(${stream}::text, ${seq}::integer)`));
    await sql`delete from disputes where (stream, seq) in (${places})`.execute(tx);
    const rows = some.flatMap((one) => rowOf(instansi, register, one) ?? []);
    if (rows.length > 0) await tx.insertInto('disputes').values(rows).execute();
  }
}

function rowOf(instansi: string, register: AuthorityRegister, one: Taken) {
  const standing = standingOf(register, one);
  if (standing === undefined) return undefined;
  const { stream, seq, authority, effectiveOn, revocation = null } = standing;
  const word = 'settledBy' in standing ? standing : undefined;
  return {
    ...{ stream, seq, instansi, authority, effective_on: effectiveOn, revocation },
    ...{ settled_by: word?.settledBy ?? null, settled_as: word?.as ?? null },
  };
}

/** Decisions that name an authority, with their dates as last corrected. The zone of a case stands in its first event. */
async function taken(tx: Transaction<Tables>, instansi: string, which: RawBuilder<unknown>): Promise<readonly Taken[]> {
  const { rows } = await sql<{
    stream: string;
    seq: number;
    authority: number;
    decided_for: CivilDate;
    effective_on: CivilDate;
    recorded_at: Date;
    zone: Zone;
  }>`
    select taken.stream, taken.seq, (taken.by->'authority'->>'id')::integer as authority,
      taken.effective_on as decided_for,
      coalesce(
        (select (corrected.data->>'to')::date from events as corrected
          where corrected.stream = taken.stream and corrected.type = 'fact-corrected'
            and corrected.data->>'of' = taken.seq::text
          order by corrected.seq desc limit 1),
        taken.effective_on
      ) as effective_on,
      taken.recorded_at, coalesce(first.data->'unit'->>'zone', instansi.zone) as zone
    from events as taken
      join events as first on first.stream = taken.stream and first.seq = 1
      join instansi on instansi.id = ${instansi}
    where taken.by ? 'authority' and ${which} and split_part(taken.stream, '/', 2) = instansi.id
    order by taken.stream, taken.seq
  `.execute(tx);
  return rows.map(({ stream, seq, authority, decided_for, effective_on, recorded_at, zone }) => {
    const recordedOn = civilDateOf(recorded_at.getTime(), zone);
    return { stream, seq, authority, decidedFor: decided_for, effectiveOn: effective_on, recordedOn };
  });
}
