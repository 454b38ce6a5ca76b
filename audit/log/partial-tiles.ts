import type { Archive } from '../archive/archive.ts';

/**
 * Takes away tiles and bundles of entries that were not full where the full one lies beside them, as C2SP tlog-tiles allows:
 * whoever asks for a part of it is given the beginning of the full one. Answers how many.
 */
export async function removePartialTiles(archive: Archive): Promise<number> {
  const names = new Set<string>();
  for await (const name of archive.list('log/tile/')) names.add(name);
  const superseded = [...names].filter((name) => {
    const [, full = ''] = /^(.+)\.p\/\d+$/.exec(name) ?? [];
    return names.has(full);
  });
  for (const name of superseded) await archive.remove(name);
  return superseded.length;
}
