import { moment, word } from '../../api/problems/words.ts';
import { tell } from '../../api/timeline/tell.ts';
import { folderArchive } from '../../audit/archive/folder.ts';
import { historyPage, type Viewed } from '../../audit/history-view/page.ts';
import type { Zone } from '../../domain/calendar/zone.ts';
import { setting } from '../../platform/config.ts';
import { keyRing, masterKeysFromSettings } from '../../platform/keys.ts';
import { createTemporalClient } from '../../platform/temporal/client.ts';
import { payloadKeysFromSettings } from '../../platform/temporal/payload-keys.ts';
import { writeOut } from '../../platform/write-out.ts';
import type { Database } from '../../registry/database.ts';
import { zoneOf } from '../../registry/instansi.ts';
import { withRegistry } from '../mining/ledger.ts';
import { HistoryError } from './errors.ts';
import { caseFromFile } from './from-file.ts';
import { caseFromLedger, runsInArchive, runsInEngine } from './from-registry.ts';

type HistoryOptions = {
  readonly out?: string;
  readonly file?: string;
  readonly events?: string;
  readonly fromArchive: boolean;
};

/** `tenggat history`: one case's history and events beside each other, as a page that is read from disk. */
export async function showHistory(id: string | undefined, options: HistoryOptions): Promise<void> {
  const { out, file, events, fromArchive } = options;
  const write = async (read: Pick<Viewed, 'stream' | 'events' | 'runs'>, from: string, zone: Zone) => {
    const words = { tell, word };
    await writeOut(out, [historyPage({ ...read, from, madeAt: moment(Date.now()) }, words, zone)]);
    if (out !== undefined) console.error(`Riwayat ${read.stream} ditulis ke ${out}.`);
  };
  if (file !== undefined) return await write(await caseFromFile(file, events, id), 'Dibaca dari berkas', 'WIB');
  if (id === undefined) throw new HistoryError('ARGUMENT_MISSING');
  await withRegistry(async (db) => {
    const read = fromArchive ? await fromArchiveOf(db, id) : await fromEngine(db, id);
    const zone = (await zoneOf(db, read.stream.split('/')[1] ?? '')) ?? 'WIB';
    await write(read, fromArchive ? 'Dibaca dari arsip bukti dan registri' : 'Dibaca dari mesin dan registri', zone);
  });
}

function fromArchiveOf(db: Database, id: string) {
  const [present, ...older] = masterKeysFromSettings();
  const archive = folderArchive(setting('TENGGAT_ARCHIVE'));
  return caseFromLedger(db, id, runsInArchive(db, archive, keyRing(present, { older })));
}

async function fromEngine(db: Database, id: string) {
  const client = createTemporalClient({
    address: setting('TEMPORAL_ADDRESS'),
    namespace: setting('TEMPORAL_NAMESPACE'),
    payloadKeys: payloadKeysFromSettings(),
  });
  try {
    return await caseFromLedger(db, id, runsInEngine(db, client));
  } finally {
    await client.connection.close();
  }
}
