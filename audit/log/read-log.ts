import { type Archive, ArchiveError } from '../archive/archive.ts';
import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import type { Leaf } from './leaf.ts';
import { completeRoot, type Hash } from './merkle.ts';
import { openNote } from './note.ts';
import { type ReadHashes, rootOf } from './proofs.ts';
import { hashesOfLeaves, readCheckpointNote, readEntries } from './shelf.ts';
import { tileWidth } from './tiles.ts';
import type { Trusted } from './trusted.ts';

/** The history of a run, as the log has it. */
export type HistoryLeaf = Extract<Leaf, { kind: 'history' }>;
type EventLeaf = Extract<Leaf, { seq: number }>;

/** What a signed head covers. */
export type ReadLog = {
  readonly head: Checkpoint;
  readonly cosigned: boolean;
  /** Every stream and every workflow that it names. */
  readonly names: readonly string[];
  /** The digests of a stream's events, by their numbers. */
  eventsOf(stream: string): ReadonlyMap<number, string>;
  historiesOf(workflow: string): readonly HistoryLeaf[];
  historyOf(run: string): HistoryLeaf | undefined;
  hasBundle(digest: string): boolean;
};

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
  return { head, cosigned: openNote(note, witnesses) !== undefined, ...filed(leaves) };
}

/** Undefined where they are not those that were signed. */
async function leavesUnder(archive: Archive, { size, root }: Checkpoint): Promise<readonly Leaf[] | undefined> {
  const leaves: Leaf[] = [];
  const full: Hash[] = [];
  let rest: readonly Hash[] = [];
  for (let index = 0; index * tileWidth < size; index += 1) {
    const width = Math.min(tileWidth, size - index * tileWidth);
    const bytes = await readEntries(archive, index, width);
    const hashes = hashesOfLeaves(bytes);
    if (width === tileWidth) full.push(completeRoot(hashes));
    else rest = hashes;
    for (const one of bytes) leaves.push(leafFrom(one));
  }
  return (await rootOf(hashesAbove(full, rest), size)).equals(root) ? leaves : undefined;
}

/** What is no JSON was never written by a log: the root will say so. */
function leafFrom(bytes: Buffer): Leaf {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return { kind: 'bundle', digest: '', sdk: '' };
  }
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

function filed(leaves: readonly Leaf[]): Omit<ReadLog, 'head' | 'cosigned'> {
  const events = new Map<string, EventLeaf[]>();
  const histories = new Map<string, HistoryLeaf[]>();
  const runs = new Map<string, HistoryLeaf>();
  const bundles = new Set<string>();
  for (const leaf of leaves) {
    if (leaf.kind === 'bundle') bundles.add(leaf.digest);
    else if (leaf.kind === 'history') {
      filedUnder(histories, leaf.workflow).push(leaf);
      runs.set(leaf.run, leaf);
    } else if (leaf.kind !== 'key') filedUnder(events, leaf.stream).push(leaf);
  }
  return {
    names: [...new Set([...events.keys(), ...histories.keys()])],
    eventsOf: (stream) => new Map(events.get(stream)?.map(({ seq, digest }) => [seq, digest])),
    historiesOf: (workflow) => histories.get(workflow) ?? [],
    historyOf: (run) => runs.get(run),
    hasBundle: (digest) => bundles.has(digest),
  };
}

function filedUnder<T>(shelf: Map<string, T[]>, name: string): T[] {
  const there = shelf.get(name) ?? [];
  shelf.set(name, there);
  return there;
}
