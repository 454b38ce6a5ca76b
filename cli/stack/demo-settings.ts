import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSigners } from '../../audit/log/settings.ts';
import { runningUrl } from '../../platform/postgres/running-url.ts';
import { namespace } from './environment.ts';
import { logKeyFile, masterKeyFile, openFolder, payloadKeysFile, portsOf } from './folder.ts';
import { witnessKeyTold } from './witness.ts';

/** `--demo` without a sandbox on this machine. */
class DemoMissing extends Error {
  readonly code = 'DEMO_MISSING';

  constructor(path: string) {
    super(
      `Di ${path} belum ada peragaan. Jalankan "npm run demo" lebih dahulu dan biarkan menyala, lalu ulangi perintah ini.`,
    );
  }
}

/**
 * `--demo`: puts the settings of the sandbox of this machine in place, so that a command reads it as it would read any
 * other. It trusts its own log and its own witness, and nobody else's. A database of one's own is in the environment already.
 */
export async function useDemoSettings(): Promise<void> {
  const path = join(process.env.TENGGAT_DATA_DIR ?? '.tenggat', 'demo');
  const url = process.env.DATABASE_URL ?? (await runningUrl(join(path, 'postgres')));
  if (url === undefined) throw new DemoMissing(path);
  const folder = openFolder(path, { fresh: false });
  const { engine } = await portsOf(folder);
  const logKeys = readSigners(readFileSync(logKeyFile(folder), 'utf8'));
  Object.assign(process.env, {
    TENGGAT_MODE: 'sandbox',
    DATABASE_URL: url,
    TEMPORAL_ADDRESS: `127.0.0.1:${engine}`,
    TEMPORAL_NAMESPACE: namespace,
    TENGGAT_MASTER_KEY_FILE: masterKeyFile(folder),
    TENGGAT_PAYLOAD_KEYS_FILE: payloadKeysFile(folder),
    TENGGAT_WORKFLOW_BUNDLE: folder.file('workflow-bundle.json'),
    TENGGAT_ARCHIVE: folder.file('archive'),
    TENGGAT_TRUSTED_LOG_KEYS: logKeys.map(({ told }) => told).join('\n'),
    TENGGAT_TRUSTED_WITNESSES: witnessKeyTold(folder),
  });
}
