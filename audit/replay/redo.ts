import type { DataConverter } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import { type InjectedSinks, Worker } from '@temporalio/worker';
import type { EvidenceSinks, Redone } from '../../workflows/evidence.ts';

export type History = temporal.api.history.v1.IHistory;
export type Run = { readonly workflowId: string; readonly history: History };

/** How a history went on a bundle of the workflows, and all that the code did again. */
export type Replay = { readonly error?: Error; readonly redone: readonly Redone[] };

/** Replays histories on a bundle, one after the other and without a server; answers each when it is through. */
export async function* redo<R extends Run>(
  code: string,
  runs: Iterable<R> | AsyncIterable<R>,
  dataConverter?: DataConverter,
): AsyncGenerator<R & Replay> {
  const underway: R[] = [];
  const redone = new Map<string, Redone[]>();
  const sinks: InjectedSinks<EvidenceSinks> = {
    evidence: {
      redone: {
        fn: ({ runId }, one) => void redone.set(runId, [...(redone.get(runId) ?? []), one]),
        callDuringReplay: true,
      },
    },
  };
  async function* handedOut() {
    for await (const run of runs) {
      underway.push(run);
      yield run;
    }
  }
  const options = { workflowBundle: { code }, sinks, ...(dataConverter && { dataConverter }) };
  for await (const { workflowId, runId, error } of Worker.runReplayHistories(options, handedOut())) {
    const place = underway.findIndex((one) => one.workflowId === workflowId && runIdOf(one) === runId);
    const [run] = place < 0 ? [] : underway.splice(place, 1);
    if (run === undefined) throw new Error(`${workflowId} was replayed, and nobody asked for it`);
    yield { ...run, redone: redone.get(runId) ?? [], ...(error && { error }) };
    redone.delete(runId);
  }
}

/** The run that a history is of. */
function runIdOf({ history }: Run): string {
  return history.events?.[0]?.workflowExecutionStartedEventAttributes?.originalExecutionRunId ?? '';
}
