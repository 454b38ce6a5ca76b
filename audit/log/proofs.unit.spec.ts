import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { growTiles, type TileStore } from './grow.ts';
import { emptyRoot, type Hash, leafHash, rootAbove, subtreesOf } from './merkle.ts';
import { consistencyProof, inclusionProof, type ReadHashes, rootOf } from './proofs.ts';
import { hashesFromTiles, type Tile } from './tiles.ts';

type Golden = {
  readonly roots: Readonly<Record<string, string>>;
  readonly inclusion: readonly { index: number; size: number; proof: readonly string[] | null }[];
  readonly consistency: readonly { older: number; newer: number; proof: readonly string[] | null }[];
};
/** Trees of another builder (test/golden/trees/main.go) over the leaves "leaf 0", "leaf 1", … */
const golden: Golden = JSON.parse(readFileSync(new URL('../../test/golden/trees/trees.json', import.meta.url), 'utf8'));
const largest = Math.max(...Object.keys(golden.roots).map(Number));

/** Tiles in memory, under the path of their level and index: a tile only ever grows. */
function tilesInMemory(): TileStore & { readonly read: (size: number) => ReadHashes } {
  const kept = new Map<string, Buffer>();
  const at = ({ level, index }: Tile) => `${level}/${index}`;
  const readTile = async (tile: Tile) => (kept.get(at(tile)) ?? Buffer.alloc(0)).subarray(0, tile.width * 32);
  return {
    readTile,
    async writeTile(tile, hashes) {
      expect(hashes.length).toBe(tile.width * 32);
      kept.set(at(tile), hashes);
    },
    read: (size) => hashesFromTiles(readTile, size),
  };
}

const leaf = (n: number) => leafHash(Buffer.from(`leaf ${n}`));
const leaves = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => leaf(from + n));
const encoded = (hashes: readonly Hash[]) => hashes.map((hash) => hash.toString('base64'));

describe('the tree of RFC 6962', () => {
  it('has the roots of the test vectors of Certificate Transparency', () => {
    const entries = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ];
    const roots = [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ];
    const hashes = entries.map((entry) => leafHash(Buffer.from(entry, 'hex')));
    const rootOver = (begin: number, end: number): Hash =>
      rootAbove(
        subtreesOf(begin, end).map(({ height, index }) =>
          height === 0 ? hashes[index]! : rootOver2(index * 2 ** height, 2 ** height),
        ),
      );
    const rootOver2 = (begin: number, size: number): Hash =>
      size === 1 ? hashes[begin]! : rootAbove([rootOver2(begin, size / 2), rootOver2(begin + size / 2, size / 2)]);
    expect(entries.map((_, n) => rootOver(0, n + 1).toString('hex'))).toEqual(roots);
  });

  it('has a root without leaves', () => {
    expect(emptyRoot.toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});

describe('a tree that grows by pages, in tiles', () => {
  const store = tilesInMemory();
  const roots: Record<string, string> = {};

  beforeAll(async () => {
    let size = 0;
    // Pages of every kind: single leaves, up to the edge of a tile, over several tiles at once.
    for (const next of [1, 2, 3, 4, 7, 8, 200, 255, 256, 257, 511, 512, 1_000, 65_535, 65_536, 65_537, largest]) {
      await growTiles(store, size, leaves(size, next));
      size = next;
      roots[size] = (await rootOf(store.read(size), size)).toString('base64');
    }
  });

  it('has at each size the root that another builder has', () => {
    expect(Object.keys(golden.roots).length).toBeGreaterThan(10);
    expect(roots).toMatchObject(golden.roots);
  });

  it('still has its former roots when it has grown', async () => {
    const again = await Promise.all(
      Object.keys(golden.roots).map(async (size) => [
        size,
        (await rootOf(store.read(largest), Number(size))).toString('base64'),
      ]),
    );
    expect(Object.fromEntries(again)).toEqual(golden.roots);
  });

  it.each(golden.inclusion)(
    'proves leaf $index among $size as another builder does',
    async ({ index, size, proof }) => {
      expect(encoded(await inclusionProof(store.read(largest), index, size))).toEqual(proof ?? []);
    },
  );

  it.each(golden.consistency)('proves that $newer begins with $older as another builder does', async (one) => {
    const { older, newer, proof } = one;
    expect(encoded(await consistencyProof(store.read(largest), older, newer))).toEqual(proof ?? []);
  });

  it('has no proof of what it does not hold', async () => {
    await expect(inclusionProof(store.read(5), 5, 5)).rejects.toThrow(RangeError);
    await expect(consistencyProof(store.read(5), 6, 5)).rejects.toThrow(RangeError);
    await expect(rootOf(store.read(largest + 1), largest + 1)).rejects.toThrow(RangeError);
  });
});
