import type { Client } from '@temporalio/client';
import type { Mode } from '../platform/config.ts';
import type { KeyRing } from '../platform/keys.ts';
import { openFilesOf } from '../registry/batch-rows.ts';
import type { Database } from '../registry/database.ts';
import type {
  BulkPort,
  ClockPort,
  DecreePort,
  FormationPort,
  LedgerPort,
  SiasnPort,
} from '../workflows/contract/ports.ts';
import type { SiasnClient } from './adapters/siasn/client.ts';
import { beating } from './beating.ts';
import { bulkFiles } from './bulk-files.ts';
import { commit } from './commit.ts';
import { dueDates } from './due-dates.ts';
import { followAtBkn } from './follow-at-bkn.ts';
import { pollPengadaan } from './poll-pengadaan.ts';
import { retimeClocks } from './retime-clocks.ts';
import { startFiles } from './start-files.ts';
import { tellFile } from './tell-file.ts';
import { tellFiles } from './tell-files.ts';
import { listIsFinalAfter, uploadSk } from './upload-sk.ts';
import { wallOf } from './wall.ts';

export type ActivityDependencies = {
  readonly db: Database;
  readonly keys: KeyRing;
  readonly client: Client;
  readonly siasn: SiasnClient;
  readonly mode: Mode;
};

/** Everything the workflows ask of the world. */
export function createActivities({
  db,
  keys,
  client,
  siasn,
  mode,
}: ActivityDependencies): LedgerPort & ClockPort & FormationPort & DecreePort & BulkPort & SiasnPort {
  const wall = wallOf(db, mode);
  const tell = tellFile(client);
  return beating({
    commit: commit(db),
    dueDates: dueDates(db),
    startFiles: startFiles(db, client, wall),
    tellFiles: tellFiles(db, tell),
    openFiles: (query) => openFilesOf(db, query),
    retimeClocks: retimeClocks(db, client),
    ...bulkFiles(db, client, wall),
    followAtBkn: followAtBkn(db, client, wall),
    pollPengadaan: pollPengadaan({ db, keys, siasn, tell }),
    uploadSk: uploadSk(db, keys, siasn, listIsFinalAfter[mode]),
  });
}
