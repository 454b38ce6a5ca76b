import type { Instant } from '../domain/calendar/zone.ts';
import type { Mode } from '../platform/config.ts';
import type { Database } from '../registry/database.ts';
import { readSandboxClock } from '../registry/sandbox.ts';

/** The present, and what a process started now adds to the engine's clock: nothing, except in a sandbox. */
export type Wall = () => Promise<{ readonly now: Instant; readonly shift: number }>;

export function wallOf(db: Database, mode: Mode): Wall {
  return async () => {
    const engine = Date.now();
    if (mode === 'production') return { now: engine, shift: 0 };
    const now = (await readSandboxClock(db)) ?? engine;
    return { now, shift: now - engine };
  };
}
