import { inParallel } from '../../platform/in-parallel.ts';
import { archivedAmong, archivedHistories, continuations, type RunId } from '../../registry/archived-runs.ts';
import type { Database } from '../../registry/database.ts';
import { calling, codeOf } from '../archive/outage.ts';
import type { ClosedRun } from './closed-runs.ts';

export type Sweeping = {
  readonly db: Database;
  /** The engine's list of runs that ended at this instant or later, and what it says of one run. */
  readonly closedRuns: (since: number) => Promise<readonly ClosedRun[]>;
  readonly closedRun: (run: RunId) => Promise<ClosedRun | undefined>;
  /** The digests of all histories that lie in the archive. */
  readonly kept: () => Promise<ReadonlySet<string>>;
  /** Exports one. */
  readonly take: (run: RunId) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Told of each run that could not be exported, and why; the others go on. */
  readonly onFault: (error: unknown, run: RunId) => void;
};

export type Swept = {
  readonly archived: number;
  /** When the first of those that are still to be archived ended; undefined when there is none. */
  readonly oldestWaiting?: number;
};

/** Milliseconds: clocks may differ, and the list lags behind, by so much between two looks. */
const OVERLAP = 600_000;
const DAY = 86_400_000;
/** So many at once. */
const LANES = 4;
/** What lies in none of the runs: so many of it, and this sweep ends. One run that brings the engine down holds up nobody. */
const OUTAGES = ['ENGINE_AWAY', 'REGISTRY_AWAY', 'ARCHIVE_UNREACHABLE', 'ARCHIVE_FULL'];
const ENOUGH = 10;

/**
 * Exports the runs that ended and are not archived, each time it is called: those that ended since the last sweep that missed
 * nothing began; the first time and once a day all that the engine has, those that archived ones name as their next, and those
 * whose histories are not where they were kept, as after a restore. It goes by its own clock, not by the latest end that it
 * saw: in a sandbox runs end in years to come.
 *
 * @throws when nobody could be asked: `Outage`. Whatever keeps single runs from being exported goes to `onFault`.
 */
export function sweeper(use: Sweeping): (signal: AbortSignal) => Promise<Swept> {
  let wholeSince: number | undefined;
  let allAt = Number.NEGATIVE_INFINITY;
  return async (signal) => {
    const began = use.now();
    const all = wholeSince === undefined || began - allAt >= DAY;
    const found = await missing(use, all ? 0 : wholeSince! - OVERLAP, all);
    const waiting = new Map(found.map((run) => [run.run, run]));
    let outages = 0;
    await inParallel(found, LANES, async (run) => {
      if (signal.aborted || outages >= ENOUGH) return;
      try {
        await use.take(run);
        waiting.delete(run.run);
      } catch (error) {
        if (OUTAGES.includes(codeOf(error) ?? '')) outages += 1;
        use.onFault(error, run);
      }
    });
    if (waiting.size > 0) {
      const oldestWaiting = Math.min(...[...waiting.values()].map(({ closedAt }) => closedAt));
      return { archived: found.length - waiting.size, oldestWaiting };
    }
    wholeSince = began;
    if (all) allAt = began;
    return { archived: found.length };
  };
}

/** Whatever ended and is not archived, the longest ago first. */
async function missing(use: Sweeping, since: number, all: boolean): Promise<readonly ClosedRun[]> {
  const listed = await use.closedRuns(since);
  const ids = listed.map(({ run }) => run);
  const known = await calling('REGISTRY_AWAY', () => archivedAmong(use.db, ids));
  const found = new Map(listed.filter(({ run }) => !known.has(run)).map((run) => [run.run, run]));
  if (all) {
    const named = [...(await calling('REGISTRY_AWAY', () => continuations(use.db))), ...(await lost(use))];
    await inParallel(
      named.filter(({ run }) => !found.has(run)),
      LANES,
      async (run) => {
        const closed = await use.closedRun(run);
        if (closed) found.set(closed.run, closed);
      },
    );
  }
  return [...found.values()].sort((a, b) => a.closedAt - b.closedAt);
}

/** The runs that were archived, and whose histories are in the archive no more. */
async function lost({ db, kept }: Sweeping): Promise<readonly RunId[]> {
  const archived = await calling('REGISTRY_AWAY', () => archivedHistories(db));
  const there = await kept();
  return archived.filter(({ digest }) => !there.has(digest));
}
