import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { comparedWith } from './forks.ts';
import { hashOfLeaf } from './tree.ts';

/** Trees of another builder (test/golden/trees/main.go) over the leaves "leaf 0", "leaf 1", … */
type Golden = {
  readonly roots: Readonly<Record<string, string>>;
  readonly inclusion: readonly { index: number; size: number; proof: readonly string[] | null }[];
};
const golden: Golden = JSON.parse(readFileSync(new URL('../../test/golden/trees/trees.json', import.meta.url), 'utf8'));
const other = Buffer.alloc(32, 1).toString('base64');

/** What a reader has of the tree of so many leaves: its head, and the leaves that the golden proofs speak of. */
function knownOf(size: number, root = golden.roots[size] ?? '') {
  const leaves = golden.inclusion
    .filter((one) => one.size === size)
    .map(({ index, proof }) => ({ index, proof: proof ?? [], leaf: hashOfLeaf(Buffer.from(`leaf ${index}`)) }));
  return { head: { origin: 'log.example', size, root }, leaves };
}

const codes = (...pair: Parameters<typeof comparedWith>) => comparedWith(...pair).map(({ code }) => code);

describe('two heads of one log', () => {
  it('that are the same say nothing against it', () => {
    expect(codes(knownOf(7), knownOf(7))).toEqual([]);
  });

  it('of one size with two roots are a fork', () => {
    expect(codes(knownOf(7), { ...knownOf(7, other), leaves: [] })).toEqual(['LOG_FORKED']);
  });

  it('of two sizes are proven to follow one another where a proof tells the root of the smaller', () => {
    const smaller = { head: { origin: 'log.example', size: 4, root: rootOf4 }, leaves: [] };
    expect(codes(smaller, knownOf(7))).toEqual([]);
    expect(codes(knownOf(7), smaller)).toEqual([]);
  });

  it('of two sizes are a fork where both tell a part of the tree, and tell it differently', () => {
    const leaf = hashOfLeaf(Buffer.from('leaf 0'));
    const small = {
      head: { origin: 'log.example', size: 2, root: 'any' },
      leaves: [{ index: 0, proof: [other], leaf }],
    };
    const large = {
      head: { origin: 'log.example', size: 3, root: 'any' },
      leaves: [{ index: 0, proof: [leaf, other], leaf }],
    };
    expect(codes(small, large)).toEqual(['LOG_FORKED']);
  });

  it('of two sizes cannot be told apart from a fork where neither file tells enough', () => {
    expect(codes({ ...knownOf(3), leaves: [] }, { ...knownOf(7), leaves: [] })).toEqual(['NOT_ASKED']);
    const beyond = {
      ...knownOf(7),
      head: { origin: 'log.example', size: Number.MAX_SAFE_INTEGER, root: other },
      leaves: [],
    };
    expect(codes(knownOf(7), beyond)).toEqual(['NOT_ASKED']);
  });

  it('of two logs are not compared', () => {
    const elsewhere = { head: { ...knownOf(7).head, origin: 'log.other' }, leaves: [] };
    expect(codes(knownOf(7), elsewhere)).toEqual(['NOT_ASKED']);
  });
});

/** SHA-256 by hand of "leaf 0" to "leaf 3", as `python3 -c` with `hashlib` gives it. */
const rootOf4 = 'T2MQhKFXxU9U/Psj/164ZQxLoWDClbsTqYMrEJ1SZ34=';
