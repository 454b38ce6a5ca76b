import { createHash } from 'node:crypto';

/**
 * What a reader of proofs needs of a Merkle tree, after RFC 9162, 2.1.3.2 and 2.1.4.2: written anew, and sharing nothing
 * with what makes the proofs. Hashes are SHA-256, in base64.
 */
const bytes = (text: string) => Buffer.from(text, 'base64');
const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const above = (left: Buffer, right: Buffer) => sha256(Buffer.from([1]), left, right);
const isHash = (text: string) => bytes(text).length === 32;

/** The hash of a leaf's bytes. */
export function hashOfLeaf(leaf: Buffer): string {
  return sha256(Buffer.from([0]), leaf).toString('base64');
}

/** The hash of a node above two others. */
export function nodeAbove(left: string, right: string): string {
  return above(bytes(left), bytes(right)).toString('base64');
}

export type Inclusion = { readonly leaf: string; readonly index: number; readonly proof: readonly string[] };
export type Head = { readonly size: number; readonly root: string };

/** Whether the leaf of this hash stands at its index in the tree of this head. */
export function isIncluded({ leaf, index, proof }: Inclusion, { size, root }: Head): boolean {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size || ![leaf, ...proof].every(isHash)) return false;
  let [node, last, hash] = [index, size - 1, bytes(leaf)];
  for (const text of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = above(bytes(text), hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else hash = above(hash, bytes(text));
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && hash.toString('base64') === root;
}

/** Whether the newer tree begins with the older one. */
export function isConsistent(older: Head, newer: Head, proof: readonly string[]): boolean {
  if (![older.root, newer.root, ...proof].every(isHash)) return false;
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && older.root === newer.root;
  if (older.size === 0) return proof.length === 0;
  // A power of two is a whole left branch: its root is not told, the reader has it.
  const path = Number.isInteger(Math.log2(older.size)) ? [older.root, ...proof] : [...proof];
  const first = path.shift();
  if (first === undefined) return false;
  let [node, last] = [older.size - 1, newer.size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [old, now] = [bytes(first), bytes(first)];
  for (const text of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      [old, now] = [above(bytes(text), old), above(bytes(text), now)];
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else now = above(now, bytes(text));
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && old.toString('base64') === older.root && now.toString('base64') === newer.root;
}

function half(n: number): number {
  return Math.floor(n / 2);
}
