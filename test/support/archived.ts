import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '../../audit/archive/archive.ts';
import { exportRun } from '../../audit/archive/export-run.ts';
import { folderArchive } from '../../audit/archive/folder.ts';
import { keepBundle } from '../../audit/archive/keep-bundle.ts';
import { logEvents, publish } from '../../audit/log/keeper.ts';
import { readSigners, readWitnesses } from '../../audit/log/settings.ts';
import { logKeyFile, masterKeyFile, portsOf } from '../../cli/stack/folder.ts';
import { logSettings } from '../../cli/stack/witness.ts';
import { type KeyRing, keyRing } from '../../platform/keys.ts';
import { sequence } from '../../registry/ledger/sequencer.ts';
import type { Played } from './play-scenario.ts';
import { everyRun } from './runs.ts';

export type Archived = {
  readonly archive: Archive;
  readonly folder: string;
  readonly keys: KeyRing;
  /** The log's public key, as others are told of it. */
  readonly logKey: string;
  /** As that of the witness who cosigned the head. */
  readonly witnessKey: string;
  remove(): Promise<void>;
};

/**
 * Everything that was played is in an archive of its own: runs that ended, the log of all events, and a head signed with the
 * sandbox's key and cosigned by its witness.
 */
export async function archived({ client, db, folder: sandbox }: Played): Promise<Archived> {
  const folder = await mkdtemp(join(tmpdir(), 'tenggat-archive-'));
  const archive = folderArchive(folder);
  const keys = keyRing(Buffer.from((await readFile(masterKeyFile(sandbox), 'utf8')).trim(), 'hex'));
  const settings = logSettings(sandbox, await portsOf(sandbox));
  const signers = readSigners(await readFile(logKeyFile(sandbox), 'utf8'));
  const witnesses = readWitnesses(settings.TENGGAT_WITNESSES);
  while ((await sequence(db)) > 0);
  while ((await logEvents(db)) > 0);
  for (const { workflowId, runId, history } of await everyRun({ client, db })) {
    const last = history.events?.at(-1);
    if (last?.workflowExecutionCompletedEventAttributes || last?.workflowExecutionContinuedAsNewEventAttributes) {
      await exportRun({ client, db, archive, keys, now: Date.now }, workflowId, runId);
    }
  }
  await keepBundle({ db, archive, keys }, sandbox.file('workflow-bundle.json'));
  await publish({ db, archive, signers, witnesses });
  return {
    ...{ archive, folder, keys, logKey: signers[0]!.told, witnessKey: settings.TENGGAT_WITNESSES.split(' ')[1]! },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
