import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { SandboxAccount } from '../../simulator/accounts.ts';
import type { SandboxClient } from '../../simulator/clients.ts';
import { oidcProvider } from '../../simulator/oidc.ts';

/** A key of the issuer: what it publishes, and what it signs with. */
export type SigningKey = { readonly jwk: JWK; readonly alg: string; readonly privateKey: CryptoKey };

/** RSA is published without its algorithm, as some issuers do: what it is good for, we say ourselves. */
export async function signingKey(kid: string, alg: 'ES256' | 'RS256' = 'ES256'): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid, use: 'sig', ...(alg === 'ES256' && { alg }) };
  return { jwk, alg, privateKey };
}

export type Forged = {
  readonly key: SigningKey;
  readonly header?: Record<string, unknown>;
  readonly claims?: Record<string, unknown>;
};

/** The OIDC provider of the simulator, whose keys the test holds: it is rotated, cut off, and imitated. */
export async function startProvider(
  first: readonly SigningKey[],
  known: { readonly accounts?: readonly SandboxAccount[]; readonly clients?: readonly SandboxClient[] } = {},
) {
  const { accounts = [], clients = [] } = known;
  const cookies = [randomBytes(16).toString('hex')];
  const made = (keys: readonly SigningKey[]) =>
    oidcProvider(url, { accounts, clients, keys: { jwks: { keys: keys.map(({ jwk }) => jwk) }, cookies } }).callback();
  let answer: ReturnType<typeof made>;
  let askedForKeys = 0;
  const server = createServer((request, response) => {
    if (request.url === '/jwks') askedForKeys += 1;
    void answer(request, response);
  });
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  answer = made(first);
  return {
    url,
    askedForKeys: () => askedForKeys,
    rotate(keys: readonly SigningKey[]) {
      answer = made(keys);
    },
    /** A token by `client_credentials`, as a machine gets it; the error's code where it gets none. */
    async token(id: string, secret: string): Promise<string> {
      const response = await fetch(`${url}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
      const { access_token, error } = (await response.json()) as { access_token?: string; error?: string };
      return access_token ?? error ?? '';
    },
    /** What the provider itself would never sign. Lives for an hour. */
    async forge({ key, header = {}, claims = {} }: Forged): Promise<string> {
      const now = Math.floor(Date.now() / 1_000);
      const standard = { iss: url, aud: 'tenggat-api', iat: now, exp: now + 3_600, sub: 'acc-1' };
      return await new SignJWT({ ...standard, roles: ['operator'], instansi: '7100', ...claims })
        .setProtectedHeader({ alg: key.alg, kid: key.jwk.kid!, typ: 'at+jwt', ...header })
        .sign(key.privateKey);
    },
    async stop() {
      if (!server.listening) return;
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
