import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSecret, urlOf } from '../../platform/postgres/secret.ts';
import { namespace } from './environment.ts';
import { masterKeyFile, openFolder, type Ports, payloadKeysFile } from './folder.ts';

/** `--demo` without a sandbox on this machine. */
class DemoMissing extends Error {
  readonly code = 'DEMO_MISSING';

  constructor(path: string) {
    super(
      `Di ${path} belum ada peragaan. Jalankan "tenggat demo" lebih dahulu dan biarkan menyala, lalu ulangi perintah ini.`,
    );
  }
}

/** `--demo`: puts the settings of the sandbox of this machine in place, so that a command reads it as it would read any other. */
export async function useDemoSettings(): Promise<void> {
  const path = join(process.env.TENGGAT_DATA_DIR ?? '.tenggat', 'demo');
  const postgres = join(path, 'postgres');
  const secret = existsSync(join(postgres, 'port')) ? await readSecret(postgres) : undefined;
  if (secret === undefined) throw new DemoMissing(path);
  const folder = openFolder(path, { fresh: false });
  const ports = folder.read<Pick<Ports, 'engine'>>('ports.json');
  const port = Number(readFileSync(join(postgres, 'port'), 'utf8'));
  Object.assign(process.env, {
    DATABASE_URL: urlOf('tenggat', 'tenggat', secret, port),
    TEMPORAL_ADDRESS: `127.0.0.1:${ports?.engine}`,
    TEMPORAL_NAMESPACE: namespace,
    TENGGAT_MASTER_KEY_FILE: masterKeyFile(folder),
    TENGGAT_PAYLOAD_KEYS_FILE: payloadKeysFile(folder),
    TENGGAT_ARCHIVE_FOLDER: folder.file('archive'),
  });
}
