import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { newSecret, readSecrets, writeSecrets } from './secrets.ts';

export type OidcKeys = { readonly jwks: { readonly keys: JWK[] }; readonly cookies: string[] };

/** The issuer's signing keys (RS256, ES256) and cookie secret, made on the first start and kept in `oidc-keys.json`. */
export async function oidcKeys(folder: string): Promise<OidcKeys> {
  const name = 'oidc-keys.json';
  return (
    readSecrets<OidcKeys>(folder, name) ??
    writeSecrets(folder, name, {
      jwks: { keys: [await signingKey('RS256'), await signingKey('ES256')] },
      cookies: [newSecret()],
    })
  );
}

async function signingKey(alg: 'RS256' | 'ES256'): Promise<JWK> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, alg, use: 'sig', kid: await calculateJwkThumbprint(jwk) };
}
