import { sql } from 'kysely';
import type { Instant } from '../../domain/calendar/zone.ts';
import type { Database } from '../database.ts';

/** An audit of everything. `bundle`: digest of the code of its day; `through`: the last position of the ledger as it began. */
export type Round = {
  readonly id: number;
  readonly beganAt: Instant;
  readonly endedAt?: Instant;
  readonly bundle: string;
  readonly through: number;
};

export type Verdict = { readonly stream: string; readonly result: string };

/** The latest rounds first, or those before one. */
export async function rounds(db: Database, limit: number, before?: number): Promise<readonly Round[]> {
  const rows = await db
    .selectFrom('audit_rounds')
    .selectAll()
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ began_at, ended_at, ...round }) => ({
    ...{ ...round, beganAt: began_at.getTime() },
    ...(ended_at && { endedAt: ended_at.getTime() }),
  }));
}

/** Begins a round; one that did not end stays as it is. Answers its number. */
export async function beginRound(db: Database, now: Instant, bundle: string, through: number): Promise<number> {
  const { id } = await db
    .insertInto('audit_rounds')
    .values({ began_at: new Date(now), bundle, through })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function endRound(db: Database, round: number, now: Instant): Promise<void> {
  await db
    .updateTable('audit_rounds')
    .set({ ended_at: new Date(now) })
    .where('id', '=', round)
    .execute();
}

/** Writes verdicts of a round; written again they replace what was there. */
export async function writeVerdicts(
  db: Database,
  round: number,
  verdicts: readonly Verdict[],
  now: Instant,
): Promise<void> {
  const rows = verdicts.map((verdict) => ({
    ...{ round, stream: verdict.stream, result: verdict.result },
    ...{ verdict: JSON.stringify(verdict), at: new Date(now) },
  }));
  await db
    .insertInto('audit_verdicts')
    .values(rows)
    .onConflict((on) =>
      on.columns(['round', 'stream']).doUpdateSet(({ ref }) => ({
        ...{ result: ref('excluded.result'), verdict: ref('excluded.verdict'), at: ref('excluded.at') },
      })),
    )
    .execute();
}

/** How far a round has come, in the order of names by their bytes; empty before its first verdict. */
export async function auditedUpTo(db: Database, round: number): Promise<string> {
  const { rows } = await sql<{ stream: string | null }>`
    select max(stream collate "C") as stream from audit_verdicts where round = ${round}
  `.execute(db);
  return rows[0]?.stream ?? '';
}
