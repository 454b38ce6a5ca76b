import { setTimeout as delay } from 'node:timers/promises';
import type { Client, Connection } from '@temporalio/client';
import { addDays } from '../../domain/calendar/civil-date.ts';
import { civilDateOf, type Instant, instantAt } from '../../domain/calendar/zone.ts';
import { setting } from '../../platform/config.ts';
import { advance } from '../../platform/engine/virtual-time.ts';
import type { Database } from '../../registry/database.ts';
import { anyAtBkn } from '../../registry/ni.ts';
import {
  digestsIn,
  pollersIn,
  readReached,
  readSandboxClock,
  setReached,
  setSandboxClock,
} from '../../registry/sandbox.ts';
import { batchesAtWork, decreesAtWork, importsAtWork } from '../../registry/still-to-follow.ts';
import { nextWaiting, rungsWaiting } from '../../registry/waiting-rungs.ts';

export type Advanced = { readonly now: Instant; readonly advanced: number };

type Dependencies = {
  readonly db: Database;
  readonly client: Client;
  /** Tells the stand-ins outside what time it is. */
  readonly tellOutside?: (now: Instant) => Promise<void>;
};

/** Workflows brought forward at once: more only makes each of them wait longer. */
const atOnce = 8;

/**
 * Brings the sandbox to an instant, morning by morning as long as a file lies at BKN, else from one morning on which
 * something is due to the next: time stands still while a batch is at work on what was recorded before. At each step the outside world hears the time, the pollers read, and every case with a rung due by then is
 * brought there and has written it; then the digests go out. A case without a rung is left where it is: a message carries
 * its own instant, and a case never acts before what it has heard of.
 */
export function createAdvanceSandbox(dependencies: Dependencies): (to: Instant) => Promise<Advanced> {
  const { db } = dependencies;
  let turn: Promise<unknown> = Promise.resolve();
  const jump = async (to: Instant): Promise<Advanced> => {
    let now = (await readSandboxClock(db)) ?? to;
    let advanced = 0;
    while (now < to) {
      const next = Math.min(to, await nextStep(db, now));
      advanced += await step(dependencies, next);
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

async function step(dependencies: Dependencies, to: Instant): Promise<number> {
  const { db, tellOutside = tellSimulator } = dependencies;
  await none('batches were still at work', () => batchesAtWork(db));
  await none('lists were still being opened', () => importsAtWork(db));
  await none('decrees had not reached every clock', () => decreesAtWork(db));
  await tellOutside(to);
  const due = await rungsWaiting(db, to);
  const cases = await bring(dependencies, [...new Set([...(await pollersIn(db)), ...due])], to);
  // A workflow reaches its instant before its last commit is through.
  await none('cases had rungs that were not written', () => rungsWaiting(db, to));
  // What went past its due date in the night belongs to the morning's digest. Time stands still while mail is sent.
  return cases + (await bring(dependencies, await digestsIn(db), to));
}

/** Brings workflows to an instant, a few at once; answers how many. */
async function bring({ db, client }: Dependencies, moving: readonly string[], to: Instant): Promise<number> {
  const reached = await readReached(db, moving);
  const queue = moving.values();
  const lane = async () => {
    for (const workflowId of queue) {
      const from = reached.get(workflowId);
      if (from === undefined || from >= to) continue;
      const connection = client.connection as Connection;
      const { namespace } = client.options;
      const by = (last?: string) => to - Math.max(from, orderedUpTo(last));
      await advance(connection, { namespace, workflowId, by, id: orderId(to) });
      await setReached(db, workflowId, to);
    }
  };
  // Even when one fails: the step is repeated, and a lane still under way would move a workflow beside it.
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, lane));
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
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

/** Waits until nothing is left, for a minute at most. */
async function none(what: string, left: () => Promise<readonly string[]>): Promise<void> {
  for (const limit = Date.now() + 60_000; ; await delay(20)) {
    const { length } = await left();
    if (length === 0) return;
    if (Date.now() > limit) throw new Error(`The sandbox waited for a minute: ${length} ${what}`);
  }
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
