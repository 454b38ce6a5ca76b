import { type Hash, rootAbove, type Subtree, subtreesOf } from './merkle.ts';

/** Answers the hashes of complete subtrees, in the order asked. */
export type ReadHashes = (subtrees: readonly Subtree[]) => Promise<readonly Hash[]>;

/** A run of leaves, `begin` included and `end` not, whose hash is one of a proof. */
type Run = readonly [begin: number, end: number];

/** The root over the first `size` leaves. */
export async function rootOf(read: ReadHashes, size: number): Promise<Hash> {
  return rootAbove(await read(subtreesOf(0, size)));
}

/** That leaf `index` is among the first `size` (RFC 6962, 2.1.1): the hashes beside the path from leaf to root. */
export async function inclusionProof(read: ReadHashes, index: number, size: number): Promise<readonly Hash[]> {
  if (index < 0 || index >= size) throw new RangeError(`No leaf ${index} in a tree of ${size}`);
  return hashesOf(read, besideLeaf(index, 0, size));
}

/** That the tree of `newer` leaves begins with that of `older` (RFC 6962, 2.1.2). Nothing has to be shown from the empty tree. */
export async function consistencyProof(read: ReadHashes, older: number, newer: number): Promise<readonly Hash[]> {
  if (older < 0 || older > newer) throw new RangeError(`A tree of ${newer} does not begin with one of ${older}`);
  return older === 0 ? [] : hashesOf(read, besideTree(older, 0, newer, true));
}

function besideLeaf(index: number, begin: number, end: number): readonly Run[] {
  if (end - begin === 1) return [];
  const middle = begin + leftSize(end - begin);
  return index < middle
    ? [...besideLeaf(index, begin, middle), [middle, end]]
    : [...besideLeaf(index, middle, end), [begin, middle]];
}

/** `whole`: the reader knows the hash of what ends here by itself, as the root that it has. */
function besideTree(older: number, begin: number, end: number, whole: boolean): readonly Run[] {
  if (older === end) return whole ? [] : [[begin, end]];
  const middle = begin + leftSize(end - begin);
  return older <= middle
    ? [...besideTree(older, begin, middle, whole), [middle, end]]
    : [...besideTree(older, middle, end, false), [begin, middle]];
}

/** The largest power of two below the number of leaves: so many stand in the left half. */
function leftSize(leaves: number): number {
  let size = 1;
  while (size * 2 < leaves) size *= 2;
  return size;
}

/** Asked for at once: proofs share what lies near the root. */
async function hashesOf(read: ReadHashes, runs: readonly Run[]): Promise<readonly Hash[]> {
  const parts = runs.map(([begin, end]) => subtreesOf(begin, end));
  const hashes = await read(parts.flat());
  let at = 0;
  return parts.map((part) => {
    at += part.length;
    return rootAbove(hashes.slice(at - part.length, at));
  });
}
