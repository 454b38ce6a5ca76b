import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export function newSecret(): string {
  return randomBytes(24).toString('base64url');
}

/** The JSON file as it is, or undefined when there is none yet. */
export function readSecrets<T>(folder: string, name: string): T | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Replaces the file in one step, readable by its owner alone. */
export function writeSecrets<T>(folder: string, name: string, content: T): T {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return content;
}

export type SiasnCredentials = {
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly ssoClientId: string;
  readonly ssoUsername: string;
  readonly ssoPassword: string;
  /** Bearer of the operator's browser session at the portal. */
  readonly portalToken: string;
};

/** What a client needs to get in, made on the first start: `siasn-credentials.json`. */
export function siasnCredentials(folder: string): SiasnCredentials {
  const name = 'siasn-credentials.json';
  return (
    readSecrets<SiasnCredentials>(folder, name) ??
    writeSecrets(folder, name, {
      consumerKey: newSecret(),
      consumerSecret: newSecret(),
      ssoClientId: 'sandbox-simpeg',
      ssoUsername: '000000000000000000',
      ssoPassword: newSecret(),
      portalToken: newSecret(),
    })
  );
}

export type MailCredentials = { readonly user: string; readonly password: string };

/** What a client needs to hand in mail, made on the first start: `mail-credentials.json`. */
export function mailCredentials(folder: string): MailCredentials {
  const name = 'mail-credentials.json';
  return (
    readSecrets<MailCredentials>(folder, name) ?? writeSecrets(folder, name, { user: 'tenggat', password: newSecret() })
  );
}
