import { type Archive, ArchiveError } from '../archive/archive.ts';
import { growTiles, type TileStore } from './grow.ts';
import { type Head, shownHead, toldIn } from './head.ts';
import { keysAt, type LogKey } from './keys.ts';
import { leafFrom } from './leaf.ts';
import { rootOf } from './proofs.ts';
import { hashesOfLeaves, readCheckpointNote, readEntries } from './shelf.ts';
import { entriesPath, hashesFromTiles, type Tile, tilePath, tileWidth } from './tiles.ts';

/** What the archive's own leaves say of the head that it shows. */
export type LogVerdict = {
  /** Absent where leaves cannot be read. */
  readonly head?: Head;
  /** As the leaves tell of them: who trusts a key has it from elsewhere. */
  readonly keys: readonly LogKey[];
  /** The root above the leaves is the one that was signed. */
  readonly holds: boolean;
  /** Names in the archive that do not hold what belongs there. Where the root does not hold, a tile may stand for its leaves. */
  readonly damaged: readonly string[];
};

/**
 * Reads all leaves of the log, makes the tree anew, and holds it against what was signed and against the tiles. It needs
 * neither registry nor secrets. Undefined where no head was shown yet.
 *
 * @throws LogError LOG_HEAD_FORGED; ArchiveError ARCHIVE_UNREACHABLE
 */
export async function verifyLog(archive: Archive): Promise<LogVerdict | undefined> {
  const note = await readCheckpointNote(archive);
  if (note === undefined) return undefined;
  const size = toldIn(note)?.size ?? 0;
  const tree = treeInMemory();
  const keys: LogKey[] = [];
  const unreadable: string[] = [];
  for (let from = 0; from < size; from += tileWidth) {
    const width = Math.min(tileWidth, size - from);
    const leaves = await readEntries(archive, from / tileWidth, width).catch(unlessDamaged);
    if (leaves === undefined) unreadable.push(`log/${entriesPath(from / tileWidth, width)}`);
    else keys.push(...keysIn(leaves, from));
    // Above leaves that cannot be read nothing can be said.
    if (unreadable.length === 0) await growTiles(tree, from, hashesOfLeaves(leaves ?? []));
  }
  if (unreadable.length > 0) return { keys, holds: false, damaged: unreadable };
  const head = (await shownHead(archive, (at) => keysAt(keys, at)))!;
  const root = await rootOf(hashesFromTiles(tree.readTile, size), size);
  const damaged: string[] = [];
  for (const [path, hashes] of tree.tiles()) {
    if (!(await archive.read(`log/${path}`))?.equals(hashes)) damaged.push(`log/${path}`);
  }
  return { head, keys, holds: root.equals(head.root), damaged };
}

function keysIn(leaves: readonly Buffer[], from: number): readonly LogKey[] {
  return leaves.flatMap((bytes, n) => {
    const leaf = leafFrom(bytes);
    return leaf?.kind === 'key' ? [{ key: leaf.key, index: from + n, ...(leaf.lost && { lost: leaf.lost }) }] : [];
  });
}

/** `tiles`: the widest of each, under their paths. */
type Tree = TileStore & { tiles(): Iterable<readonly [string, Buffer]> };

function treeInMemory(): Tree {
  const kept = new Map<string, { readonly tile: Tile; readonly hashes: Buffer }>();
  const at = ({ level, index }: Tile) => `${level}/${index}`;
  return {
    readTile: async (tile) => (kept.get(at(tile))?.hashes ?? Buffer.alloc(0)).subarray(0, tile.width * 32),
    async writeTile(tile, hashes) {
      kept.set(at(tile), { tile, hashes });
    },
    *tiles() {
      for (const { tile, hashes } of kept.values()) yield [tilePath(tile), hashes];
    },
  };
}

function unlessDamaged(error: unknown): undefined {
  if (error instanceof ArchiveError && error.code === 'ARCHIVE_DAMAGED') return undefined;
  throw error;
}
