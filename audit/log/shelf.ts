import { type Archive, ArchiveError } from '../archive/archive.ts';
import type { TileStore } from './grow.ts';
import { leafHash } from './merkle.ts';
import type { ReadHashes } from './proofs.ts';
import { entriesPath, hashesFromTiles, tilePath, tileWidth } from './tiles.ts';

const CHECKPOINT = 'log/checkpoint';

/** The signed head that the log shows to everybody; undefined before the first. */
export async function readCheckpointNote(archive: Archive): Promise<string | undefined> {
  return (await archive.read(CHECKPOINT))?.toString();
}

/** What was shown before is replaced: whoever reads sees the one or the other. */
export async function showCheckpoint(archive: Archive, note: string): Promise<void> {
  await archive.write(CHECKPOINT, Buffer.from(note));
}

/** The tiles of the log, in the archive, under the paths of C2SP tlog-tiles. */
export function tilesIn(archive: Archive): TileStore {
  return {
    async readTile(tile) {
      const name = `log/${tilePath(tile)}`;
      // What was a part of it is taken away once it is full (partial-tiles.ts).
      const full = async () => await archive.read(`log/${tilePath({ ...tile, width: tileWidth })}`);
      const bytes = (await archive.read(name)) ?? (await full())?.subarray(0, tile.width * 32);
      if (bytes?.length !== tile.width * 32) throw new ArchiveError('ARCHIVE_DAMAGED', name);
      return bytes;
    },
    writeTile: (tile, hashes) => archive.write(`log/${tilePath(tile)}`, hashes),
  };
}

/** Hashes of the tree of `size` leaves, which must have been shown. */
export function hashesIn(archive: Archive, size: number): ReadHashes {
  return hashesFromTiles(tilesIn(archive).readTile, size);
}

/** Writes leaves into the bundles of C2SP tlog-tiles, each with its length before it. `index` is the first of a bundle. */
export async function writeEntries(archive: Archive, index: number, leaves: readonly Buffer[]): Promise<void> {
  for (let at = 0; at < leaves.length; at += tileWidth) {
    const bundle = leaves.slice(at, at + tileWidth);
    const name = `log/${entriesPath((index + at) / tileWidth, bundle.length)}`;
    await archive.write(name, Buffer.concat(bundle.map(prefixed)));
  }
}

/** The first `width` leaves of a bundle of entries. */
export async function readEntries(archive: Archive, index: number, width: number): Promise<readonly Buffer[]> {
  const name = `log/${entriesPath(index, width)}`;
  const bytes = (await archive.read(name)) ?? (await archive.read(`log/${entriesPath(index, tileWidth)}`));
  const leaves: Buffer[] = [];
  for (let at = 0; bytes !== undefined && at + 2 <= bytes.length && leaves.length < width; ) {
    const end = at + 2 + bytes.readUInt16BE(at);
    leaves.push(bytes.subarray(at + 2, end));
    at = end;
  }
  if (leaves.length !== width) throw new ArchiveError('ARCHIVE_DAMAGED', name);
  return leaves;
}

function prefixed(leaf: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(leaf.length);
  return Buffer.concat([length, leaf]);
}

export const hashesOfLeaves = (leaves: readonly Buffer[]) => leaves.map(leafHash);
