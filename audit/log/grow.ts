import { completeRoot, type Hash } from './merkle.ts';
import { hashAt, type Tile, tileWidth } from './tiles.ts';

/** Where tiles lie. A tile that is not full is written anew, longer, when the tree grows. */
export type TileStore = {
  readonly readTile: (tile: Tile) => Promise<Buffer>;
  readonly writeTile: (tile: Tile, hashes: Buffer) => Promise<void>;
};

/** Appends the hashes of leaves, or of full tiles below, to a tree that has `size` of them at this level. */
export async function growTiles(store: TileStore, size: number, hashes: readonly Hash[], level = 0): Promise<void> {
  if (hashes.length === 0) return;
  const full: Hash[] = [];
  const first = Math.floor(size / tileWidth);
  const end = size + hashes.length;
  for (let index = first; index * tileWidth < end; index += 1) {
    const kept = Math.max(0, size - index * tileWidth);
    const width = Math.min(tileWidth, end - index * tileWidth);
    const before = kept === 0 ? Buffer.alloc(0) : await store.readTile({ level, index, width: kept });
    const from = index * tileWidth + kept - size;
    const tile = Buffer.concat([before, ...hashes.slice(from, from + width - kept)]);
    await store.writeTile({ level, index, width }, tile);
    if (width === tileWidth) full.push(completeRoot(Array.from({ length: tileWidth }, (_, n) => hashAt(tile, n))));
  }
  await growTiles(store, first, full, level + 1);
}
