import type { RecordedEmploymentEvent } from '../../domain/employment/events.ts';
import { committedIn } from '../support/committed.ts';
import { playScenario } from '../support/play-scenario.ts';
import { everyRun, type History } from '../support/runs.ts';
import { employmentNames, nameOfEmployment } from './employment-names.ts';
import { playLives } from './lives.ts';
import { type Path, paths, recordedBatch } from './paths.ts';
import { writeHistories } from './recorded.ts';

// `node test/replay/record.ts`: plays a small batch, and contract years of every kind, and keeps one history of every path
// in test/histories.
const lives = await playLives();
const played = await playScenario(recordedBatch);
try {
  const runs = await everyRun(played);
  const files = Object.entries<Path>(paths).map(([name, path]) => {
    const way = played.office.ways.find((one) => path.taken(one));
    const run = runs.find(({ workflowId }) => workflowId.endsWith(`/${played.office.files.get(way?.row.row ?? 0)}`));
    if (run === undefined) throw new Error(`Nobody of this batch goes the path ${name}`);
    return { name, history: run.history };
  });
  // What both have, the batch's is kept.
  const others = [...lives, ...runs]
    .filter(({ workflowId }) => !workflowId.startsWith('appointment/'))
    .map(({ workflowId, history }) => ({ name: nameOf(workflowId, history), history }))
    .filter(({ name }) => !name.startsWith('employment-') || employmentNames.some((kept) => kept === name));
  const missing = employmentNames.filter((kept) => !others.some(({ name }) => name === kept));
  if (missing.length > 0) throw new Error(`Nobody goes ${missing.join(', ')}`);
  writeHistories([...files, ...new Map(others.map((run) => [run.name, run])).values()]);
  for (const { name, history } of files)
    console.log(
      `${name}: ${history.events?.length} events of the engine, ${committedIn(history).length} of the ledger`,
    );
} finally {
  await played.end();
}

/**
 * A batch, an import, a conversion, a poller and the digests are the only ones of their kind; decrees are told apart by their
 * ids, of bulk runs one is kept for each decision, and of employments one for each kind of year and of ending.
 */
function nameOf(workflowId: string, history: History): string {
  const [process = '', , id] = workflowId.split('/');
  const committed = committedIn(history);
  const [first] = committed;
  if (process === 'employment') return nameOfEmployment(committed as unknown as readonly RecordedEmploymentEvent[]);
  if (first?.type === 'bulk-prepared') return `${process}-${first.plan.template.kind}`;
  return process === 'decree' ? `${process}-${id}` : process;
}
