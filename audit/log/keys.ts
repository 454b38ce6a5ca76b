import type { Database } from '../../registry/database.ts';
import { appendLeaves, growAlone, keyLeaves, type NewLeaf } from '../../registry/log-leaves.ts';
import { type Leaf, leafName } from './leaf.ts';
import { LogError } from './log-error.ts';
import type { NoteSigner } from './note.ts';

/** A key of the log as the log itself tells of it: `name+id+key`, and the place of the leaf that says so. */
export type LogKey = { readonly key: string; readonly index: number; readonly lost?: true };

/** The keys of the log, in the order in which they signed. */
export async function logKeys(db: Database): Promise<readonly LogKey[]> {
  const leaves = await keyLeaves(db);
  return leaves.flatMap(({ index, leaf }) => {
    const told = leaf as Leaf;
    return told.kind === 'key' ? [{ key: told.key, index, ...(told.lost && { lost: told.lost }) }] : [];
  });
}

/**
 * The keys that sign the head of `size` leaves when the one before it had `shown`: the one in force there, and for each key
 * that came in since, the one before it, which thereby says that it hands over. Of a lost one nothing is asked.
 */
function keysOfHead(keys: readonly LogKey[], shown: number, size: number): readonly LogKey[] {
  const known = keys.filter(({ index }) => index < size);
  const from = known.findLastIndex(({ index, lost }) => lost || index < shown);
  return known.slice(Math.max(0, from));
}

/**
 * The keys by which a head of that size opens: the one in force there, since a key that was replaced says nothing of what
 * came after it. `more`: keys that the log may know and does not tell of, since it comes from an older backup.
 */
export function keysAt(keys: readonly LogKey[], size: number, more: readonly string[] = []): readonly string[] {
  const inForce = keys.findLast(({ index }) => index < size);
  const unknown = more.filter((told) => !keys.some(({ key }) => key === told));
  return inForce === undefined ? unknown : [inForce.key, ...unknown];
}

/** The keys at hand that sign such a head. Throws LOG_KEY_MISSING where one is not there. */
export function signersOfHead(
  keys: readonly LogKey[],
  signers: readonly NoteSigner[],
  shown: number,
  size: number,
): readonly NoteSigner[] {
  return keysOfHead(keys, shown, size).map(({ key }) => {
    const signer = signers.find(({ told }) => told === key);
    if (signer === undefined) throw new LogError('LOG_KEY_MISSING', key);
    return signer;
  });
}

/** Writes the first of the keys at hand into a log that knows none: whoever reads the log finds by it who signs. */
export async function logFirstKey(db: Database, [first]: readonly NoteSigner[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await growAlone(tx);
    if ((await logKeys(tx)).length > 0) return;
    if (first === undefined) throw new LogError('LOG_KEY_MISSING', 'pertama');
    await appendLeaves(tx, [keyLeaf(first.told, false)]);
  });
}

/**
 * Writes the last of the keys at hand that the log does not know into it: it signs from there on. `lost`: the one in force
 * cannot sign any more. Answers the new key.
 *
 * @throws LogError LOG_KEY_NOT_NEW, LOG_KEY_MISSING (not lost, and not at hand), LOG_KEY_NOT_LOST
 */
export async function logNextKey(
  db: Database,
  signers: readonly NoteSigner[],
  { lost }: { lost: boolean },
): Promise<string> {
  return await db.transaction().execute(async (tx) => {
    await growAlone(tx);
    const keys = await logKeys(tx);
    const present = keys.at(-1)?.key ?? '';
    const next = signers.findLast(({ told }) => !keys.some(({ key }) => key === told))?.told;
    const atHand = signers.some(({ told }) => told === present);
    if (lost && atHand) throw new LogError('LOG_KEY_NOT_LOST', present);
    if (!lost && !atHand) throw new LogError('LOG_KEY_MISSING', present);
    if (next === undefined) throw new LogError('LOG_KEY_NOT_NEW');
    await appendLeaves(tx, [keyLeaf(next, lost)]);
    return next;
  });
}

function keyLeaf(key: string, lost: boolean): NewLeaf {
  const leaf: Leaf = { kind: 'key', key, ...(lost && { lost }) };
  return { name: leafName(leaf), leaf };
}
