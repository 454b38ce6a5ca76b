import { setting } from '../../../platform/config.ts';
import { SiasnFault } from './fault.ts';

/** Tokens are renewed this long before they expire, in milliseconds. */
const margin = 60_000;
const timeLimit = 15_000;

type Token = { readonly value: string; readonly until: number };

/** The gateway's token and the operator's single sign-on, both needed on each call, both cached. */
export function siasnTokens(base: string) {
  let apim: Promise<Token> | undefined;
  let sso: Promise<Token> | undefined;
  const fresh = async (kept: Promise<Token> | undefined, ask: () => Promise<Token>) => {
    const token = await kept?.catch(() => undefined);
    return token && token.until > Date.now() ? token : ask();
  };
  return {
    async headers(): Promise<Record<string, string>> {
      apim = fresh(apim, () => askGateway(base));
      sso = fresh(sso, () => askSignOn(base));
      const [gateway, signOn] = await Promise.all([apim, sso]);
      return { Authorization: `Bearer ${gateway.value}`, Auth: `bearer ${signOn.value}`, Accept: 'application/json' };
    },
    forget(): void {
      apim = undefined;
      sso = undefined;
    },
  };
}

function askGateway(base: string): Promise<Token> {
  const basic = Buffer.from(`${setting('SIASN_CONSUMER_KEY')}:${setting('SIASN_CONSUMER_SECRET')}`).toString('base64');
  return ask(`${base}/oauth2/token`, { grant_type: 'client_credentials' }, { Authorization: `Basic ${basic}` });
}

function askSignOn(base: string): Promise<Token> {
  return ask(setting('SIASN_SSO_TOKEN_URL', `${base}/auth/realms/public-siasn/protocol/openid-connect/token`), {
    grant_type: 'password',
    client_id: setting('SIASN_SSO_CLIENT_ID'),
    username: setting('SIASN_SSO_USERNAME'),
    password: setting('SIASN_SSO_PASSWORD'),
  });
}

async function ask(url: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Token> {
  const response = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers,
    signal: AbortSignal.timeout(timeLimit),
    redirect: 'error',
  }).catch(() => undefined);
  if (response === undefined || response.status >= 500)
    throw new SiasnFault('SIASN_UNREACHABLE', 'SIASN gives no token');
  const body = (await response.json().catch(() => ({}))) as { access_token?: string; expires_in?: number };
  if (!response.ok || body.access_token === undefined)
    throw new SiasnFault('SIASN_SIGN_IN', 'SIASN refuses the sign-in');
  return { value: body.access_token, until: Date.now() + (body.expires_in ?? 600) * 1000 - margin };
}
