import { setting } from '../../../platform/config.ts';
import { SiasnFault } from './fault.ts';
import { siasnTokens } from './tokens.ts';

/** Each call to SIASN, a repetition with new tokens included, is sent and answered within this time, in milliseconds. */
export const timeLimit = 30_000;

/** BKN's official web service: two tokens on every call, answers that hide errors in a 200 and emptiness in a 404. */
export type SiasnClient = {
  get(path: string, query: Record<string, string>): Promise<unknown>;
  /** Sends once. Throws `SiasnFault` with `uncertain` when nobody can say whether it arrived. */
  post(path: string, form: FormData): Promise<unknown>;
};

export function siasnClient(base = setting('SIASN_BASE_URL')): SiasnClient {
  const tokens = siasnTokens(base);
  async function call(
    path: string,
    init: RequestInit & { signal: AbortSignal },
    retryOn401: boolean,
  ): Promise<unknown> {
    const response = await reach(
      `${base}/apisiasn/1.0${path}`,
      { ...init, headers: await tokens.headers() },
      init.method === 'POST',
    );
    if (response.status === 401) {
      tokens.forget();
      // Nothing was processed without a valid token: asking again is safe, once.
      if (retryOn401) return call(path, init, false);
      throw new SiasnFault('SIASN_SIGN_IN', 'SIASN does not accept the tokens');
    }
    return read(response, init.method === 'POST');
  }
  return {
    get: (path, query) => call(`${path}?${new URLSearchParams(query)}`, { method: 'GET', ...limited() }, true),
    post: (path, form) => call(path, { method: 'POST', body: form, ...limited() }, true),
  };
}

/** Runs from the beginning of the call: what is not sent by then is never sent. */
function limited(): { signal: AbortSignal } {
  return { signal: AbortSignal.timeout(timeLimit) };
}

async function reach(url: string, init: RequestInit, write: boolean): Promise<Response> {
  try {
    return await fetch(url, { ...init, redirect: 'error' });
  } catch (error) {
    const notSent = (error as { cause?: { code?: string } }).cause?.code === 'ECONNREFUSED';
    throw new SiasnFault('SIASN_UNREACHABLE', 'SIASN cannot be reached', { uncertain: write && !notSent });
  }
}

/** E1, E2, the 404 that means "empty", capital `Error`/`Message`, HTML of the gateway, an empty body. */
async function read(response: Response, write: boolean): Promise<unknown> {
  const text = await response.text().catch(() => '');
  const body = parse(text);
  if (response.status === 404 && body?.code === 0) return [];
  if (response.status === 429) throw new SiasnFault('SIASN_BUSY', 'SIASN asks to slow down');
  if (response.status >= 500 || body === undefined) {
    throw new SiasnFault('SIASN_UNREACHABLE', `SIASN answered ${response.status} without content`, {
      uncertain: write,
    });
  }
  if (body.success === false || 'Error' in body || !response.ok) {
    throw new SiasnFault('SIASN_REFUSED', 'SIASN refuses the request');
  }
  return 'data' in body ? body.data : body.mapData;
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
