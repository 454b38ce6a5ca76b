import type { Transaction } from 'kysely';
import { evolveAccount } from '../../domain/accounts/accounts.ts';
import type { Tables } from '../tables.ts';
import type { FiledAccounts } from './filed.ts';

/** What is kept of an account has a row of its own; its version is the number of the event that made it so. */
export async function projectAccounts(tx: Transaction<Tables>, { instansi, events }: FiledAccounts): Promise<void> {
  for (const event of events) {
    const { account, seq, recordedAt } = event;
    const known = await tx
      .selectFrom('accounts')
      .select('state')
      .where('account', '=', account)
      .where('instansi', '=', instansi)
      .executeTakeFirst();
    const state = JSON.stringify(evolveAccount(known?.state, event));
    const row = { state, version: seq, updated_at: new Date(recordedAt) };
    await tx
      .insertInto('accounts')
      .values({ instansi, account, ...row })
      .onConflict((conflict) => conflict.columns(['account', 'instansi']).doUpdateSet(row))
      .execute();
  }
}
