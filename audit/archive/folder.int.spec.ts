import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keyRing } from '../../platform/keys.ts';
import { growTiles } from '../log/grow.ts';
import { leafHash } from '../log/merkle.ts';
import { removePartialTiles } from '../log/partial-tiles.ts';
import { consistencyProof, rootOf } from '../log/proofs.ts';
import { hashesIn, readEntries, tilesIn, writeEntries } from '../log/shelf.ts';
import type { Archive } from './archive.ts';
import { folderArchive, removeUnfinished } from './folder.ts';
import { fetchKept, keep, keptKeysToRotate, rotateKeptKeys } from './kept.ts';

let root: string;
let archive: Archive;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tenggat-folder-'));
  archive = folderArchive(join(root, 'archive'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function namesIn(one: Archive, prefix = ''): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of one.list(prefix)) names.push(name);
  return names;
}

it.each(['../outside', 'a/../../outside', '/etc/passwd', 'a//b', 'a/.', 'A', 'a b', 'a\\b', '', 'a.part'])(
  'a name that is none, %j, leads nowhere',
  async (name) => {
    const bytes = Buffer.from('x');
    for (const use of [() => archive.read(name), () => archive.write(name, bytes), () => archive.remove(name)]) {
      await expect(use()).rejects.toThrow(RangeError);
    }
    expect(await readdir(root)).toEqual([]);
  },
);

it('what is written is there under its name, and nothing beside it', async () => {
  await archive.write('log/tile/0/x001/234.p/5', Buffer.from('one'));
  await archive.write('log/tile/0/x001/234.p/5', Buffer.from('two'));
  await archive.write('b/c', Buffer.from('three'));
  expect((await archive.read('log/tile/0/x001/234.p/5'))?.toString()).toBe('two');
  expect(await namesIn(archive)).toEqual(['b/c', 'log/tile/0/x001/234.p/5']);
  expect(await namesIn(archive, 'log/')).toEqual(['log/tile/0/x001/234.p/5']);
});

it('what a killed writer left is taken away after an hour, and nothing else', async () => {
  await archive.write('b/c', Buffer.from('x'));
  const [old, young] = ['old.part', 'young.part'].map((name) => join(root, 'archive', 'b', name)) as [string, string];
  for (const path of [old, young]) await writeFile(path, 'half');
  const now = Date.now();
  await utimes(old, new Date(now - 3_600_001), new Date(now - 3_600_001));
  await utimes(join(root, 'archive', 'b', 'c'), 0, 0);
  expect(await removeUnfinished(join(root, 'archive'), now)).toBe(1);
  expect((await readdir(join(root, 'archive', 'b'))).sort()).toEqual(['c', 'young.part']);
});

it('a folder that cannot be used is said to be unreachable', async () => {
  await writeFile(join(root, 'archive'), 'a file');
  const unreachable = { code: 'ARCHIVE_UNREACHABLE' };
  await expect(archive.read('a')).rejects.toMatchObject(unreachable);
  await expect(archive.write('a', Buffer.from('x'))).rejects.toMatchObject(unreachable);
  await expect(namesIn(archive)).rejects.toMatchObject(unreachable);
  await expect(removeUnfinished(join(root, 'archive'), 0)).rejects.toMatchObject(unreachable);
});

it('parts of tiles go once the tile is full, and whoever asks for the part still gets it', async () => {
  const leaves = Array.from({ length: 600 }, (_, n) => Buffer.from(`leaf ${n}`));
  for (const [from, until] of [
    [0, 100],
    [100, 255],
    [255, 520],
    [520, 600],
  ] as const) {
    // A bundle is written from its beginning.
    const begin = from - (from % 256);
    await writeEntries(archive, begin, leaves.slice(begin, until));
    await growTiles(tilesIn(archive), from, leaves.slice(from, until).map(leafHash));
  }
  const roots = await Promise.all([100, 255, 520].map((size) => rootOf(hashesIn(archive, size), size)));
  // Of level 0 and of the entries the parts 100 and 255; 8 and 88 of the third tile, and 2 of level 1, are not full yet.
  expect(await removePartialTiles(archive)).toBe(4);
  expect((await namesIn(archive)).filter((name) => name.includes('.p/'))).toEqual([
    'log/tile/0/002.p/8',
    'log/tile/0/002.p/88',
    'log/tile/1/000.p/2',
    'log/tile/entries/002.p/8',
    'log/tile/entries/002.p/88',
  ]);
  expect(await Promise.all([100, 255, 520].map((size) => rootOf(hashesIn(archive, size), size)))).toEqual(roots);
  expect(await readEntries(archive, 0, 100)).toEqual(leaves.slice(0, 100));
  expect((await consistencyProof(hashesIn(archive, 600), 255, 600)).length).toBeGreaterThan(2);
  expect(await removePartialTiles(archive)).toBe(0);
});

it('two who keep the same at once leave one that opens', async () => {
  const keys = keyRing(Buffer.alloc(32, 1));
  const plain = Buffer.from('the same');
  // The second writes its data over the first's, the first its key after that: neither is of the other.
  const secondWrote = Promise.withResolvers<void>();
  const firstWrote = Promise.withResolvers<void>();
  const after = (before: Promise<void>, done: () => void, waits: (name: string) => boolean): Archive => ({
    ...archive,
    async write(name, bytes) {
      if (waits(name)) await before;
      await archive.write(name, bytes);
      done();
    },
  });
  const isKey = (name: string) => name.endsWith('.key');
  const one = after(secondWrote.promise, firstWrote.resolve, isKey);
  const other = after(firstWrote.promise, secondWrote.resolve, (name) => !isKey(name));
  const digests = await Promise.all([one, other].map((use) => keep(use, keys, 'histories', plain)));
  expect((await fetchKept(archive, keys, 'histories', digests[0]!))?.toString()).toBe('the same');
});

it('what is kept opens under another master key once its key was wrapped anew, also after being cut off', async () => {
  const [first, second] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  const old = keyRing(first);
  const digests: string[] = [];
  for (let n = 0; n < 5; n += 1)
    digests.push(await keep(archive, old, n < 3 ? 'histories' : 'bundles', Buffer.from(`${n}`)));
  const both = keyRing(second, { older: [first] });
  expect(await keptKeysToRotate(archive, both)).toEqual(new Map([[old.keyId, 5]]));
  for await (const _ of rotateKeptKeys(archive, both)) break;
  expect(await keptKeysToRotate(archive, both)).toEqual(new Map([[old.keyId, 4]]));
  let rest = 0;
  for await (const one of rotateKeptKeys(archive, both)) rest += one;
  expect([rest, await keptKeysToRotate(archive, both)]).toEqual([4, new Map()]);
  const alone = keyRing(second);
  for (const [n, digest] of digests.entries()) {
    const kept = await fetchKept(archive, alone, n < 3 ? 'histories' : 'bundles', digest);
    expect(kept?.toString()).toBe(`${n}`);
  }
  await expect(fetchKept(archive, old, 'bundles', digests[4]!)).rejects.toMatchObject({ code: 'MASTER_KEY_MISSING' });
});
