import { type ArchivedRun, archivedRunsOf } from '../../registry/archived-runs.ts';
import { aboutRun } from '../archive/history.ts';
import type { HistoryLeaf } from '../log/filed-leaves.ts';
import { keptHistory } from './kept-history.ts';
import type { KeptRun } from './kept-run.ts';
import { runsAtEngine } from './runs-at-engine.ts';
import { type Evidence, hasWorkflow } from './use.ts';
import type { Finding } from './verdict.ts';
import { found } from './words.ts';

/** The histories of a workflow that can be used, and what is to be said of them. */
export type Histories = {
  readonly runs: readonly KeptRun[];
  readonly asked: number;
  readonly findings: readonly Finding[];
  /** Whether each run that there was is here, from the first to one that has ended for good or is open still. */
  readonly whole: boolean;
};

/**
 * What the archive holds of a workflow: by the log, which says which histories there are, and by the registry for those that
 * the log has not. A history is the one that it is filed as by what it says of itself. What is not archived yet is taken from
 * the engine; the ledger has to be read before, so that nothing stands in it that the histories cannot know.
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
  const others = await runsAtEngine(use, workflow, runs, ids, lastEvent);
  const whole = others.whole && runs.length === ids.size;
  const all = [...runs, ...others.runs].sort((a, b) => a.about.startedAt - b.about.startedAt);
  return { runs: all, asked: ids.size, findings: [...findings, ...others.findings], whole };
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
  const kept = await keptHistory(use, leaf?.digest ?? row?.digest ?? '');
  if (kept === undefined || kept === 'damaged') {
    findings.push(found(kept === undefined ? 'HISTORY_MISSING' : 'HISTORY_CHANGED', at));
    return { findings };
  }
  const { bytes, history, sent } = kept;
  const about = aboutRun(history);
  if (about.workflow !== workflow || about.run !== run) {
    findings.push(found('HISTORY_OF_ANOTHER', at, `(${about.workflow})`));
    return { findings };
  }
  return {
    run: { bytes, about, history, sent, ...(leaf && { logged: leaf.bundles }) },
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
  const kept = await keptHistory(use, digest);
  const about = kept === undefined || kept === 'damaged' ? undefined : aboutRun(kept.history);
  const another = about && (about.workflow !== workflow || about.run !== run);
  return another ? found('HISTORY_OF_ANOTHER', { run }, `(${about.workflow})`) : found('HISTORY_CHANGED', { run });
}
