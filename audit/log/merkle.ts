import { createHash } from 'node:crypto';

/** A SHA-256 hash: 32 bytes. */
export type Hash = Buffer;

/** The hash of one leaf (RFC 6962, 2.1). */
export function leafHash(leaf: Buffer): Hash {
  return createHash('sha256').update(Buffer.of(0)).update(leaf).digest();
}

/** The hash of a node above two others (RFC 6962, 2.1). */
function nodeHash(left: Hash, right: Hash): Hash {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
}

/** The root of the tree without leaves. */
export const emptyRoot: Hash = createHash('sha256').digest();

/**
 * A subtree that is complete: `2 ** height` leaves from `index * 2 ** height` on. Its hash never changes, however the tree
 * grows: this is what is stored, and all that proofs are made of.
 */
export type Subtree = { readonly height: number; readonly index: number };

/** The complete subtrees that the leaves from `begin` up to `end` fall into, from left to right. `begin` must fit `end`. */
export function subtreesOf(begin: number, end: number): readonly Subtree[] {
  const subtrees: Subtree[] = [];
  for (let at = begin; at < end; ) {
    let height = 0;
    while (at % 2 ** (height + 1) === 0 && at + 2 ** (height + 1) <= end) height += 1;
    subtrees.push({ height, index: at / 2 ** height });
    at += 2 ** height;
  }
  return subtrees;
}

/** The hash above complete subtrees that stand beside one another, each smaller than the one before it. */
export function rootAbove(hashes: readonly Hash[]): Hash {
  return hashes.length === 0 ? emptyRoot : hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** The hash above a power of two of hashes that stand beside one another. */
export function completeRoot(hashes: readonly Hash[]): Hash {
  let level = hashes;
  while (level.length > 1) level = level.flatMap((left, n) => (n % 2 === 0 ? [nodeHash(left, level[n + 1]!)] : []));
  return level[0]!;
}
