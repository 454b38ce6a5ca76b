import type { Client } from '@temporalio/client';
import type { Mode } from '../platform/config.ts';
import type { KeyRing } from '../platform/keys.ts';
import type { Logger } from '../platform/log.ts';
import { openFilesOf } from '../registry/batch-rows.ts';
import { unproposedOf } from '../registry/conversion-rows.ts';
import type { Database } from '../registry/database.ts';
import type {
  BulkPort,
  ClockPort,
  ConversionPort,
  DecreePort,
  DigestPort,
  EmploymentPort,
  FormationPort,
  IntakePort,
  LedgerPort,
  SiasnPort,
} from '../workflows/contract/ports.ts';
import type { Mailer } from './adapters/mail/mailer.ts';
import type { SiasnClient } from './adapters/siasn/client.ts';
import { beating } from './beating.ts';
import { bulkFiles } from './bulk-files.ts';
import { commit } from './commit.ts';
import { composeDigests } from './compose-digests.ts';
import { dueDates } from './due-dates.ts';
import { followAtBkn } from './follow-at-bkn.ts';
import { pollPengadaan } from './poll-pengadaan.ts';
import { retimeClocks } from './retime-clocks.ts';
import { sendDigests } from './send-digests.ts';
import { startContracts } from './start-contracts.ts';
import { startEmployment } from './start-employment.ts';
import { startFiles } from './start-files.ts';
import { tellDigest } from './tell-digest.ts';
import { tellEmployees } from './tell-employees.ts';
import { tellFile } from './tell-file.ts';
import { tellFiles } from './tell-files.ts';
import { listIsFinalAfter, uploadSk } from './upload-sk.ts';
import { wallOf } from './wall.ts';

export type ActivityDependencies = {
  readonly db: Database;
  readonly keys: KeyRing;
  readonly client: Client;
  readonly siasn: SiasnClient;
  /** Undefined where no mail server is set: digests are kept and wait. */
  readonly mail: { readonly send: Mailer; readonly link: string } | undefined;
  readonly mode: Mode;
  readonly log: Logger;
};

/** Everything the workflows ask of the world. */
export function createActivities({
  db,
  keys,
  client,
  siasn,
  mail,
  mode,
  log,
}: ActivityDependencies): LedgerPort &
  ClockPort &
  FormationPort &
  EmploymentPort &
  IntakePort &
  ConversionPort &
  DecreePort &
  BulkPort &
  DigestPort &
  SiasnPort {
  const wall = wallOf(db, mode);
  const tell = tellFile(client);
  return beating({
    commit: commit(db, tellDigest(db, client, log)),
    dueDates: dueDates(db),
    startFiles: startFiles(db, client, wall),
    tellFiles: tellFiles(db, tell),
    openFiles: (query) => openFilesOf(db, query),
    startEmployment: startEmployment(db, client, wall),
    startContracts: startContracts(db, client, wall),
    tellEmployees: tellEmployees(db, tell),
    unproposed: (query) => unproposedOf(db, query),
    retimeClocks: retimeClocks(db, client),
    ...bulkFiles(db, keys, client, wall),
    followAtBkn: followAtBkn(db, client, wall),
    pollPengadaan: pollPengadaan({ db, keys, siasn, tell }),
    composeDigests: composeDigests(db, mail?.link),
    sendDigests: sendDigests({ db, keys, mailer: mail?.send, log }),
    uploadSk: uploadSk(db, keys, siasn, listIsFinalAfter[mode]),
  });
}
