import { type Reach, reachOf } from '../../domain/accounts/reach.ts';
import { civilDateOf } from '../../domain/calendar/zone.ts';
import { findAccount, hasAdministrator } from '../../registry/accounts/account-reads.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem, type ProblemCode } from '../problems/problem.ts';
import type { Caller } from './caller.ts';
import type { SignedIn } from './claims.ts';

/** What cannot be told apart by the token alone is said by the request. */
export const ACTING_INSTANSI = 'acting-instansi';

type Kept = Awaited<ReturnType<typeof findAccount>>[number];

/**
 * What whoever signed in may be now, by the issuer and by what their instansi keeps: asked anew for each request, so that
 * a block holds at once. Throws UNAUTHENTICATED without an instansi to belong to, ACCOUNT_BLOCKED, ACCOUNT_NOT_ACTIVE, and
 * INVALID_QUERY where the account is kept by several instansi and the request does not say for which it comes.
 */
export async function callerOf(use: Dependencies, signedIn: SignedIn, asked: string | undefined): Promise<Caller> {
  const { account, roles, unit, machine } = signedIn;
  const kept = await findAccount(use.db, account);
  const instansi = signedIn.instansi ?? (await instansiOf(use, account, kept, asked));
  const one = kept.find((row) => row.instansi === instansi);
  const on = civilDateOf(await use.clock(), one?.zone ?? 'WIB');
  // A machine stands in the settings; what its instansi keeps of it can end or block it, and gives it nothing more.
  const source = machine ? 'claims' : use.accounts.source;
  const reach = reachOf(source, { roles, ...(unit && { unit }) }, one?.held, on);
  if (typeof reach === 'object') return { account, instansi, ...reach };
  const first = reach !== 'blocked' && (await firstAdministrator(use, account, instansi, on));
  if (first) return { account, instansi, ...first };
  const code: ProblemCode = reach === 'blocked' ? 'ACCOUNT_BLOCKED' : 'ACCOUNT_NOT_ACTIVE';
  throw new Problem(code, { detail: { standing: reach }, by: { account, instansi, roles } });
}

/** The token's own word comes first; without it, the instansi that keeps this account and no other. */
async function instansiOf(
  { accounts }: Dependencies,
  account: string,
  kept: readonly Kept[],
  asked: string | undefined,
): Promise<string> {
  if (accounts.source === 'claims') throw new Problem('UNAUTHENTICATED');
  const first = accounts.firstAdministrators
    .filter((one) => one.endsWith(`/${account}`))
    .map((one) => one.split('/')[0]!);
  const choices = [...new Set([...kept.map(({ instansi }) => instansi), ...first])];
  const chosen = asked === undefined && choices.length === 1 ? choices[0] : choices.find((one) => one === asked);
  if (chosen !== undefined) return chosen;
  if (choices.length < 2) throw new Problem('ACCOUNT_NOT_ACTIVE', { detail: { standing: 'unset' } });
  const message = `Akun ini tercatat pada beberapa instansi; sebut salah satu: ${choices.join(', ')}.`;
  throw new Problem('INVALID_QUERY', { errors: [{ path: 'Acting-Instansi', code: 'choose', message }] });
}

/** Somebody has to begin: whom the settings name is administrator for as long as nobody whom the instansi keeps is. */
async function firstAdministrator(
  { db, accounts }: Dependencies,
  account: string,
  instansi: string,
  on: Parameters<typeof hasAdministrator>[2],
): Promise<Reach | undefined> {
  if (accounts.source !== 'accounts' || !accounts.firstAdministrators.includes(`${instansi}/${account}`))
    return undefined;
  return (await hasAdministrator(db, instansi, on)) ? undefined : { roles: ['administrator'] };
}
