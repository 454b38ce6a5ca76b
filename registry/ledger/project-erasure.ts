import type { Transaction } from 'kysely';
import { type ErasureState, evolveErasure } from '../../domain/people/erasure.ts';
import type { Tables } from '../tables.ts';
import { type FiledErasure, idOf } from './filed.ts';

/** How it stands with the erasure of somebody's data. That their keys are gone is not the ledger's to bring about. */
export async function projectErasure(
  tx: Transaction<Tables>,
  { stream, instansi, events }: FiledErasure,
): Promise<void> {
  const person = idOf(stream);
  const known = await tx.selectFrom('erasures').select('state').where('person', '=', person).executeTakeFirst();
  const state = events.reduce<ErasureState | undefined>(evolveErasure, known?.state);
  const last = events.at(-1);
  if (state === undefined || last === undefined) return;
  const { stage, version, revision } = state;
  const row = { state: JSON.stringify(state), stage, version, revision, updated_at: new Date(last.recordedAt) };
  await tx
    .insertInto('erasures')
    .values({ person, instansi, ...row })
    .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
    .execute();
}
