/** Cuts a list into parts of at most `size`: a statement has a limit of 65,535 parameters. */
export function inChunks<T>(items: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += size) parts.push(items.slice(start, start + size));
  return parts;
}
