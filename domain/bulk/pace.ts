const smallest = 20;
const largest = 50;

/**
 * Files in one page of a run that decides so many per minute: enough that a long list takes few pages, and few enough
 * that a slow run does not do an hour's work at once.
 */
export function pageSize(perMinute: number): number {
  return Math.min(largest, Math.max(smallest, perMinute));
}

/** Milliseconds to wait after a page so that the pace holds on average. */
export function pauseAfter({ size, perMinute, tookMs }: { size: number; perMinute: number; tookMs: number }): number {
  return Math.max(0, Math.round((size * 60_000) / perMinute) - tookMs);
}
