import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hashOfLeaf, isConsistent, isIncluded } from './tree.ts';

/** Proofs that another builder made (test/golden/trees/main.go), over the leaves "leaf 0", "leaf 1", … */
type Golden = {
  readonly roots: Readonly<Record<string, string>>;
  readonly inclusion: readonly { index: number; size: number; proof: readonly string[] | null }[];
  readonly consistency: readonly { older: number; newer: number; proof: readonly string[] | null }[];
};
const golden: Golden = JSON.parse(readFileSync(new URL('../../test/golden/trees/trees.json', import.meta.url), 'utf8'));
const headOf = (size: number) => ({ size, root: golden.roots[size] ?? '' });
const leaf = (index: number) => hashOfLeaf(Buffer.from(`leaf ${index}`));
const other = Buffer.alloc(32, 1).toString('base64');
const without = <T>(all: readonly T[], n: number) => all.filter((_, index) => index !== n);

describe('a leaf in a tree', () => {
  it.each(golden.inclusion)('$index of $size is found by its proof, and by nothing else', ({ index, size, proof }) => {
    const path = proof ?? [];
    const head = headOf(size);
    expect(isIncluded({ leaf: leaf(index), index, proof: path }, head)).toBe(true);
    expect(isIncluded({ leaf: leaf(index + 1), index, proof: path }, head)).toBe(false);
    expect(isIncluded({ leaf: leaf(index), index: index + 1, proof: path }, head)).toBe(false);
    expect(isIncluded({ leaf: leaf(index), index, proof: [...path, other] }, head)).toBe(false);
    expect(isIncluded({ leaf: leaf(index), index, proof: path }, { ...head, root: other })).toBe(false);
    for (const n of path.keys()) {
      expect(isIncluded({ leaf: leaf(index), index, proof: without(path, n) }, head)).toBe(false);
      expect(isIncluded({ leaf: leaf(index), index, proof: path.with(n, other) }, head)).toBe(false);
    }
  });

  it('is no node above it passed off as one', () => {
    expect(isIncluded({ leaf: golden.roots[7] ?? '', index: 0, proof: [] }, headOf(7))).toBe(false);
  });

  it.each([-1, 7, 0.5, Number.NaN])('is nowhere at %s', (index) => {
    expect(isIncluded({ leaf: leaf(6), index, proof: golden.inclusion[2]?.proof ?? [] }, headOf(7))).toBe(false);
  });
});

describe('a tree that has grown', () => {
  it.each(golden.consistency)('from $older to $newer begins with the older one, by its proof alone', (one) => {
    const { older, newer } = one;
    const proof = one.proof ?? [];
    expect(golden.roots[newer]).toBeDefined();
    expect(isConsistent(headOf(older), headOf(newer), proof)).toBe(true);
    expect(isConsistent(headOf(older), headOf(newer), [...proof, other])).toBe(false);
    expect(isConsistent({ size: older, root: other }, headOf(newer), proof)).toBe(false);
    expect(isConsistent(headOf(older), { size: newer, root: other }, proof)).toBe(false);
    for (const n of proof.keys()) {
      expect(isConsistent(headOf(older), headOf(newer), without(proof, n))).toBe(false);
      expect(isConsistent(headOf(older), headOf(newer), proof.with(n, other))).toBe(false);
    }
  });

  it('has not shrunk, and is not another of the same size', () => {
    expect(isConsistent(headOf(7), headOf(3), golden.consistency[1]?.proof ?? [])).toBe(false);
    expect(isConsistent(headOf(7), { size: 7, root: other }, [])).toBe(false);
  });

  it('is no smaller one passed off as it', () => {
    expect(isConsistent(headOf(1), { size: 7, root: golden.roots[1] ?? '' }, [])).toBe(false);
  });

  it('begins with the empty one, which needs no proof', () => {
    const empty = { size: 0, root: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' };
    expect(isConsistent(empty, headOf(7), [])).toBe(true);
    expect(isConsistent(empty, headOf(7), [other])).toBe(false);
  });
});
