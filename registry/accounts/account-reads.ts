import { type AccountEvent, accountStanding, type HeldAccount } from '../../domain/accounts/accounts.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Zone } from '../../domain/calendar/zone.ts';
import type { Recorded } from '../../domain/case/event.ts';
import type { Database } from '../database.ts';
import { readStream } from '../ledger/append.ts';

/** The name of the stream in which an instansi's accounts are kept. It is no workflow: nothing waits in it. */
export function accountStream(instansi: string): string {
  return `account/${instansi}/register`;
}

/** An account as an instansi keeps it, and the zone by whose days its period counts. */
type AccountOfInstansi = { readonly instansi: string; readonly zone: Zone; readonly held: HeldAccount };

/** What every instansi keeps of this account: of one, as a rule. */
export async function findAccount(db: Database, account: string): Promise<readonly AccountOfInstansi[]> {
  const rows = await db
    .selectFrom('accounts')
    .innerJoin('instansi', 'instansi.id', 'accounts.instansi')
    .select(['accounts.instansi', 'instansi.zone', 'accounts.state'])
    .where('account', '=', account)
    .orderBy('accounts.instansi')
    .execute();
  return rows.map(({ instansi, zone, state }) => ({ instansi, zone, held: state }));
}

/** All that an instansi keeps of its accounts, by account. */
export async function readAccounts(
  db: Database,
  instansi: string,
): Promise<readonly { readonly account: string; readonly held: HeldAccount }[]> {
  const rows = await db
    .selectFrom('accounts')
    .select(['account', 'state'])
    .where('instansi', '=', instansi)
    .orderBy('account')
    .execute();
  return rows.map(({ account, state }) => ({ account, held: state }));
}

/** Whether somebody may keep the accounts of this instansi on this day: an administrator of all of it. */
export async function hasAdministrator(db: Database, instansi: string, on: CivilDate): Promise<boolean> {
  const accounts = await readAccounts(db, instansi);
  return accounts.some(
    ({ held }) =>
      accountStanding(held, on) === 'holds' &&
      held.given?.unit === undefined &&
      held.given?.roles.includes('administrator'),
  );
}

/** Every setting, block and unblocking of an instansi as it was recorded, in order. */
export async function accountEvents(db: Database, instansi: string): Promise<readonly Recorded<AccountEvent>[]> {
  return (await readStream(db, accountStream(instansi))) as unknown as readonly Recorded<AccountEvent>[];
}
