import { type Archive, ArchiveError } from '../archive/archive.ts';
import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import { type FiledLeaves, filing } from './filed-leaves.ts';
import { leafFrom } from './leaf.ts';
import { completeRoot, type Hash } from './merkle.ts';
import { openNote } from './note.ts';
import { type ReadHashes, rootOf } from './proofs.ts';
import { hashesOfLeaves, readCheckpointNote, readEntries } from './shelf.ts';
import { tileWidth } from './tiles.ts';
import type { Trusted } from './trusted.ts';

/** What a signed head covers. */
export type ReadLog = FiledLeaves & { readonly head: Checkpoint; readonly cosigned: boolean };

type WhyNot = 'CHECKPOINT_MISSING' | 'CHECKPOINT_FORGED' | 'LOG_DAMAGED';

/**
 * The log as the head says that stands in the archive: all of its leaves are read and the root is computed anew from them.
 * That includes each of them, as a proof for each would, and besides says what is in the log and nowhere else any more.
 *
 * @throws ArchiveError where the archive cannot be read.
 */
export async function readLog(archive: Archive, { logs, witnesses }: Trusted): Promise<ReadLog | WhyNot> {
  const note = await readCheckpointNote(archive);
  if (note === undefined) return 'CHECKPOINT_MISSING';
  const opened = openNote(note, logs);
  const head = readCheckpoint(opened?.text ?? '');
  if (head === undefined || !opened?.signedBy.includes(head.origin)) return 'CHECKPOINT_FORGED';
  const leaves = await leavesUnder(archive, head).catch((error: unknown) => {
    if (error instanceof ArchiveError && error.code === 'ARCHIVE_DAMAGED') return undefined;
    throw error;
  });
  if (leaves === undefined) return 'LOG_DAMAGED';
  return { head, cosigned: openNote(note, witnesses) !== undefined, ...leaves };
}

/** Undefined where they are not those that were signed. */
async function leavesUnder(archive: Archive, { size, root }: Checkpoint): Promise<FiledLeaves | undefined> {
  const leaves = filing(size);
  const full: Hash[] = [];
  let rest: readonly Hash[] = [];
  for (let index = 0; index * tileWidth < size; index += 1) {
    const width = Math.min(tileWidth, size - index * tileWidth);
    const bytes = await readEntries(archive, index, width);
    const hashes = hashesOfLeaves(bytes);
    if (width === tileWidth) full.push(completeRoot(hashes));
    else rest = hashes;
    for (const one of bytes) {
      const leaf = leafFrom(one);
      if (leaf === undefined) return undefined;
      leaves.file(leaf);
    }
  }
  return (await rootOf(hashesAbove(full, rest), size)).equals(root) ? leaves.filed() : undefined;
}

/** Hashes of subtrees, above the roots of full tiles and the leaves that follow them. */
function hashesAbove(full: readonly Hash[], rest: readonly Hash[]): ReadHashes {
  const levels = Math.log2(tileWidth);
  return async (subtrees) =>
    subtrees.map(({ height, index }) => {
      const [hashes, above, before] = height >= levels ? [full, height - levels, 0] : [rest, height, full.length];
      const first = index * 2 ** above - before * tileWidth;
      return completeRoot(hashes.slice(first, first + 2 ** above));
    });
}
