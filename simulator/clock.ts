import type { Instant } from '../domain/calendar/zone.ts';
import type { Store } from './store.ts';

/** The sandbox's time for the outside world. It only goes forward, by order of the control surface. */
export type SandboxClock = {
  readonly now: () => Instant;
  /** False when that would go back; then nothing changed. */
  readonly advanceTo: (instant: Instant) => boolean;
};

/** Before the first order it is 1 August 2025, 00:00 WIB: before any letter of the 2025 intake. */
const BEGINNING: Instant = Date.parse('2025-08-01T00:00:00+07:00');

export function sandboxClock(store: Store): SandboxClock {
  let current = Number(store.setting('now') ?? BEGINNING);
  return {
    now: () => current,
    advanceTo: (instant) => {
      if (instant < current) return false;
      store.set('now', String(instant));
      current = instant;
      return true;
    },
  };
}
