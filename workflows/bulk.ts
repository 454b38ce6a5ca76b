import { condition } from '@temporalio/workflow';
import type { BulkDecision, BulkEvent, BulkState } from '../domain/bulk/bulk.ts';
import { decideBulk } from '../domain/bulk/decide.ts';
import { evolveBulk } from '../domain/bulk/evolve.ts';
import { pageSize, pauseAfter } from '../domain/bulk/pace.ts';
import type { CaseFile, Process } from './case.ts';
import { openCase } from './case-file.ts';
import { type BulkInput, decideBulk as decision } from './contract/messages.ts';
import { bulkFiles } from './ports.ts';

type Run = CaseFile<BulkState, BulkEvent>;

const law: Process<BulkState, BulkEvent, BulkDecision> = {
  name: 'bulk',
  decision,
  evolve: evolveBulk,
  decide: decideBulk,
};

/** Keputusan massal: a list is prepared, confirmed, decided page by page at a pace, and tried again where it failed. */
export async function bulk(input: BulkInput): Promise<void> {
  const run = openBulk(input);
  const id = run.stream.slice(run.stream.lastIndexOf('/') + 1);
  await run.toItsEnd(async () => {
    while (await goes(run)) await takeRound(run, input.instansi, id);
    if (run.state.outcome) return;
    const counts = await run.attempt('skip-files', () => bulkFiles.skipFiles({ run: id }));
    run.appendBySystem([{ type: 'bulk-finished', counts }], 'bulk');
  });
}

/** How long a run that has been through its list stays open for what failed or was refused. */
const keptOpen = '14 days';

/** Waits until the run goes, or has come to its end; one that has been through its list comes to it by itself. */
async function goes(run: Run): Promise<boolean> {
  const turned = ({ stage, outcome }: BulkState) =>
    stage === 'running' || stage === 'withdrawn' || outcome !== undefined;
  await run.until((state) => turned(state) || state.stage === 'finished');
  if (!turned(run.state)) await condition(() => turned(run.state), keptOpen);
  if (!turned(run.state)) run.appendBySystem([{ type: 'bulk-finished', counts: run.state.counts }], 'bulk');
  return run.state.stage === 'running';
}

/** Once through the list, or through what is tried again of it. A stop holds after the page that is under way. */
async function takeRound(run: Run, instansi: string, id: string): Promise<void> {
  const { round, retryRefused: refused, plan } = run.state;
  if (round > 1) await run.attempt('reopen-files', () => bulkFiles.reopenFiles({ run: id, round, refused }));
  const size = pageSize(plan.perMinute);
  for (let after = 0; await goes(run); ) {
    const { signer } = run.state;
    if (signer === undefined) throw new Error('A run that goes has a signer');
    const began = Date.now();
    const page = { instansi, run: id, round, after, size, signer };
    const { counts, files, last, lacking } = await run.attempt('decide-page', () => bulkFiles.decidePage(page));
    run.appendBySystem([{ type: 'page-done', counts }], 'bulk');
    if (lacking) {
      if (run.state.stage === 'running')
        run.appendBySystem([{ type: 'bulk-stopped', cause: 'authority', code: lacking, of: signer }], 'bulk');
    } else if (last !== undefined) {
      after = last;
      const rest = pauseAfter({ size: files, perMinute: plan.perMinute, tookMs: Date.now() - began });
      if (rest > 0) await condition(() => run.state.stage !== 'running', rest);
    } else if (run.state.stage === 'running') {
      run.appendBySystem([{ type: 'bulk-finished', counts }], 'bulk');
      return;
    }
  }
}

function openBulk(input: BulkInput): Run {
  const stamp = {
    effectiveOn: input.openedOn,
    recordedAt: Date.now() + input.shift,
    by: input.preparedBy,
    ...(input.request === undefined ? {} : { request: input.request }),
  };
  return openCase(law, input, {
    events: [{ type: 'bulk-prepared', unit: input.unit, plan: input.plan }],
    stamp,
  });
}
