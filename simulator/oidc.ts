import Provider, { type ClientMetadata, type JWKS } from 'oidc-provider';
import type { SandboxAccount } from './accounts.ts';
import type { SandboxClient } from './clients.ts';
import type { OidcKeys } from './oidc-keys.ts';

/** The audience of every access token, and the resource indicator that clients may name. */
const AUDIENCE = 'tenggat-api';
const RESOURCE = 'urn:tenggat:api';
/** Seconds. */
const TOKEN_LIFE = 3600;
const WORKING_DAY = 12 * 3600;

type Known = {
  readonly accounts: readonly SandboxAccount[];
  readonly clients: readonly SandboxClient[];
  readonly keys: OidcKeys;
};

/**
 * The sandbox's only issuer. Accounts get a token by `client_credentials` as themselves, other systems as the client that
 * they are, without a word of roles; a browser signs in
 * through the client `console`, where the account's id is the login and any password will do.
 */
export function oidcProvider(issuer: string, { accounts, clients, keys }: Known): Provider {
  const find = (id: string | undefined): SandboxAccount | undefined => accounts.find((account) => account.id === id);
  return new Provider(issuer, {
    clients: [...accounts.map(machineClient), ...clients.map(machineClient), consoleClient],
    jwks: keys.jwks as JWKS,
    cookies: { keys: [...keys.cookies] },
    ttl: {
      AccessToken: TOKEN_LIFE,
      ClientCredentials: TOKEN_LIFE,
      IdToken: TOKEN_LIFE,
      Interaction: TOKEN_LIFE,
      Session: WORKING_DAY,
      Grant: WORKING_DAY,
    },
    claims: { openid: ['sub'], profile: ['name'] },
    findAccount: (_ctx, sub) => {
      const account = find(sub);
      return account && { accountId: sub, claims: () => ({ sub, name: account.name }) };
    },
    extraTokenClaims: (_ctx, token) => claimsOf(find('accountId' in token ? token.accountId : token.clientId)),
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: TOKEN_LIFE,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  });
}

const consoleClient: ClientMetadata = {
  client_id: 'console',
  application_type: 'native', // a loopback redirect on whatever port
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code'],
  response_types: ['code'],
  redirect_uris: ['http://127.0.0.1/callback'],
};

function machineClient({ id, secret }: SandboxClient): ClientMetadata {
  return {
    client_id: id,
    client_secret: secret,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  };
}

function claimsOf(account: SandboxAccount | undefined): Record<string, unknown> {
  if (!account) return {};
  const { name, roles, instansi, unit } = account;
  return { name, roles, instansi, ...(unit === undefined ? {} : { unit }) };
}
