import type { Client } from '@temporalio/client';
import type { KeyRing } from '../../platform/keys.ts';
import type { RunId } from '../../registry/archived-runs.ts';
import type { Database } from '../../registry/database.ts';
import type { Archive } from '../archive/archive.ts';
import { claim } from '../archive/claim.ts';
import { exportRun } from '../archive/export-run.ts';
import { removeUnfinished } from '../archive/folder.ts';
import { keepBundle } from '../archive/keep-bundle.ts';
import { keptIn } from '../archive/kept.ts';
import { calling } from '../archive/outage.ts';
import { logEvents, publish } from '../log/keeper.ts';
import { removePartialTiles } from '../log/partial-tiles.ts';
import { signersFromSettings, witnessesFromSettings } from '../log/settings.ts';
import type { Trouble } from '../log/witnesses.ts';
import { closedRun, closedRuns } from './closed-runs.ts';
import type { Step } from './repeat.ts';
import { checkRetention } from './retention.ts';
import { afterSweep, type Stand } from './stand.ts';
import { sweeper } from './sweep.ts';

const DAY = 86_400_000;

type Archiving = {
  readonly client: Client;
  readonly db: Database;
  readonly keys: KeyRing;
  readonly archive: Archive;
  /** Where the archive lies. */
  readonly folder: string;
  /** The description of the workflows that the workers of this installation run. */
  readonly bundle: string | undefined;
  readonly stand: Stand;
  /** Milliseconds. */
  readonly sweepEvery: number;
  readonly signEvery: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly onFault: (error: unknown, run: RunId) => void;
  /** Where the bundle is known: the audit of a night, which looks every minute whether it is due. */
  readonly nightly: (bundle: string, signal: AbortSignal) => Promise<unknown>;
  /** A witness that has not cosigned the head, which is shown all the same. */
  readonly onTrouble: (trouble: Trouble) => void;
};

/** All that the archivist does, each step by itself. */
export function stepsOf(use: Archiving): readonly Step[] {
  const { client, db, archive, bundle, stand, now } = use;
  const sweep = sweeper({
    db,
    closedRuns: (since) => closedRuns(client, since),
    closedRun: (run) => closedRun(client, run),
    kept: () => keptIn(archive, 'histories'),
    take: ({ workflow, run }) => exportRun(use, workflow, run),
    now,
    onFault: use.onFault,
  });
  return [
    { name: 'retention', every: DAY, run: () => checkRetention(client) },
    {
      name: 'sweep',
      every: use.sweepEvery,
      async run(signal) {
        await claim(db, archive);
        const began = now();
        afterSweep(stand, await sweep(signal), began);
      },
    },
    {
      name: 'bundle',
      every: DAY,
      async run() {
        if (bundle === undefined) return;
        await claim(db, archive);
        await keepBundle(use, bundle);
      },
    },
    {
      name: 'log',
      every: use.signEvery,
      async run() {
        const began = now();
        // First: what nobody can sign or keep yet has its place all the same.
        while ((await calling('REGISTRY_AWAY', () => logEvents(db))) > 0);
        await claim(db, archive);
        // Read each time: a key that is put back is used at once.
        const [signers, witnesses] = [signersFromSettings(), witnessesFromSettings()];
        const { size, troubles } = await calling('REGISTRY_AWAY', () => publish({ db, archive, signers, witnesses }));
        Object.assign(stand, { signedAt: began, signed: size });
        for (const trouble of troubles) use.onTrouble(trouble);
      },
    },
    {
      name: 'audit',
      every: 60_000,
      async run(signal) {
        if (bundle !== undefined) await use.nightly(bundle, signal);
      },
    },
    {
      name: 'tidy',
      every: DAY,
      async run() {
        await removeUnfinished(use.folder, now());
        await removePartialTiles(archive);
      },
    },
  ];
}
