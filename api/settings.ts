import { integerSetting, type Mode, modeSetting, setting } from '../platform/config.ts';
import type { EngineAccess } from '../platform/temporal/client.ts';
import { payloadKeysFromSettings } from '../platform/temporal/payload-keys.ts';
import { type Edges, edgesFromSettings } from './edges.ts';
import { signInSettings } from './sign-in/settings.ts';

export type ApiSettings = {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly temporal: EngineAccess;
  readonly signIn: ReturnType<typeof signInSettings>;
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
    signIn: signInSettings(mode),
    mode,
    edges: edgesFromSettings(),
    lingerFor: integerSetting('API_LINGER_SECONDS', 5) * 1_000,
  };
}
