import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

export type Issuer = { readonly url: string };

/** The issuer does not answer, or not as itself. */
class IssuerAway extends Error {}

const DISCOVER_WITHIN = 5_000;

/** The issuer's keys by its discovery document, found at first use and again after a failure. */
export function issuerKeys({ url }: Issuer): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | undefined;
  const keys = () => {
    found ??= discover(url).catch((error) => {
      found = undefined;
      throw error;
    });
    return found;
  };
  return async (header, token) => (await keys())(header, token);
}

async function discover(url: string): Promise<JWTVerifyGetKey> {
  try {
    const address = `${url.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(DISCOVER_WITHIN), redirect: 'error' });
    const { issuer, jwks_uri } = (await answer.json()) as { issuer?: unknown; jwks_uri?: unknown };
    if (issuer !== url || typeof jwks_uri !== 'string') throw new Error('The issuer names another issuer, or no keys');
    return createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: DISCOVER_WITHIN });
  } catch (cause) {
    throw new IssuerAway('The issuer does not answer', { cause });
  }
}
