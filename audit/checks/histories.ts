import { type ArchivedRun, archivedRunsOf } from '../../registry/archived-runs.ts';
import { ArchiveError } from '../archive/archive.ts';
import { type AboutRun, aboutRun, type History, historyFrom } from '../archive/history.ts';
import { fetchKept } from '../archive/kept.ts';
import type { HistoryLeaf } from '../log/filed-leaves.ts';
import { type Sent, sentToLedger } from '../replay/derived.ts';
import { recordedIn } from '../replay/recorded.ts';
import { type Evidence, hasWorkflow, type RunAtEngine } from './use.ts';
import type { Finding } from './verdict.ts';
import { found } from './words.ts';

export type KeptRun = {
  readonly bytes: Buffer;
  readonly history: History;
  readonly about: AboutRun;
  /** What it sent to the ledger, as it was recorded. */
  readonly sent: readonly Sent[];
  /** The bundles that the log says. */
  readonly logged?: readonly string[];
};

/** The histories of a workflow that can be used, and what is to be said of them. */
export type Histories = {
  readonly runs: readonly KeptRun[];
  readonly asked: number;
  readonly findings: readonly Finding[];
  /** Whether each run that there was is here, from the first to one that has ended for good. */
  readonly whole: boolean;
};

/**
 * What the archive holds of a workflow: by the log, which says which histories there are, and by the registry for those that
 * the log has not. A history is the one that it is filed as by what it says of itself.
 */
export async function historiesOf(use: Evidence, workflow: string, lastEvent: number): Promise<Histories> {
  if (!hasWorkflow(workflow)) return { runs: [], asked: 0, findings: [], whole: true };
  const rows = await archivedRunsOf(use.db, workflow);
  const leaves = typeof use.log === 'string' ? [] : use.log.historiesOf(workflow);
  const rowOf = new Map(rows.map((row) => [row.run, row]));
  const leafOf = new Map(leaves.map((leaf) => [leaf.run, leaf]));
  const runs: KeptRun[] = [];
  const findings: Finding[] = [];
  const ids = new Set([...leafOf.keys(), ...rowOf.keys()]);
  for (const run of ids) {
    const kept = await keptRun(use, workflow, run, leafOf.get(run), rowOf.get(run));
    if (kept.run) runs.push(kept.run);
    findings.push(...kept.findings);
  }
  runs.sort((a, b) => a.about.startedAt - b.about.startedAt);
  const missing = await missingRuns(use, workflow, runs, ids, lastEvent);
  const whole = missing.length === 0 && runs.length === ids.size;
  return { runs, asked: ids.size, findings: [...findings, ...missing], whole };
}

async function keptRun(
  use: Evidence,
  workflow: string,
  run: string,
  leaf: HistoryLeaf | undefined,
  row: ArchivedRun | undefined,
): Promise<{ readonly run?: KeptRun; readonly findings: readonly Finding[] }> {
  const findings: Finding[] = [];
  const at = { run };
  const elsewhere = typeof use.log === 'string' ? undefined : use.log.historyOf(run);
  if (leaf === undefined && elsewhere) findings.push(found('HISTORY_OF_ANOTHER', at, `(${elsewhere.workflow})`));
  else if (leaf === undefined && typeof use.log !== 'string') findings.push(await notInHead(use, row!));
  if (leaf && row && row.digest !== leaf.digest) findings.push(await whyOther(use, workflow, row));
  const bytes = await bytesOf(use, leaf?.digest ?? row?.digest ?? '');
  if (bytes === undefined || bytes === 'damaged') {
    findings.push(found(bytes === undefined ? 'HISTORY_MISSING' : 'HISTORY_CHANGED', at));
    return { findings };
  }
  const history = historyFrom(bytes);
  const about = aboutRun(history);
  if (about.workflow !== workflow || about.run !== run) {
    findings.push(found('HISTORY_OF_ANOTHER', at, `(${about.workflow})`));
    return { findings };
  }
  return {
    run: { bytes, about, history, sent: sentToLedger(recordedIn(history)), ...(leaf && { logged: leaf.bundles }) },
    findings,
  };
}

/** A history that was archived after the head was signed is not under it yet. */
async function notInHead({ db, log }: Evidence, { run }: ArchivedRun): Promise<Finding> {
  const place = await db
    .selectFrom('log_leaves')
    .select('index')
    .where('name', '=', `history/${run}`)
    .executeTakeFirst();
  const size = typeof log === 'string' ? 0 : log.head.size;
  return found(place && place.index >= size ? 'HEAD_BEHIND' : 'HISTORY_NOT_LOGGED', { run });
}

/** The registry names other bytes than the log: those of another run, or these with something changed. */
async function whyOther(use: Evidence, workflow: string, { run, digest }: ArchivedRun): Promise<Finding> {
  const bytes = await bytesOf(use, digest);
  const about = bytes === undefined || bytes === 'damaged' ? undefined : aboutRun(historyFrom(bytes));
  const another = about && (about.workflow !== workflow || about.run !== run);
  return another ? found('HISTORY_OF_ANOTHER', { run }, `(${about.workflow})`) : found('HISTORY_CHANGED', { run });
}

async function bytesOf({ archive, keys }: Evidence, digest: string): Promise<Buffer | 'damaged' | undefined> {
  try {
    return await fetchKept(archive, keys, 'histories', digest);
  } catch (error) {
    if (error instanceof ArchiveError && error.code === 'ARCHIVE_DAMAGED') return 'damaged';
    throw error;
  }
}

/** Runs that others say there were, and the one that is still open: where they are. */
async function missingRuns(
  { atEngine }: Evidence,
  workflow: string,
  runs: readonly KeptRun[],
  known: ReadonlySet<string>,
  lastEvent: number,
): Promise<readonly Finding[]> {
  const named = new Set(runs.flatMap(({ history, about }) => [about.nextRun, runBefore(history)]));
  const findings: Finding[] = [];
  for (const run of named) if (run && !known.has(run)) findings.push(...whereIs(await atEngine(workflow, run), run));
  if (findings.length > 0) return findings;
  const sent = Math.max(0, ...runs.flatMap(({ sent }) => sent.map(({ events }) => events.at(-1)?.seq ?? 0)));
  if (runs.length > 0 && lastEvent <= sent) return [];
  const last = await atEngine(workflow);
  if (typeof last === 'object' && known.has(last.run)) return [];
  return last === 'gone' && runs.length > 0 ? [] : whereIs(last, undefined);
}

function whereIs(run: RunAtEngine, id: string | undefined): readonly Finding[] {
  const at = typeof run === 'object' ? { run: run.run } : id === undefined ? {} : { run: id };
  if (run === 'gone') return [found('HISTORY_MISSING', at)];
  return [run === 'away' ? found('NOT_ASKED', at, 'Mesin Temporal tidak menjawab.') : found('RUN_OPEN', at)];
}

/** The run that this one carries on. */
function runBefore({ events }: History): string | undefined {
  return events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined;
}
