import type { Tethered } from './tethered.ts';

/** A process that `supervise` keeps running. */
export interface ProcessSpec<P extends Tethered = Tethered> {
  name: string;
  /** Starts it anew; called again for each restart. */
  start(): P | Promise<P>;
  /** Resolves once the process serves. `signal` aborts when nobody waits any more: the probe must end then. */
  ready(running: P, signal: AbortSignal): Promise<void>;
  /** Milliseconds for start and readiness together. Default 30 000. */
  readyWithinMs?: number;
}

/** What `supervise` tells about a process; times are in milliseconds. */
export type ProcessEvent =
  | { type: 'starting'; name: string; attempt: number }
  | { type: 'ready'; name: string; pid: number; tookMs: number }
  | { type: 'exited'; name: string; pid: number; code: number | null; signal: string | null }
  | { type: 'failed'; name: string; error: unknown }
  | { type: 'restarting'; name: string; inMs: number }
  | { type: 'stopped'; name: string };
