import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '../../audit/archive/archive.ts';
import { exportRun } from '../../audit/archive/export-run.ts';
import { folderArchive } from '../../audit/archive/folder.ts';
import { keepBundle } from '../../audit/archive/keep-bundle.ts';
import { cosigner } from '../../audit/log/cosignature.ts';
import { logEvents, publish } from '../../audit/log/keeper.ts';
import { signingKeyFrom, verifierFrom } from '../../audit/log/note.ts';
import { readSigners, readWitnesses } from '../../audit/log/settings.ts';
import { serveWitness } from '../../audit/witness/serve.ts';
import { stateIn } from '../../audit/witness/state.ts';
import { witness } from '../../audit/witness/witness.ts';
import { logKeyFile, masterKeyFile, type SandboxFolder, witnessKeyFile } from '../../cli/stack/folder.ts';
import { witnessKeyTold } from '../../cli/stack/witness.ts';
import { type KeyRing, keyRing } from '../../platform/keys.ts';
import { createLog } from '../../platform/log.ts';
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
  const signers = readSigners(await readFile(logKeyFile(sandbox), 'utf8'));
  while ((await sequence(db)) > 0);
  while ((await logEvents(db)) > 0);
  for (const { workflowId, runId, history } of await everyRun({ client, db })) {
    const last = history.events?.at(-1);
    if (last?.workflowExecutionCompletedEventAttributes || last?.workflowExecutionContinuedAsNewEventAttributes) {
      await exportRun({ client, db, archive, keys, now: Date.now }, workflowId, runId);
    }
  }
  await keepBundle({ db, archive, keys }, sandbox.file('workflow-bundle.json'));
  const logKey = signers[0]!.told;
  const beside = await witnessOf(sandbox, logKey, folderArchive(join(folder, 'witness')));
  const { troubles } = await publish({ db, archive, signers, witnesses: beside.witnesses });
  await beside.close();
  if (troubles.length > 0) throw troubles[0];
  return {
    ...{ archive, folder, keys, logKey, witnessKey: witnessKeyTold(sandbox) },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The sandbox's witness; where nobody archives, it is not among the processes of the stack. */
async function witnessOf(sandbox: SandboxFolder, logKey: string, state: Archive) {
  const { name, key } = signingKeyFrom((await readFile(witnessKeyFile(sandbox), 'utf8')).trim())!;
  const onSuspect = (code: string) => {
    throw new Error(code);
  };
  const logs = [verifierFrom(logKey)!];
  const answer = witness({ logs, signer: cosigner(name, key, Date.now), state: stateIn(state), onSuspect });
  const { url, close } = await serveWitness(answer, { host: '127.0.0.1', port: 0 }, createLog('witness'));
  return { witnesses: readWitnesses(`${url} ${witnessKeyTold(sandbox)}`), close };
}
