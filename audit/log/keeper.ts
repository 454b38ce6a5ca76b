import type { Database } from '../../registry/database.ts';
import { appendLeaves, eventsNotLogged, leavesFrom, logSize, type NewLeaf } from '../../registry/log-leaves.ts';
import type { Archive } from '../archive/archive.ts';
import { eventDigest } from '../canonical.ts';
import { type Checkpoint, checkpointText, readCheckpoint } from './checkpoint.ts';
import { growTiles } from './grow.ts';
import { type Leaf, leafBytes, leafName } from './leaf.ts';
import { type Signer, signNote } from './note.ts';
import { rootOf } from './proofs.ts';
import { hashesIn, hashesOfLeaves, readCheckpointNote, showCheckpoint, tilesIn, writeEntries } from './shelf.ts';

const PAGE = 2_000;

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

/** The log is behind what it has shown: the registry comes from an older backup, or leaves were taken out of it. */
class LogBehind extends Error {
  readonly code = 'LOG_BEHIND';

  constructor(has: number, shown: number) {
    super(
      `Log bukti di registri memuat ${has} daun, sedangkan checkpoint yang sudah ditunjukkan memuat ${shown}. Tidak ada yang ditandatangani lagi dan arsip dibiarkan; pulihkan registri dari cadangan yang lebih baru, atau jalankan audit untuk melihat apa yang hilang.`,
    );
  }
}

export type Log = {
  readonly db: Database;
  readonly archive: Archive;
  /** The name of the log in its checkpoints. */
  readonly origin: string;
  readonly signer: Signer;
};

/** Puts the leaves that have their place into the tree, and shows a signed head of it. Answers the head. */
export async function publish({ db, archive, origin, signer }: Log): Promise<Checkpoint> {
  const shown = await shownCheckpoint(archive);
  let size = shown?.size ?? 0;
  const end = await logSize(db);
  if (end < size) throw new LogBehind(end, size);
  if (shown && end === size) return shown;
  while (size < end) {
    const leaves = (await leavesFrom(db, size, Math.min(PAGE, end - size))).map((leaf) => leafBytes(leaf as Leaf));
    await writeEntries(archive, size, leaves);
    await growTiles(tilesIn(archive), size, hashesOfLeaves(leaves));
    size += leaves.length;
  }
  const checkpoint = { origin, size, root: await rootOf(hashesIn(archive, size), size) };
  await showCheckpoint(archive, signNote(checkpointText(checkpoint), [signer]));
  return checkpoint;
}

async function shownCheckpoint(archive: Archive): Promise<Checkpoint | undefined> {
  const note = await readCheckpointNote(archive);
  return note === undefined ? undefined : readCheckpoint(note.slice(0, note.lastIndexOf('\n\n') + 1));
}
