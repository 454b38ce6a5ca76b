import { isConsistent } from '../verifier/tree.ts';
import { type Head, readHead, verifiersOf } from './head.ts';

/**
 * What two readers find who hold their heads side by side. `CHECKPOINT_FORGED`: one is signed by none of the keys.
 * `LOG_FORKED`: the log signed two trees of one size, which those two notes alone prove to anybody. `unproven`: they are of
 * different sizes, and nothing was brought that shows the smaller to be the beginning of the larger.
 */
export type Comparison = 'same' | 'consistent' | 'unproven' | 'LOG_FORKED' | 'CHECKPOINT_FORGED';

/**
 * Holds two signed heads of one log against each other. `keys` (`name+id+key`): those that the reader trusts for this log.
 * `consistency`: the proof from the smaller to the larger, in base64.
 */
export function compareHeads(
  one: string,
  other: string,
  keys: readonly string[],
  consistency?: readonly string[],
): Comparison {
  const heads = [one, other].map((note) => readHead(note, verifiersOf(keys)));
  const [older, newer] = heads.flatMap((head) => head ?? []).toSorted((a, b) => a.size - b.size);
  if (!older || !newer || older.origin !== newer.origin) return 'CHECKPOINT_FORGED';
  if (older.size === newer.size) return older.root.equals(newer.root) ? 'same' : 'LOG_FORKED';
  if (consistency === undefined) return 'unproven';
  return isConsistent(told(older), told(newer), consistency) ? 'consistent' : 'unproven';
}

function told({ size, root }: Head): { size: number; root: string } {
  return { size, root: root.toString('base64') };
}
