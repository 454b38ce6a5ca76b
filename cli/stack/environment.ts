import type { MailCredentials, SiasnCredentials } from '../../simulator/secrets.ts';
import { demoInstansi } from '../../simulator/units.ts';
import { masterKeyFile, type Ports, payloadKeysFile, type SandboxFolder } from './folder.ts';
import { logSettings, witnessSettings } from './witness.ts';

export const namespace = 'tenggat';

export type Batch = { readonly seed: number; readonly people: number };

/** A whole batch is played by a few accounts of this machine, days are jumped over in one request, and nobody balances the load. */
const unhurried = {
  API_REQUESTS_PER_MINUTE: '1000000',
  API_PUBLIC_REQUESTS_PER_MINUTE: '1000000',
  API_FAILED_SIGN_INS_PER_MINUTE: '1000000',
  API_ANSWER_WITHIN_SECONDS: '600',
  API_LINGER_SECONDS: '0',
};

type Addresses = { readonly ports: Ports; readonly databaseUrl: string; readonly engine: string };

/** What each process of a sandbox is told. Nothing of ours but the path and home is inherited. */
export function environments(folder: SandboxFolder, { ports, databaseUrl, engine }: Addresses) {
  const simulator = `http://127.0.0.1:${ports.simulator}`;
  const shared = {
    ...inherited(),
    TZ: 'UTC',
    TENGGAT_MODE: 'sandbox',
    TENGGAT_MASTER_KEY_FILE: masterKeyFile(folder),
    TENGGAT_PAYLOAD_KEYS_FILE: payloadKeysFile(folder),
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: engine,
    TEMPORAL_NAMESPACE: namespace,
    SIMULATOR_URL: simulator,
  };
  return {
    worker: {
      ...shared,
      ...siasnSettings(folder, `${simulator}/siasn`),
      ...mailSettings(folder, ports),
      // The receiver of a sandbox stands on this machine.
      WEBHOOK_NETWORKS: '127.0.0.0/8',
      TENGGAT_WORKFLOW_BUNDLE: folder.file('workflow-bundle.json'),
      METRICS_PORT: String(ports.metrics.worker),
      METRICS_SDK_PORT: String(ports.metrics.sdk),
    },
    api: {
      ...shared,
      API_PORT: String(ports.api),
      OIDC_ISSUER: `${simulator}/oidc`,
      OIDC_AUDIENCE: 'tenggat-api',
      OIDC_CLIENTS: JSON.stringify({ simpeg: demoInstansi.code }),
      METRICS_PORT: String(ports.metrics.api),
      ...unhurried,
    },
    witness: { ...inherited(), TZ: 'UTC', ...witnessSettings(folder, ports) },
    archivist: {
      ...shared,
      ...logSettings(folder, ports),
      TENGGAT_ARCHIVE: folder.file('archive'),
      TENGGAT_WORKFLOW_BUNDLE: folder.file('workflow-bundle.json'),
      // Somebody looks on, and a year may go by within seconds.
      ARCHIVE_SWEEP_SECONDS: '5',
      LOG_SIGN_SECONDS: '5',
      METRICS_PORT: String(ports.metrics.archivist),
    },
  };
}

export function simulatorEnvironment(folder: SandboxFolder, ports: Ports, batch: Batch): NodeJS.ProcessEnv {
  return {
    ...inherited(),
    TZ: 'UTC',
    SIMULATOR_PORT: String(ports.simulator),
    SIMULATOR_SMTP_PORT: String(ports.smtp),
    SIMULATOR_SEED: String(batch.seed),
    SIMULATOR_PEOPLE: String(batch.people),
    SIMULATOR_STATE: folder.file('simulator.sqlite'),
    SIMULATOR_SECRETS: folder.file('secrets'),
  };
}

function siasnSettings(folder: SandboxFolder, base: string): NodeJS.ProcessEnv {
  const secrets = folder.read<SiasnCredentials>('secrets/siasn-credentials.json');
  if (secrets === undefined) throw new Error('The simulator has not made its credentials yet');
  return {
    SIASN_BASE_URL: base,
    SIASN_CONSUMER_KEY: secrets.consumerKey,
    SIASN_CONSUMER_SECRET: secrets.consumerSecret,
    SIASN_SSO_CLIENT_ID: secrets.ssoClientId,
    SIASN_SSO_USERNAME: secrets.ssoUsername,
    SIASN_SSO_PASSWORD: secrets.ssoPassword,
  };
}

function mailSettings(folder: SandboxFolder, ports: Ports): NodeJS.ProcessEnv {
  const secrets = folder.read<MailCredentials>('secrets/mail-credentials.json');
  if (secrets === undefined) throw new Error('The simulator has not made its credentials yet');
  return {
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(ports.smtp),
    SMTP_USER: secrets.user,
    SMTP_PASSWORD: secrets.password,
    SMTP_FROM: 'tenggat@tenggat.example',
    TENGGAT_PUBLIC_URL: `http://127.0.0.1:${ports.api}/`,
  };
}

function inherited(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, TENGGAT_LOG_LEVEL } = process.env;
  return {
    ...(PATH === undefined ? {} : { PATH }),
    ...(HOME === undefined ? {} : { HOME }),
    ...(TMPDIR === undefined ? {} : { TMPDIR }),
    TENGGAT_LOG_LEVEL: TENGGAT_LOG_LEVEL ?? 'warn',
  };
}
