import type { Database } from '../../registry/database.ts';
import { inChunks } from '../../registry/in-chunks.ts';
import { placesOf } from '../../registry/log-leaves.ts';
import type { Archive } from '../archive/archive.ts';
import type { Hash } from '../log/merkle.ts';
import { inclusionProof, type ReadHashes } from '../log/proofs.ts';
import { hashesIn } from '../log/shelf.ts';
import type { Proof } from './evidence.ts';

/** Proves leaves by their names; those that the head does not cover are not among the answers. */
export type Prove = (names: readonly string[]) => Promise<ReadonlyMap<string, Proof>>;

/** Proofs under the head of so many leaves, which the archive must have shown. */
export function proverOf(db: Database, archive: Archive, size: number): Prove {
  const read = remembered(hashesIn(archive, size));
  return async (names) => {
    const proofs = new Map<string, Proof>();
    for (const chunk of inChunks(names, 1_000)) {
      for (const [name, index] of await placesOf(db, chunk)) {
        if (index >= size) continue;
        const hashes = await inclusionProof(read, index, size);
        proofs.set(name, { index, proof: hashes.map((hash) => hash.toString('base64')) });
      }
    }
    return proofs;
  };
}

/** Leaves that stand beside one another share most of their proofs: each hash is worked out once. */
function remembered(read: ReadHashes): ReadHashes {
  const known = new Map<string, Hash>();
  const keyOf = ({ height, index }: { readonly height: number; readonly index: number }) => `${height}/${index}`;
  return async (subtrees) => {
    const fresh = subtrees.filter((one) => !known.has(keyOf(one)));
    const hashes = await read(fresh);
    for (const [n, one] of fresh.entries()) known.set(keyOf(one), hashes[n]!);
    return subtrees.map((one) => known.get(keyOf(one))!);
  };
}
