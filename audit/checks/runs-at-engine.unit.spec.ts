import { describe, expect, it } from 'vitest';
import type { PlacedEvent } from '../../registry/audit/audited.ts';
import type { History } from '../archive/history.ts';
import { runsAtEngine } from './runs-at-engine.ts';
import { told } from './told.ts';
import type { RunAtEngine } from './use.ts';

const file = 'employment/7100/e-1';

/** A run that has sent these events to the ledger, each by a commit of its own. */
function history(...seqs: readonly number[]): History {
  const input = (seq: number) => ({ stream: file, events: [{ seq, type: 'kept' }] });
  const payload = (seq: number) => ({
    metadata: { encoding: Buffer.from('json/plain') },
    data: Buffer.from(JSON.stringify(input(seq))),
  });
  return {
    events: [
      { workflowExecutionStartedEventAttributes: { workflowId: file, originalExecutionRunId: 'r' } },
      { workflowTaskCompletedEventAttributes: {} },
      ...seqs.map((seq) => ({
        activityTaskScheduledEventAttributes: {
          ...{ activityId: String(seq), activityType: { name: 'commit' }, input: { payloads: [payload(seq)] } },
        },
      })),
    ],
  };
}

const open = (of: History): RunAtEngine => ({ run: 'r', state: 'open', history: async () => of });

async function asked(at: RunAtEngine, lastEvent: number) {
  const found = await runsAtEngine({ atEngine: async () => at }, file, [], new Set(), lastEvent);
  return { ...found, asked: 0 };
}

/** What is found where the ledger held so many events when it was read. */
async function tellsOf(at: RunAtEngine, inLedger: number) {
  const histories = await asked(at, inLedger);
  const events = Array.from({ length: inLedger }, (_, index) => ({ event: { seq: index + 1, type: 'kept' } }));
  const sent = histories.runs.flatMap((run) => run.sent);
  const derived = histories.runs.map((run) => {
    const again = { differences: [], sent };
    return { run, maker: again, today: again };
  });
  const { findings } = told(file, events as unknown as readonly PlacedEvent[], histories, derived);
  return findings.map(({ code, at: where }) => [code, where?.seq]);
}

describe('a run that runs still', () => {
  it('is asked as it stands, and said to be open', async () => {
    const { runs, findings, whole } = await asked(open(history(1, 2)), 2);
    expect([runs.length, whole]).toEqual([1, true]);
    expect(findings.map(({ code }) => code)).toEqual(['RUN_OPEN']);
    expect(await tellsOf(open(history(1, 2)), 2)).toEqual([]);
  });

  it('may tell of more than was in the ledger when that was read, not of less', async () => {
    expect(await tellsOf(open(history(1, 2, 3)), 2)).toEqual([]);
    expect(await tellsOf(open(history(1)), 2)).toEqual([['EVENT_NOT_IN_HISTORY', 2]]);
    expect(await tellsOf(open(history(1, 3)), 3)).toEqual([['EVENT_NOT_IN_HISTORY', 2]]);
  });

  it('is not held against the ledger where nobody can read it: the engine is away, or its keys are', async () => {
    for (const unread of ['away', 'sealed'] as const) {
      const at: RunAtEngine = { run: 'r', state: 'open', history: async () => unread };
      const { findings, whole } = await asked(at, 2);
      expect([findings.map(({ code }) => code), whole]).toEqual([['RUN_OPEN', 'NOT_ASKED'], false]);
    }
    expect((await asked('away', 2)).findings.map(({ code }) => code)).toEqual(['NOT_ASKED']);
    expect((await asked('gone', 2)).findings.map(({ code }) => code)).toEqual(['HISTORY_MISSING']);
  });

  it('of a file opened once more says nothing of the run before, which nobody names', async () => {
    expect((await asked(open(history(3)), 3)).whole).toBe(false);
    expect(await tellsOf(open(history(3)), 3)).toEqual([]);
  });

  it('that has not begun to work is whole, and has told nothing', async () => {
    const { runs, whole } = await asked(open({ events: [{}] }), 0);
    expect([runs, whole]).toEqual([[], true]);
  });
});
