import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderArchive } from '../../audit/archive/folder.ts';
import { aboutRun, type History, historyBytes } from '../../audit/archive/history.ts';
import { keep } from '../../audit/archive/kept.ts';
import type { RunAtEngine } from '../../audit/checks/use.ts';
import { concluded } from '../../audit/checks/verdict.ts';
import { logEvents, named, publish } from '../../audit/log/keeper.ts';
import { newSigningKey, noteSigner, signingKeyFrom } from '../../audit/log/note.ts';
import { trustedLogs } from '../../audit/log/trusted.ts';
import type { AuditSources } from '../../audit/open-audit.ts';
import { sentToLedger } from '../../audit/replay/derived.ts';
import { recordedIn } from '../../audit/replay/recorded.ts';
import { keyRing } from '../../platform/keys.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { startPostgres } from '../../platform/postgres/start-postgres.ts';
import { type Database, openDatabase } from '../../registry/database.ts';
import type { AnyEvent } from '../../registry/ledger/append.ts';
import { sequence } from '../../registry/ledger/sequencer.ts';
import { appendLeaves } from '../../registry/log-leaves.ts';
import { migrate } from '../../registry/migrate.ts';
import { buildWorkflowBundle } from '../../worker/bundle.ts';
import { readHistories } from '../replay/recorded.ts';

export type Filed = {
  readonly sources: AuditSources & Required<Pick<AuditSources, 'law'>>;
  readonly databaseUrl: string;
  readonly masterKey: string;
  readonly archiveFolder: string;
  /** The log's public key, as others are told of it. */
  readonly logKey: string;
  /** The digest of the build that worked on files of employment; the other runs are of today's. */
  readonly olderBuild: string;
  /** Takes what is new into the log and signs a new head of it. */
  publish(): Promise<void>;
  stop(): Promise<void>;
};

/** Before it was this code, with the same meaning. */
const OLDER = '/* an older build */ ';

/**
 * The committed histories as an archive, a ledger and a log would have them, without an engine: runs that ended are
 * archived, what they sent stands in the ledger, a head is signed. What has not ended runs "at the engine".
 */
export async function filed(): Promise<Filed> {
  const folder = await mkdtemp(join(tmpdir(), 'tenggat-filed-'));
  const postgres = await startPostgres({ dataDir: join(folder, 'pg') });
  const db = openDatabase({ url: postgres.url, poolSize: 8 });
  await migrate(db);
  const archiveFolder = join(folder, 'archive');
  const archive = folderArchive(archiveFolder);
  const masterKey = '07'.repeat(32);
  const keys = keyRing(Buffer.from(masterKey, 'hex'));
  const today = await buildWorkflowBundle();
  const olderBuild = await keep(archive, keys, 'bundles', Buffer.from(OLDER + today.code));
  await keep(archive, keys, 'bundles', Buffer.from(today.code));
  const histories = readHistories().map(({ history }) => {
    const build = aboutRun(history).workflow.startsWith('employment/') ? olderBuild : today.digest;
    return builtBy(history, build);
  });
  await writeLedger(db, histories);
  for (const digest of [olderBuild, today.digest]) await log(db, { kind: 'bundle', digest, sdk: '1.24.0' });
  const ended = histories.filter((history) => aboutRun(history).outcome !== undefined);
  for (const history of ended) {
    const about = aboutRun(history);
    const digest = await keep(archive, keys, 'histories', historyBytes(history));
    const { run, workflow, bundles, sdk, outcome } = about;
    await db
      .insertInto('archived_runs')
      .values({
        ...{ run, workflow, digest, sdk, outcome: outcome!, namespace: 'tenggat', codec_keys: '[]' },
        ...{ bundles: JSON.stringify(bundles), next_run: about.nextRun ?? null, engine_events: about.engineEvents },
        started_at: new Date(about.startedAt),
        closed_at: new Date(about.lastAt),
        archived_at: new Date(about.lastAt),
      })
      .execute();
    await log(db, { kind: 'history', workflow, run, digest, bundles });
  }
  const { name, key } = signingKeyFrom(newSigningKey('log.tenggat.example'))!;
  const signer = noteSigner(name, key);
  const logKey = signer.told;
  const sign = async () => {
    while ((await sequence(db)) > 0);
    while ((await logEvents(db)) > 0);
    await publish({ db, archive, signers: [signer] });
  };
  await sign();
  const trusted = { logs: trustedLogs(logKey)!, witnesses: [] };
  const law = { lawful: async () => concluded(1, []), supportingStreams: async () => [] };
  return {
    sources: { db, archive, keys, trusted, today, law, atEngine: async (...asked) => atEngine(histories, ...asked) },
    ...{ databaseUrl: postgres.url, masterKey, archiveFolder, logKey, olderBuild, publish: sign },
    async stop() {
      await db.destroy();
      await postgres.stop();
      await removePostgres(join(folder, 'pg'));
      await rm(folder, { recursive: true });
    },
  };
}

async function log(db: Database, leaf: Parameters<typeof named>[0]): Promise<void> {
  await db.transaction().execute((tx) => appendLeaves(tx, [named(leaf)]));
}

/** As if a worker of this build had recorded it. */
function builtBy(history: History, buildId: string): History {
  for (const { workflowTaskCompletedEventAttributes: done } of history.events ?? []) {
    if (done?.workerVersion?.buildId) done.workerVersion.buildId = buildId;
    if (done?.deploymentVersion?.buildId) done.deploymentVersion.buildId = buildId;
  }
  return history;
}

/** The events alone: what the read model would say of them is not asked by an audit. */
async function writeLedger(db: Database, histories: readonly History[]): Promise<void> {
  const policy = { type: 'policy-set', seq: 1, effectiveOn: '2025-08-01', recordedAt: 0, by: { kind: 'system' } };
  const sent = histories.flatMap((history) => sentToLedger(recordedIn(history)));
  for (const { stream, events } of [...sent, { stream: 'policy/7100/settings', events: [policy] }]) {
    for (const event of events as readonly AnyEvent[]) {
      const { seq, type, effectiveOn, recordedAt, by, request, ...data } = event;
      await db
        .insertInto('events')
        .values({
          ...{ stream, seq, type, data: JSON.stringify(data), effective_on: effectiveOn },
          ...{ recorded_at: new Date(recordedAt), by: JSON.stringify(by), request: request ?? null },
        })
        .execute();
      await db.insertInto('unsequenced').values({ stream, seq }).execute();
    }
  }
}

function atEngine(histories: readonly History[], workflow: string, run?: string): RunAtEngine {
  const runs = histories
    .map((history) => ({ history, about: aboutRun(history) }))
    .filter(({ about }) => about.workflow === workflow && (run ?? about.run) === about.run);
  const last = runs.sort((a, b) => a.about.startedAt - b.about.startedAt).at(-1);
  if (last === undefined) return 'gone';
  const { history, about } = last;
  return { run: about.run, state: about.outcome === undefined ? 'open' : 'ended', history: async () => history };
}
