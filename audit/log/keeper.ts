import type { Transaction } from 'kysely';
import type { Database } from '../../registry/database.ts';
import {
  appendLeaves,
  eventsNotLogged,
  growAlone,
  leavesFrom,
  logSize,
  type NewLeaf,
} from '../../registry/log-leaves.ts';
import type { Tables } from '../../registry/tables.ts';
import type { Archive } from '../archive/archive.ts';
import { eventDigest } from '../event-digest.ts';
import { checkpointText } from './checkpoint.ts';
import { growTiles } from './grow.ts';
import { type Head, shownHead } from './head.ts';
import { keysAt, type LogKey, logFirstKey, logKeys, signersOfHead } from './keys.ts';
import { type Leaf, leafBytes, leafName } from './leaf.ts';
import { LogError } from './log-error.ts';
import { type NoteSigner, signNote } from './note.ts';
import { rootOf } from './proofs.ts';
import { hashesIn, hashesOfLeaves, readCheckpointNote, showCheckpoint, tilesIn, writeEntries } from './shelf.ts';
import { tileWidth } from './tiles.ts';
import { cosigned, type Trouble, type Witness } from './witnesses.ts';

/** Whole tiles, so that each page begins with one. */
const PAGE = 8 * tileWidth;

/** A leaf as it is written down: by its name, which there is once. */
export function named(leaf: Leaf): NewLeaf {
  return { name: leafName(leaf), leaf };
}

/** Takes the events that the ledger has beyond the log into it, in the order of their positions. Answers how many. */
export async function logEvents(db: Database): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    const events = await eventsNotLogged(tx, PAGE);
    const leaves = events.map(({ position, stream, event }) => {
      const kind = stream.startsWith('erasure/') ? 'erasure' : 'event';
      const leaf: Leaf = { kind, stream, seq: event.seq, digest: eventDigest(stream, event) };
      return { ...named(leaf), position };
    });
    await appendLeaves(tx, leaves);
    return leaves.length;
  });
}

export type Log = {
  readonly db: Database;
  readonly archive: Archive;
  /** The keys at hand; which of them signs is said by the log. They bear the name of the log, its origin. */
  readonly signers: readonly NoteSigner[];
  readonly witnesses?: readonly Witness[];
};

/** `troubles`: witnesses that have not cosigned this head, and why. They are asked again at the next turn. */
export type Published = Head & { readonly troubles: readonly Trouble[] };

/**
 * Puts the leaves that have their place into the tree, and shows a signed head of it. One at a time: others wait. Whatever
 * it throws, the head shown before still stands, and doing it again makes the same tree.
 *
 * @throws LogError LOG_BEHIND, LOG_CHANGED, LOG_TREE_DAMAGED, LOG_HEAD_FORGED, LOG_KEY_MISSING, LOG_FORKED; ArchiveError
 */
export async function publish({ db, archive, signers, witnesses = [] }: Log): Promise<Published> {
  if ((await readCheckpointNote(archive)) === undefined) await logFirstKey(db, signers);
  return await db.transaction().execute(async (tx) => {
    await growAlone(tx);
    const keys = await logKeys(tx);
    const atHand = signers.map(({ told }) => told);
    const shown = await shownHead(archive, (size) => keysAt(keys, size, atHand));
    const head = await grown({ tx, archive, signers, keys }, shown);
    const answer = await cosigned(witnesses, head, hashesIn(archive, head.size));
    // Nobody else has taken the turn meanwhile: a connection that was lost has lost it.
    await logSize(tx);
    if (answer.note !== shown?.note) await showCheckpoint(archive, answer.note);
    return { ...head, ...answer };
  });
}

type Growing = Pick<Log, 'archive' | 'signers'> & {
  readonly tx: Transaction<Tables>;
  readonly keys: readonly LogKey[];
};

/** The head above all leaves, signed and not shown; the one shown where there are no others. */
async function grown({ tx, archive, signers, keys }: Growing, shown: Head | undefined): Promise<Head> {
  const size = shown?.size ?? 0;
  const end = await logSize(tx);
  if (end < size) throw new LogError('LOG_BEHIND', end, size);
  if (shown && end === size) return shown;
  const signing = signersOfHead(keys, signers, size, end);
  await mustBegin(archive, size, shown);
  await mustBeSigned(tx, archive, size);
  // From the beginning of a tile: what lies in the archive is not taken for what was signed.
  for (let at = size - (size % tileWidth); at < end; at += PAGE) {
    const leaves = await leavesAt(tx, at, Math.min(PAGE, end - at));
    await writeEntries(archive, at, leaves);
    const known = Math.max(0, size - at);
    await growTiles(tilesIn(archive), at + known, hashesOfLeaves(leaves.slice(known)));
  }
  await mustBegin(archive, end, shown);
  const checkpoint = { origin: signing[0]!.name, size: end, root: await rootOf(hashesIn(archive, end), end) };
  return { ...checkpoint, note: signNote(checkpointText(checkpoint), signing) };
}

/** The tree of `size` leaves, as it is read back, begins with the one that was shown. */
async function mustBegin(archive: Archive, size: number, shown: Head | undefined): Promise<void> {
  if (shown === undefined) return;
  const root = await rootOf(hashesIn(archive, size), shown.size);
  if (!root.equals(shown.root)) throw new LogError('LOG_TREE_DAMAGED', shown.size);
}

/**
 * The registry's last leaves before `size` are those in the tree. One that came from an older backup and was filled again
 * has others there, however many it has.
 */
async function mustBeSigned(tx: Transaction<Tables>, archive: Archive, size: number): Promise<void> {
  if (size === 0) return;
  const index = Math.floor((size - 1) / tileWidth);
  const from = index * tileWidth;
  const tile = await tilesIn(archive).readTile({ level: 0, index, width: size - from });
  const hashes = hashesOfLeaves(await leavesAt(tx, from, size - from));
  if (!Buffer.concat(hashes).equals(tile)) throw new LogError('LOG_CHANGED', from, size);
}

async function leavesAt(tx: Transaction<Tables>, index: number, limit: number): Promise<readonly Buffer[]> {
  return (await leavesFrom(tx, index, limit)).map((leaf) => leafBytes(leaf as Leaf));
}
