import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { type Played, startDemo } from './demo.ts';
import { type Landed, playKilled } from './killed-run.ts';
import { processesOf } from './process-tree.ts';
import { type WhatIsLeft, whatIsLeft } from './what-is-left.ts';

/** SIGKILLs per process: a few whenever all tests run; `TENGGAT_KILLS=20 npm run tenggat -- run test test/kills` is the proof. */
const times = Number(process.env.TENGGAT_KILLS ?? 5);
/** The same moments every time, so that a failure can be looked for again; another number kills at others. */
const seed = Number(process.env.TENGGAT_KILLS_SEED ?? 2025);
/** Enough that the scenario lasts longer than the killing. */
const people = 40;

type Run = {
  readonly dataDir: string;
  readonly orphans: readonly string[];
  readonly report: Record<string, unknown>;
  readonly left: WhatIsLeft;
};

// Whose child a process is, only /proc tells.
describe.skipIf(process.platform !== 'linux')(`a demo with ${times} SIGKILLs per process, seed ${seed}`, () => {
  let unkilled: Run;
  let killed: Run;
  let landed: Landed;
  let failed = false;

  beforeAll(async () => {
    // Beside one another: most of the killed one's time goes by in waiting for processes to come back.
    [unkilled, killed] = await Promise.all([
      inFolder(async (played) => {
        const demo = startDemo(played);
        expect(await demo.ended, demo.lastWords()).toEqual({ code: 0, signal: null });
      }),
      inFolder(async (played) => {
        const began = Date.now();
        const run = await playKilled(played, { seed, times });
        const killing = seconds(began);
        landed = run.landed;
        expect(await run.demo.ended, run.demo.lastWords()).toEqual({ code: 0, signal: null });
        console.log(`Kills landed: ${JSON.stringify(landed)} in ${killing} s; the demo took ${seconds(began)} s.`);
      }),
    ]);
  }, 15 * 60_000);

  afterEach(({ task }) => {
    failed ||= task.result?.state === 'fail';
  });

  afterAll(async () => {
    if (failed) console.error(`Seed ${seed}; what was left is in ${unkilled.dataDir} and, killed, ${killed.dataDir}.`);
    else for (const { dataDir } of [unkilled, killed]) await clear(dataDir);
  });

  it('lands every kill while the scenario is played', () => {
    expect(landed).toEqual({ worker: times, api: times, engine: times, postgres: times, supervisor: times });
  });

  it('leaves no process behind, whoever started it', () => {
    expect(killed.orphans).toEqual([]);
  });

  it('reports the same as a demo that nobody killed', () => {
    expect(killed.report).toEqual(unkilled.report);
  });

  it('leaves a ledger without gap or double, in which everything has its place', () => {
    const { torn, positions, disordered } = killed.left;
    expect(torn).toEqual([]);
    expect(positions).toEqual({ missing: 0, gaps: 0, doubles: 0, waiting: 0 });
    expect(disordered).toEqual([]);
  });

  it('writes the same facts into every stream', () => {
    expect(killed.left.events).toEqual(unkilled.left.events);
  });

  it('writes to each official on each morning what the unkilled demo wrote, once', () => {
    expect(killed.left.mails).toEqual(unkilled.left.mails);
    expect(killed.left.mails.length).toBeGreaterThan(100);
  });

  it('decides each file of each bulk run once', () => {
    expect(killed.left.items).toEqual(unkilled.left.items);
    expect(killed.left.items.length).toBeGreaterThan(0);
  });

  it('leaves a read model that is what the ledger says', () => {
    expect(killed.left.differences).toEqual([]);
  });

  it('leaves no request and no call to the outside unfinished', () => {
    const { unfinished, uncertain, calls } = killed.left;
    expect(unfinished).toEqual([]);
    expect(uncertain).toEqual([]);
    expect(calls).toEqual(unkilled.left.calls);
  });

  it('writes to the outside as often as a demo that nobody killed, and nothing twice', () => {
    expect(killed.left.outside).toEqual(unkilled.left.outside);
    for (const [kind, { total, doubles }] of Object.entries(killed.left.outside)) {
      expect(doubles, kind).toBe(0);
      expect(total, kind).toBeGreaterThan(0);
    }
  });
});

/** Plays in a folder of its own and reads what is left in it. */
async function inFolder(play: (played: Played) => Promise<void>): Promise<Run> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tenggat-kills-'));
  const report = join(dataDir, 'report.json');
  try {
    await play({ dataDir, people, report });
    const orphans = processesOf(dataDir);
    const { wallSeconds: _, ...figures } = JSON.parse(await readFile(report, 'utf8'));
    return { dataDir, orphans, report: figures, left: await whatIsLeft(dataDir) };
  } catch (error) {
    throw new Error(`Seed ${seed}; what was left is in ${dataDir}.`, { cause: error });
  }
}

async function clear(dataDir: string): Promise<void> {
  await removePostgres(join(dataDir, 'demo', 'postgres'));
  await rm(dataDir, { recursive: true });
}

function seconds(since: number): number {
  return Math.round((Date.now() - since) / 1_000);
}
