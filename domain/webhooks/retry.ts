import type { Instant } from '../calendar/zone.ts';

const second = 1_000;
const hour = 3_600 * second;
/** How long nothing may get through before a registration is suspended, in milliseconds. */
const patience = 72 * hour;
const longest = 12 * hour;

/** How long to wait after the nth failure in a row, in milliseconds: 2 seconds, then three times as long each time. */
export function retryAfter(failures: number): number {
  return Math.min(longest, 2 * second * 3 ** (failures - 1));
}

/** Whether a receiver that has failed since an instant is given up on. */
export function isGivenUp(failingSince: Instant, now: Instant): boolean {
  return now - failingSince >= patience;
}
