import { aboutRun, type History, historyBytes } from '../archive/history.ts';
import { settledPart } from '../archive/settled.ts';
import { sentToLedger } from '../replay/derived.ts';
import { recordedIn } from '../replay/recorded.ts';
import type { KeptRun } from './kept-run.ts';
import type { Evidence, HistoryAtEngine, RunAtEngine } from './use.ts';
import type { Finding } from './verdict.ts';
import { found } from './words.ts';

type AtEngine = {
  readonly runs: readonly KeptRun[];
  readonly findings: readonly Finding[];
  /** Whether all that the archive has not is here. */
  readonly whole: boolean;
};

/**
 * The runs of a workflow that the archive has not: those that others say there were, and its last. Each is `RUN_OPEN`, since no
 * head can hold it; what it has recorded so far is asked as that of any other.
 */
export async function runsAtEngine(
  { atEngine }: Pick<Evidence, 'atEngine'>,
  workflow: string,
  archived: readonly KeptRun[],
  known: ReadonlySet<string>,
  lastEvent: number,
): Promise<AtEngine> {
  const runs: KeptRun[] = [];
  const findings: Finding[] = [];
  const asked = new Set(known);
  const named = archived.flatMap(({ history }) => namedBy(history));
  let whole = true;
  const take = async (at: RunAtEngine, id: string | undefined) => {
    const run = typeof at === 'object' ? at.run : id;
    if (run) asked.add(run);
    const history = typeof at === 'object' ? await at.history() : at;
    findings.push(...whatIsSaid(at, history, run));
    if (typeof history === 'string') whole = false;
    else {
      named.push(...namedBy(history));
      runs.push(...settledRun(history));
    }
  };
  const askNamed = async () => {
    for (let run = named.shift(); run !== undefined; run = named.shift()) {
      if (!asked.has(run)) await take(await atEngine(workflow, run), run);
    }
  };
  await askNamed();
  const all = () => [...archived, ...runs];
  const sent = toldBy(all());
  if (whole && (all().length === 0 || lastEvent > Math.max(0, ...sent))) {
    const last = await atEngine(workflow);
    const isKnown = typeof last === 'object' ? asked.has(last.run) : last === 'gone' && archived.length > 0;
    if (!isKnown) await take(last, undefined);
    await askNamed();
  }
  return { runs, findings, whole: whole && !unnamedBefore(runs, toldBy(all())) };
}

function whatIsSaid(at: RunAtEngine, history: HistoryAtEngine, run?: string): readonly Finding[] {
  const where = run === undefined ? {} : { run };
  const open = typeof at === 'object' ? [found('RUN_OPEN', where)] : [];
  if (history === 'away') return [...open, found('NOT_ASKED', where, 'Mesin Temporal tidak menjawab.')];
  if (history === 'sealed') return [...open, found('NOT_ASKED', where, 'Kunci muatannya tidak ada pada pemeriksa.')];
  return history === 'gone' ? [found('HISTORY_MISSING', where)] : open;
}

/** What can be done again of a run; nothing before its first task was completed. */
function settledRun(history: History): readonly KeptRun[] {
  const settled = settledPart(history);
  if (settled === undefined) return [];
  const sent = sentToLedger(recordedIn(settled));
  const about = aboutRun(settled);
  return [{ bytes: Buffer.from(historyBytes(settled)), history: settled, about, sent, unarchived: true }];
}

/** The runs before and after this one. */
function namedBy(history: History): readonly string[] {
  const before = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
  return [before, aboutRun(history).nextRun].flatMap((run) => (run ? [run] : []));
}

function toldBy(runs: readonly KeptRun[]): ReadonlySet<number> {
  return new Set(runs.flatMap(({ sent }) => sent.flatMap(({ events }) => events.map(({ seq }) => seq))));
}

/** Whether one goes on behind an event that none tells: a file that was opened once more, its run before not archived yet. */
function unnamedBefore(runs: readonly KeptRun[], told: ReadonlySet<number>): boolean {
  return runs.some((run) => {
    const first = run.sent[0]?.events[0]?.seq ?? 1;
    return first > 1 && !told.has(first - 1);
  });
}
