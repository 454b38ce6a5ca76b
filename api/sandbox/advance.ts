import type { Client, Connection } from '@temporalio/client';
import { addDays } from '../../domain/calendar/civil-date.ts';
import { civilDateOf, type Instant, instantAt } from '../../domain/calendar/zone.ts';
import { setting } from '../../platform/config.ts';
import { advance } from '../../platform/engine/virtual-time.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import type { Database } from '../../registry/database.ts';
import { anyAtBkn } from '../../registry/ni.ts';
import {
  digestsCalled,
  digestsIn,
  pollersIn,
  readReached,
  readSandboxClock,
  setReached,
  setSandboxClock,
} from '../../registry/sandbox.ts';
import { nextWaiting, rungsWaiting } from '../../registry/waiting-rungs.ts';
import { atOnce, none, settled } from './settled.ts';

export type Advanced = { readonly now: Instant; readonly advanced: number };

type Dependencies = {
  readonly db: Database;
  readonly client: Client;
  /** Tells the stand-ins outside what time it is. */
  readonly tellOutside?: (now: Instant) => Promise<void>;
};

/** What goes past its due date is told within five minutes of the first; the rest is for workflows whose clocks run ahead. */
const untilTold = 60 * 60_000;

/**
 * Brings the sandbox to an instant, morning by morning as long as a file lies at BKN, else from one morning on which
 * something is due to the next. Before each step everything that follows from what was recorded is recorded, and what went
 * past its due date is told as it stands. Then the outside world hears the time, the pollers read, and every case with a
 * rung due by then is brought there and has written it; then the digests go out. A case without a rung is left where it is:
 * a message carries its own instant, and a case never acts before what it has heard of.
 */
export function createAdvanceSandbox(dependencies: Dependencies): (to: Instant) => Promise<Advanced> {
  const { db } = dependencies;
  let turn: Promise<unknown> = Promise.resolve();
  const jump = async (to: Instant): Promise<Advanced> => {
    let now = (await readSandboxClock(db)) ?? to;
    let advanced = 0;
    while (now < to) {
      const next = Math.min(to, await nextStep(db, now));
      advanced += await step(dependencies, now, next);
      await setSandboxClock(db, next);
      now = next;
    }
    return { now, advanced };
  };
  return (to) => {
    const mine = turn.then(() => jump(to));
    turn = mine.catch(() => {});
    return mine;
  };
}

async function step(dependencies: Dependencies, from: Instant, to: Instant): Promise<number> {
  const { db, tellOutside = tellSimulator } = dependencies;
  await settled(dependencies, from);
  // A clock that was opened late may be due already, in a case that was left behind.
  await bring(dependencies, await rungsWaiting(db, from), from);
  await none('cases had late rungs that were not written', () => rungsWaiting(db, from));
  // What a mail says of today, it says before anything of tomorrow is known.
  await bring(dependencies, await digestsCalled(db), Math.min(to, from + untilTold));
  await tellOutside(to);
  const due = await rungsWaiting(db, to);
  const cases = await bring(dependencies, [...new Set([...(await pollersIn(db)), ...due])], to);
  // A workflow reaches its instant before its last commit is through.
  await none('cases had rungs that were not written', () => rungsWaiting(db, to));
  await settled(dependencies, from);
  // What went past its due date in the night belongs to the morning's digest. Time stands still while mail is sent.
  return cases + (await bring(dependencies, await digestsIn(db), to));
}

/** Brings workflows to an instant, a few at once; answers how many. */
async function bring({ db, client }: Dependencies, moving: readonly string[], to: Instant): Promise<number> {
  const reached = await readReached(db, moving);
  const connection = client.connection as Connection;
  const { namespace } = client.options;
  // The step is repeated when one fails, and what is still under way would move a workflow beside it.
  await inParallel(moving, atOnce, async (workflowId) => {
    const from = reached.get(workflowId);
    if (from === undefined || from >= to) return;
    const by = (last?: string) => to - Math.max(from, orderedUpTo(last));
    await advance(connection, { namespace, workflowId, by, id: orderId(to) });
    await setReached(db, workflowId, to);
  });
  return moving.length;
}

/**
 * The engine knows up to where a workflow was last ordered, also when whoever ordered it was killed before noting so, and
 * nothing of it was due any more when the step was repeated.
 */
function orderedUpTo(id: string | undefined): Instant {
  return Number(/^to-(\d+)$/.exec(id ?? '')?.[1] ?? 0);
}

function orderId(to: Instant): string {
  return `to-${to}`;
}

/**
 * The morning after the next thing that comes by itself; the very next one while a poller waits for what BKN answers, for
 * it must not read tomorrow what was answered the day after. Mails go out on the mornings between by their own timers.
 */
async function nextStep(db: Database, now: Instant): Promise<Instant> {
  const morning = nextMorning(now);
  if (await anyAtBkn(db)) return morning;
  const due = await nextWaiting(db);
  return due === undefined ? Number.POSITIVE_INFINITY : Math.max(morning, nextMorning(due - 1));
}

/** The pollers read at 06:00 WIB; a step ends a little later, at 07:00, when they have. */
function nextMorning(now: Instant): Instant {
  const today = civilDateOf(now, 'WIB');
  const morning = instantAt(today, '07:00', 'WIB');
  return morning > now ? morning : instantAt(addDays(today, 1), '07:00', 'WIB');
}

async function tellSimulator(now: Instant): Promise<void> {
  const response = await fetch(`${setting('SIMULATOR_URL')}/control/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now }),
    signal: AbortSignal.timeout(10_000),
  });
  await response.body?.cancel();
  // 409: it heard a later instant before, from a jump that was interrupted.
  if (!response.ok && response.status !== 409) throw new Error(`The simulator answered ${response.status}`);
}
