import { type AccountEvent, accountStanding, type HeldAccount } from '../../domain/accounts/accounts.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { civilDateOf } from '../../domain/calendar/zone.ts';
import type { Recorded } from '../../domain/case/event.ts';
import { accountEvents, accountStream, readAccounts } from '../../registry/accounts/account-reads.ts';
import { findInstansi } from '../../registry/instansi.ts';
import { lastSeq } from '../../registry/ledger/append.ts';
import { etagOf } from '../decide/expected-revision.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';

/** All accounts of the caller's instansi, as they stand today. */
export const listAccounts: Handler<'listAccounts'> = async (use, { official: { instansi } }) => {
  const on = await today(use, instansi);
  const revision = await lastSeq(use.db, accountStream(instansi));
  const accounts = (await readAccounts(use.db, instansi)).map(({ account, held }) => shown(account, held, on));
  return {
    status: 200,
    headers: { ETag: etagOf(revision) },
    body: { revision, source: use.accounts.source, accounts },
  };
};

/** One of them, with all that was recorded of it. */
export const readAccount: Handler<'readAccount'> = async (use, { params: { account }, official: { instansi } }) => {
  const on = await today(use, instansi);
  const one = (await readAccounts(use.db, instansi)).find((row) => row.account === account);
  if (one === undefined) throw new Problem('NOT_FOUND');
  const history = (await accountEvents(use.db, instansi)).filter((event) => event.account === account).map(told);
  return { status: 200, body: { ...shown(account, one.held, on), history } };
};

async function today(use: Dependencies, instansi: string): Promise<CivilDate> {
  const known = await findInstansi(use.db, instansi);
  if (known === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  return civilDateOf(await use.clock(), known.zone);
}

function shown(account: string, held: HeldAccount, on: CivilDate) {
  return { account, state: accountStanding(held, on), roles: [], ...held.given };
}

function told({ effectiveOn: _, account: __, request: ___, by, recordedAt, ...event }: Recorded<AccountEvent>) {
  return {
    ...event,
    recordedAt: new Date(recordedAt).toISOString(),
    by: by.kind === 'official' ? by.account : by.name,
  };
}
