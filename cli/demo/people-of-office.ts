import { setTimeout as delay } from 'node:timers/promises';
import type { SandboxAccount } from '../../simulator/accounts.ts';

/** How long a request is repeated before the demo gives up, in milliseconds: processes may be down for a while. */
const patience = 5 * 60_000;

export type Answer = { readonly status: number; readonly body: Record<string, unknown> };

/** One of the sandbox's officials at their desk: signs in, and sends each request until it is answered. */
export type Official = {
  /** Answers 2xx and refusals alike; repeats what did not get through, under the same key. */
  send(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    request?: { key?: string; json?: unknown; csv?: string },
  ): Promise<Answer>;
};

export function official(account: SandboxAccount, apiUrl: string, issuer: string): Official {
  let token: { value: string; until: number } | undefined;
  async function bearer(): Promise<string> {
    if (token && token.until > Date.now()) return token.value;
    const response = await fetch(`${issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${account.id}:${account.secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`Sign-in answered ${response.status}`);
    const { access_token, expires_in } = (await response.json()) as { access_token: string; expires_in: number };
    token = { value: access_token, until: Date.now() + (expires_in - 60) * 1000 };
    return access_token;
  }
  return {
    async send(method, path, { key, json, csv } = {}) {
      const body = csv ?? (json === undefined ? undefined : JSON.stringify(json));
      for (const limit = Date.now() + patience; ; await delay(250)) {
        const answer = await attempt(`${apiUrl}${path}`, {
          method,
          headers: {
            ...(key === undefined ? {} : { 'idempotency-key': key }),
            ...(body === undefined ? {} : { 'content-type': csv === undefined ? 'application/json' : 'text/csv' }),
          },
          ...(body === undefined ? {} : { body }),
        });
        if (answer && answer.status !== 202 && answer.status < 500) return answer;
        if (Date.now() > limit)
          throw new Error(`${method} ${path} was not answered: ${JSON.stringify(answer?.body ?? null)}`);
      }
    },
  };

  async function attempt(url: string, init: { method: string; headers: Record<string, string>; body?: string }) {
    try {
      const authorization = `Bearer ${await bearer()}`;
      const response = await fetch(url, {
        ...init,
        headers: { ...init.headers, authorization },
        signal: AbortSignal.timeout(60_000),
      });
      if (response.status === 401) token = undefined;
      const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
      return response.status === 401 ? undefined : { status: response.status, body };
    } catch {
      return undefined;
    }
  }
}
