import { userInfo } from 'node:os';
import { sql } from 'kysely';
import { folderArchive } from '../../audit/archive/folder.ts';
import { EvidenceError } from '../../audit/evidence/evidence-error.ts';
import type { Reader } from '../../audit/evidence/people.ts';
import { presentRunIn } from '../../audit/evidence/present-run.ts';
import { purposes } from '../../domain/people/purpose.ts';
import { modeSetting, optionalSetting, setting } from '../../platform/config.ts';
import { keyRing, masterKeysFromSettings } from '../../platform/keys.ts';
import { createTemporalClient } from '../../platform/temporal/client.ts';
import { payloadKeysFromSettings } from '../../platform/temporal/payload-keys.ts';
import { openDatabase } from '../../registry/database.ts';
import { readSandboxClock } from '../../registry/sandbox.ts';
import { unreachable } from '../unreachable.ts';
import { askedIds } from './asked-ids.ts';
import { makeEvidence } from './make-evidence.ts';

export type EvidenceOptions = {
  readonly out: string;
  readonly list?: string;
  readonly people: 'included' | 'redacted';
  readonly purpose?: string;
};

/** `tenggat evidence`: the berkas bukti of files and batches, which proves what it holds without us. */
export async function writeEvidence(ids: readonly string[], options: EvidenceOptions): Promise<void> {
  const { out, list, people, purpose } = options;
  const asked = { ids: await askedIds(ids, list), ...(people === 'included' && { reader: readerFor(purpose) }) };
  const [present, ...older] = masterKeysFromSettings();
  const db = openDatabase({ url: setting('DATABASE_URL'), poolSize: 2, name: 'tenggat-evidence' });
  const client = createTemporalClient({
    address: setting('TEMPORAL_ADDRESS', '127.0.0.1:7233'),
    namespace: setting('TEMPORAL_NAMESPACE', 'tenggat'),
    payloadKeys: payloadKeysFromSettings(),
  });
  try {
    await sql`select 1`.execute(db).catch(unreachable);
    const now = (modeSetting() === 'sandbox' ? await readSandboxClock(db) : undefined) ?? Date.now();
    const use = {
      ...{ db, archive: folderArchive(setting('TENGGAT_ARCHIVE')), keys: keyRing(present, { older }) },
      ...{ presentRun: presentRunIn(client), now: () => now },
      logKeys: listSetting('TENGGAT_TRUSTED_LOG_KEYS'),
      witnesses: listSetting('TENGGAT_TRUSTED_WITNESSES'),
    };
    const { evidence, missing } = await makeEvidence(use, asked, out, onTold);
    console.log(`${out}: ${evidence.cases.length} berkas, data orang ${peopleWords[evidence.people]}.`);
    for (const name of missing) console.log(`${name} tidak ada di arsip bukti; pemeriksa akan menyebutnya.`);
  } finally {
    await db.destroy();
    await client.connection.close();
  }
}

function onTold(done: number, of: number): void {
  if (done % TOLD_AT_ONCE === 0) console.error(`${done} dari ${of} berkas ditulis`);
}

/** Some seconds' work. */
const TOLD_AT_ONCE = 100;

const peopleWords = { included: 'disertakan', redacted: 'disamarkan' } as const;

/** Who reads people's data here is whoever has this machine's keys. */
function readerFor(asked: string | undefined): Reader {
  const purpose = purposes.find((one) => one === asked);
  if (purpose === undefined) throw new EvidenceError('EVIDENCE_PURPOSE_REQUIRED', purposes.join(', '));
  return { account: `cli/${userInfo().username}`, role: 'cli', purpose };
}

function listSetting(name: string): readonly string[] {
  return (optionalSetting(name) ?? '').split(/\s+/).filter((one) => one !== '');
}
