/** Whole numbers by how often they came: quantiles are exact, and memory grows with how many differ, not with how many there are. */
export type Histogram = {
  add(value: number): void;
  figures(): Figures | undefined;
};

export type Figures = {
  readonly count: number;
  readonly median: number;
  readonly p90: number;
  readonly max: number;
};

export function histogram(): Histogram {
  const times = new Map<number, number>();
  let count = 0;
  return {
    add(value) {
      times.set(value, (times.get(value) ?? 0) + 1);
      count += 1;
    },
    figures() {
      if (count === 0) return undefined;
      const ordered = [...times].sort(([a], [b]) => a - b);
      return {
        count,
        median: reached(ordered, count / 2),
        p90: reached(ordered, count * 0.9),
        max: ordered.at(-1)![0],
      };
    },
  };
}

/** The first value that, with all below it, makes up so many: the nearest rank, always a number that came. */
function reached(ordered: readonly (readonly [number, number])[], rank: number): number {
  let seen = 0;
  for (const [value, times] of ordered) {
    seen += times;
    if (seen >= rank) return value;
  }
  return ordered.at(-1)![0];
}
