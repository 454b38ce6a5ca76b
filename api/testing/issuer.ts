import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

type Claims = Readonly<Record<string, unknown>>;
export type TestIssuer = {
  readonly url: string;
  /** A signed access token; expires in an hour unless told otherwise (seconds from now). */
  token(
    claims: Claims,
    options?: { readonly expiresIn?: number; readonly audience?: string; readonly typ?: string },
  ): Promise<string>;
  close(): Promise<void>;
};

/** An issuer with keys of its own, for tokens that a well-behaved provider would never sign. */
export async function startIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  const server = createServer((request, response) => {
    const url = urlOf();
    const body = request.url?.startsWith('/.well-known') ? { issuer: url, jwks_uri: `${url}/keys` } : { keys: [jwk] };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const urlOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: urlOf(),
    async token(claims, { expiresIn = 3_600, audience = 'tenggat-api', typ = 'at+jwt' } = {}) {
      const now = Math.floor(Date.now() / 1_000);
      return await new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'test', typ })
        .setIssuer(urlOf())
        .setAudience(audience)
        .setIssuedAt(now)
        .setExpirationTime(now + expiresIn)
        .sign(privateKey);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
