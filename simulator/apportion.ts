/**
 * Divides `total` in the proportion of `shares` by largest remainder, then lifts each group to its floor at the cost of
 * the largest group. The parts always sum to `total`; floors are dropped when the total cannot hold them.
 */
export function apportion<K extends string>(
  total: number,
  shares: Readonly<Record<K, number>>,
  floors: Readonly<Record<string, number>> = {},
): Record<K, number> {
  const keys = Object.keys(shares) as K[];
  const whole = keys.reduce((sum, key) => sum + shares[key], 0);
  const exact = (key: K): number => (total * shares[key]) / whole;
  const parts = Object.fromEntries(keys.map((key) => [key, Math.floor(exact(key))])) as Record<K, number>;
  const short = total - keys.reduce((sum, key) => sum + parts[key], 0);
  const byRemainder = [...keys].sort((a, b) => (exact(b) % 1) - (exact(a) % 1));
  for (const key of byRemainder.slice(0, short)) parts[key] += 1;

  const largest = keys.reduce((most, key) => (parts[key] > parts[most] ? key : most));
  for (const key of keys) {
    const lift = Math.min(Math.max(0, (floors[key] ?? 0) - parts[key]), key === largest ? 0 : parts[largest]);
    parts[key] += lift;
    parts[largest] -= lift;
  }
  return parts;
}
