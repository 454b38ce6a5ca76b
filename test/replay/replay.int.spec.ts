import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStream } from '../../registry/ledger/append.ts';
import { buildWorkflowBundle } from '../../worker/bundle.ts';
import { committedIn } from '../support/committed.ts';
import { type Played, playScenario } from '../support/play-scenario.ts';
import { expectCleanReplay, replay } from '../support/replay.ts';
import { everyRun, type Run, streamsOf } from '../support/runs.ts';
import { readHistories } from './recorded.ts';
import { stepsOf } from './steps.ts';

let played: Played;
let streams: readonly string[];
let runs: readonly Run[];

beforeAll(async () => {
  played = await playScenario({ people: 20, seed: 2025 });
  streams = await streamsOf(played.db);
  runs = await everyRun(played);
}, 900_000);

afterAll(() => played?.end(), 120_000);

describe('a batch that was played', () => {
  it('replays on the code as it is now, every run of it', async () => {
    expect(await expectCleanReplay(played.stack)).toBe(runs.length);
    expect(runs.length).toBeGreaterThanOrEqual(played.report.caseIds.length + 2);
  });

  it('replays after its histories went to JSON and back', async () => {
    const { code } = await buildWorkflowBundle();
    const travelled = runs.map(({ workflowId, history }) => ({
      workflowId,
      history: historyFromJSON(JSON.parse(historyToJSON(history))),
    }));

    expect(await replay(code, travelled)).toEqual(runs.map(({ workflowId }) => ({ workflowId })));
  });

  it('has in its ledger what its histories say was handed in, event by event', async () => {
    let compared = 0;
    for (const stream of streams) {
      const recorded = await readStream(played.db, stream);
      const handedIn = runs.filter((run) => run.workflowId === stream).flatMap((run) => committedIn(run.history));
      expect(recorded, stream).toEqual(handedIn);
      compared += recorded.length;
    }
    const { events } = await played.db
      .selectFrom('events')
      .select(({ fn }) => fn.countAll<number>().as('events'))
      .where('stream', 'not like', 'decree/shipped/%')
      .where('stream', 'not like', 'authority/%')
      .where('stream', 'not like', 'webhook/%')
      .where('stream', 'not like', 'account/%')
      .executeTakeFirstOrThrow();
    expect(compared).toBe(events);
  });

  it('has no step that the committed histories lack', () => {
    const committed = new Set(readHistories().flatMap(({ history }) => stepsOf(history)));
    const missing = new Set(runs.flatMap(({ history }) => stepsOf(history)).filter((step) => !committed.has(step)));

    expect([...missing]).toEqual([]);
  });
});
