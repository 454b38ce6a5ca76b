import { setTimeout as delay } from 'node:timers/promises';
import type { SandboxFolder } from '../../cli/stack/folder.ts';
import type { Stack } from '../../cli/stack/stack.ts';
import type { SandboxAccount } from '../../simulator/accounts.ts';

export type Reply = { readonly status: number; readonly body: Record<string, unknown>; readonly headers: Headers };
type Sending = {
  readonly key?: string;
  readonly json?: unknown;
  readonly csv?: string;
  readonly ifMatch?: string;
  /** For what a person is looked at. */
  readonly purpose?: string;
};

/** Requests as they are, each sent once: what a refusal, an outage or a second try looks like from outside. */
export type Desk = (account: string | undefined, method: string, path: string, sending?: Sending) => Promise<Reply>;

export function deskOf(stack: Stack, folder: SandboxFolder): Desk {
  const accounts = folder.read<{ accounts: SandboxAccount[] }>('secrets/sandbox-accounts.json')?.accounts ?? [];
  const tokens = new Map<string, Promise<string>>();
  return async (account, method, path, { key, json, csv, ifMatch, purpose } = {}) => {
    const headers: Record<string, string> = {};
    if (account !== undefined) {
      const signedIn =
        tokens.get(account) ??
        signIn(
          stack.simulatorUrl,
          accounts.find((one) => one.id === account),
        );
      tokens.set(account, signedIn);
      headers.authorization = `Bearer ${await signedIn}`;
    }
    if (key !== undefined) headers['idempotency-key'] = key;
    if (purpose !== undefined) headers.purpose = purpose;
    if (ifMatch !== undefined) headers['if-match'] = ifMatch;
    const body = csv ?? (json === undefined ? undefined : JSON.stringify(json));
    if (body !== undefined) headers['content-type'] = csv === undefined ? 'application/json' : 'text/csv';
    const response = await fetch(`${stack.apiUrl}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(60_000),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : {}, headers: response.headers };
  };
}

/** A token as an account's own program would ask for it. */
export function tokenOf(stack: Stack, folder: SandboxFolder, account: string): Promise<string> {
  const { accounts = [] } = folder.read<{ accounts: SandboxAccount[] }>('secrets/sandbox-accounts.json') ?? {};
  return signIn(
    stack.simulatorUrl,
    accounts.find((one) => one.id === account),
  );
}

async function signIn(simulatorUrl: string, account: SandboxAccount | undefined): Promise<string> {
  if (account === undefined) throw new Error('No such account');
  const response = await fetch(`${simulatorUrl}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${account.id}:${account.secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
    signal: AbortSignal.timeout(10_000),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

/** Asks again until the answer is the wanted one; for a minute at most. */
export async function eventually<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> {
  for (const limit = Date.now() + 60_000; ; await delay(50)) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined && wanted(answer)) return answer;
    if (Date.now() > limit) throw new Error(`Did not come about: ${JSON.stringify(answer)}`);
  }
}
