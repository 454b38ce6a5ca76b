import { ConfigError, integerSetting, type Mode, modeSetting, setting } from '../platform/config.ts';
import type { EngineAccess } from '../platform/temporal/client.ts';
import { payloadKeysFromSettings } from '../platform/temporal/payload-keys.ts';
import { type Edges, edgesFromSettings } from './edges.ts';

export type ApiSettings = {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly temporal: EngineAccess;
  readonly signIn: { readonly url: string; readonly audience: string };
  readonly mode: Mode;
  readonly edges: Edges;
  /** Milliseconds between telling that this process is about to end and taking no more requests. */
  readonly lingerFor: number;
};

/** Reads the settings of the API; throws ConfigError with a sentence that names what is missing or wrong. */
export function apiSettings(): ApiSettings {
  const mode = modeSetting();
  return {
    host: setting('API_HOST', '127.0.0.1'),
    port: integerSetting('API_PORT', 8080),
    databaseUrl: setting('DATABASE_URL'),
    temporal: {
      address: setting('TEMPORAL_ADDRESS'),
      namespace: setting('TEMPORAL_NAMESPACE'),
      payloadKeys: payloadKeysFromSettings(),
    },
    signIn: { url: issuer(mode), audience: setting('OIDC_AUDIENCE', 'tenggat-api') },
    mode,
    edges: edgesFromSettings(),
    lingerFor: integerSetting('API_LINGER_SECONDS', 5) * 1_000,
  };
}

/** Tokens are only as good as the way to the keys that prove them. */
function issuer(mode: Mode): string {
  const text = setting('OIDC_ISSUER');
  if (!URL.canParse(text))
    throw new ConfigError('Setelan OIDC_ISSUER harus alamat lengkap, misalnya https://sso.contoh.go.id.');
  if (mode === 'production' && new URL(text).protocol !== 'https:') {
    throw new ConfigError('Setelan OIDC_ISSUER harus beralamat https di mode production.');
  }
  return text;
}
