import { completeRoot, type Hash, type Subtree } from './merkle.ts';
import type { ReadHashes } from './proofs.ts';

/** A tile holds the hashes of so many complete subtrees of one height (C2SP tlog-tiles: height 8). */
export const tileWidth = 256;
const tileHeight = 8;
const hashBytes = 32;

/** The tile at a level holds hashes of subtrees of height `8 * level`; the right-most may not be full. */
export type Tile = { readonly level: number; readonly index: number; readonly width: number };

/** Where a tile lies, as C2SP tlog-tiles names it: `tile/0/x001/x234/067`, `tile/0/000.p/5`. */
export function tilePath({ level, index, width }: Tile): string {
  return `tile/${level}/${numbered(index, width)}`;
}

/** Where the leaves lie of which a tile of level 0 holds the hashes. */
export function entriesPath(index: number, width: number): string {
  return `tile/entries/${numbered(index, width)}`;
}

function numbered(index: number, width: number): string {
  const groups = [String(index % 1_000).padStart(3, '0')];
  for (let rest = Math.floor(index / 1_000); rest > 0; rest = Math.floor(rest / 1_000)) {
    groups.unshift(`x${String(rest % 1_000).padStart(3, '0')}`);
  }
  return groups.join('/') + (width === tileWidth ? '' : `.p/${width}`);
}

/** The tile in which a subtree's hash is found, in a tree of `size` leaves. */
function tileOf({ height, index }: Subtree, size: number): Tile {
  const level = Math.floor(height / tileHeight);
  const at = Math.floor((index * 2 ** (height % tileHeight)) / tileWidth);
  const hashes = Math.floor(size / tileWidth ** level);
  return { level, index: at, width: Math.min(tileWidth, hashes - at * tileWidth) };
}

/** Reads hashes out of the tiles of a tree of `size` leaves; each tile is asked for once. */
export function hashesFromTiles(readTile: (tile: Tile) => Promise<Buffer>, size: number): ReadHashes {
  return async (subtrees) => {
    const asked = new Map<string, Promise<Buffer>>();
    const tileAt = (tile: Tile) => {
      const path = tilePath(tile);
      const known = asked.get(path) ?? readTile(tile);
      asked.set(path, known);
      return known;
    };
    return await Promise.all(subtrees.map(async (subtree) => hashIn(await tileAt(tileOf(subtree, size)), subtree)));
  };
}

/** The hash of a subtree, above those that its tile holds. */
function hashIn(tile: Buffer, { height, index }: Subtree): Hash {
  const below = 2 ** (height % tileHeight);
  const first = (index * below) % tileWidth;
  return completeRoot(Array.from({ length: below }, (_, n) => hashAt(tile, first + n)));
}

/** A hash of a tile by its place. */
export function hashAt(tile: Buffer, n: number): Hash {
  const hash = tile.subarray(n * hashBytes, (n + 1) * hashBytes);
  if (hash.length !== hashBytes) throw new RangeError(`The tile holds no hash ${n}`);
  return hash;
}
