import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '../../audit/archive/archive.ts';
import { exportRun } from '../../audit/archive/export-run.ts';
import { folderArchive } from '../../audit/archive/folder.ts';
import { keep } from '../../audit/archive/kept.ts';
import { logEvents, named, publish } from '../../audit/log/keeper.ts';
import { newSigningKey, noteSigner, rawPublicKey, signingKeyFrom, verifierText } from '../../audit/log/note.ts';
import { masterKeyFile } from '../../cli/stack/folder.ts';
import { type KeyRing, keyRing } from '../../platform/keys.ts';
import { sequence } from '../../registry/ledger/sequencer.ts';
import { appendLeaves } from '../../registry/log-leaves.ts';
import type { Played } from './play-scenario.ts';
import { everyRun } from './runs.ts';

export type Archived = {
  readonly archive: Archive;
  readonly folder: string;
  readonly keys: KeyRing;
  /** The log's public key, as others are told of it. */
  readonly logKey: string;
  remove(): Promise<void>;
};

/** Everything that was played is in an archive of its own: runs that ended, the log of all events, a signed head. */
export async function archived({ client, db, folder: sandbox }: Played): Promise<Archived> {
  const folder = await mkdtemp(join(tmpdir(), 'tenggat-archive-'));
  const archive = folderArchive(folder);
  const keys = keyRing(Buffer.from((await readFile(masterKeyFile(sandbox), 'utf8')).trim(), 'hex'));
  const { name, key } = signingKeyFrom(newSigningKey('log.tenggat.example'))!;
  const signer = noteSigner(name, key);
  while ((await sequence(db)) > 0);
  while ((await logEvents(db)) > 0);
  for (const { workflowId, runId, history } of await everyRun({ client, db })) {
    const last = history.events?.at(-1);
    if (last?.workflowExecutionCompletedEventAttributes || last?.workflowExecutionContinuedAsNewEventAttributes) {
      await exportRun({ client, db, archive, keys, now: Date.now }, workflowId, runId);
    }
  }
  const bundle = await keep(archive, keys, 'bundles', await readFile(sandbox.file('workflow-bundle.js')));
  await db.transaction().execute((tx) => appendLeaves(tx, [named({ kind: 'bundle', digest: bundle, sdk: '' })]));
  await publish({ db, archive, origin: name, signer });
  return {
    ...{ archive, folder, keys, logKey: verifierText(signer, rawPublicKey(key)) },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
