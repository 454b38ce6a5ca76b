import type { Proof } from './berkas.ts';
import { type Finding, found } from './finding.ts';
import type { Checkpoint } from './note.ts';
import { nodeAbove } from './tree.ts';

/** What a reader knows of a tree: its head, and leaves that are proven to stand in it. */
export type Known = { readonly head: Checkpoint; readonly leaves: readonly (Proof & { readonly leaf: string })[] };

/**
 * Whether two heads of one log can stand beside one another. Proofs tell hashes of whole subtrees, which never change while a
 * log only grows: two that differ show a fork, and those below the smaller head may come to its root.
 */
export function comparedWith(one: Known, other: Known): readonly Finding[] {
  const [older, newer] = one.head.size <= other.head.size ? [one, other] : [other, one];
  const forked = (sentence: string) => [found('failed', 'LOG_FORKED', undefined, sentence)];
  if (older.head.origin !== newer.head.origin) {
    return [
      found(
        'unknown',
        'NOT_ASKED',
        undefined,
        `Yang dibandingkan berasal dari log lain (${older.head.origin} dan ${newer.head.origin}).`,
      ),
    ];
  }
  if (older.head.size === newer.head.size) {
    return older.head.root === newer.head.root
      ? []
      : forked(
          `Log ini menunjukkan dua kepala yang berbeda untuk ${older.head.size} daun: kepada dua pembaca ditunjukkan dua isi.`,
        );
  }
  const [before, after] = [nodesOf(older), nodesOf(newer)];
  for (const [place, hash] of before) {
    const now = after.get(place);
    if (now !== undefined && now !== hash)
      return forked(
        'Log ini menunjukkan isi yang berbeda di tempat yang sama: yang besar tidak meneruskan yang kecil.',
      );
  }
  if (rootFrom(after, 0, older.head.size) === older.head.root) return [];
  const words = `Apakah log dengan ${newer.head.size} daun meneruskan log dengan ${older.head.size} daun tidak dapat dipastikan dari kedua berkas ini; mintalah bukti kesinambungan dari log, atau tanda tangan saksi (--witness).`;
  return [found('unknown', 'NOT_ASKED', undefined, words)];
}

/** The hashes of all whole subtrees that proofs tell, by their first leaf and the one behind their last. */
function nodesOf({ head, leaves }: Known): ReadonlyMap<string, string> {
  const nodes = new Map<string, string>();
  const note = (begin: number, end: number, hash: string) => {
    const width = end - begin;
    if (Number.isInteger(Math.log2(width)) && begin % width === 0) nodes.set(`${begin}-${end}`, hash);
    return hash;
  };
  for (const { leaf, index, proof } of leaves) {
    const beside = [...proof];
    const above = (begin: number, end: number): string => {
      if (end - begin === 1) return note(begin, end, leaf);
      const middle = begin + leftOf(end - begin);
      const sibling = beside.pop() ?? '';
      if (index < middle) return note(begin, end, nodeAbove(above(begin, middle), note(middle, end, sibling)));
      return note(begin, end, nodeAbove(note(begin, middle, sibling), above(middle, end)));
    };
    above(0, head.size);
  }
  return nodes;
}

/** The root over a run of leaves, from whole subtrees that are known; undefined where one is missing. */
function rootFrom(nodes: ReadonlyMap<string, string>, begin: number, end: number): string | undefined {
  const known = nodes.get(`${begin}-${end}`);
  if (known !== undefined || end - begin <= 1) return known;
  const middle = begin + leftOf(end - begin);
  const left = rootFrom(nodes, begin, middle);
  const right = left === undefined ? undefined : rootFrom(nodes, middle, end);
  return left === undefined || right === undefined ? undefined : nodeAbove(left, right);
}

/** The largest power of two below so many leaves. */
function leftOf(leaves: number): number {
  let size = 1;
  while (size * 2 < leaves) size *= 2;
  return size;
}
