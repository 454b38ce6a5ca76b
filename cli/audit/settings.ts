import { folderArchive } from '../../audit/archive/folder.ts';
import { atEngine, runningAtEngine } from '../../audit/at-engine.ts';
import type { Verifier } from '../../audit/log/note.ts';
import { type Trusted, trustedLogs, trustedWitnesses } from '../../audit/log/trusted.ts';
import type { AuditSources } from '../../audit/open-audit.ts';
import { ConfigError, modeSetting, optionalSetting, setting } from '../../platform/config.ts';
import { keyRing, masterKeysFromSettings } from '../../platform/keys.ts';
import { createTemporalClient } from '../../platform/temporal/client.ts';
import { payloadKeysFromSettings } from '../../platform/temporal/payload-keys.ts';
import { openDatabase } from '../../registry/database.ts';
import { workflowBundle } from '../../worker/workflow-bundle.ts';

export type Opened = { readonly sources: AuditSources; close(): Promise<void> };

/** All that an audit stands on, by the settings; or of the sandbox of `tenggat demo` while it runs. @throws ConfigError */
export async function openSources(): Promise<Opened> {
  const [present, ...older] = masterKeysFromSettings();
  const trusted = trustedFromSettings();
  const archive = folderArchive(setting('TENGGAT_ARCHIVE'));
  const client = createTemporalClient({
    address: setting('TEMPORAL_ADDRESS', '127.0.0.1:7233'),
    namespace: setting('TEMPORAL_NAMESPACE', 'tenggat'),
    payloadKeys: payloadKeysFromSettings(),
  });
  const today = await workflowBundle(modeSetting());
  const db = openDatabase({ url: setting('DATABASE_URL'), poolSize: 8, name: 'tenggat-audit' });
  return {
    sources: {
      ...{ db, archive, keys: keyRing(present, { older }), trusted, today },
      ...{ atEngine: atEngine(client), runningAtEngine: runningAtEngine(client) },
    },
    async close() {
      await db.destroy();
      await client.connection.close();
    },
  };
}

function trustedFromSettings(): Trusted {
  const witnesses = verifiers(
    'TENGGAT_TRUSTED_WITNESSES',
    trustedWitnesses,
    optionalSetting('TENGGAT_TRUSTED_WITNESSES'),
  );
  return { logs: verifiers('TENGGAT_TRUSTED_LOG_KEYS', trustedLogs, setting('TENGGAT_TRUSTED_LOG_KEYS')), witnesses };
}

function verifiers(
  name: string,
  read: (texts: string) => readonly Verifier[] | undefined,
  texts = '',
): readonly Verifier[] {
  const found = read(texts);
  if (found) return found;
  throw new ConfigError(
    `Setelan ${name} memuat yang bukan kunci publik (nama+id+kunci, dipisah spasi). Tidak ada yang diperiksa; perbaiki isinya.`,
  );
}
