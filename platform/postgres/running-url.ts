import { portOfLastStart } from './port.ts';
import { readSecret, urlOf } from './secret.ts';

/** Where the server of this folder was last started, for configuration and never for logs; undefined before its first start. */
export async function runningUrl(dataDir: string): Promise<string | undefined> {
  const [secret, port] = await Promise.all([readSecret(dataDir), portOfLastStart(dataDir)]);
  return secret === undefined || port === undefined ? undefined : urlOf('tenggat', 'tenggat', secret, port);
}
