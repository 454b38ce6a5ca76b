import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MemoryArchive, memoryArchive, newSigner, type Registry, startRegistry } from '../testing/log-fixture.ts';
import { hashOfLeaf, isConsistent } from '../verifier/tree.ts';
import { checkpointText } from './checkpoint.ts';
import { readHead, verifiersOf } from './head.ts';
import { publish } from './keeper.ts';
import { logKeys, logNextKey } from './keys.ts';
import { leafBytes } from './leaf.ts';
import { type NoteSigner, signNote } from './note.ts';
import { consistencyProof } from './proofs.ts';
import { hashesIn } from './shelf.ts';

let registry: Registry;
let archive: MemoryArchive;
const signer = newSigner();

beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry?.end());
beforeEach(async () => {
  await registry.cutAt(0);
  archive = memoryArchive();
});

const publishing = (signers: readonly NoteSigner[] = [signer], to = archive) =>
  publish({ db: registry.db, archive: to, signers });
const shown = () => archive.kept.get('log/checkpoint')?.toString();
const told = (hash: Buffer) => hash.toString('base64');
const refused = (code: string) => expect.objectContaining({ code });

describe('a log that is published', () => {
  it('begins with its own key, and is signed by it', async () => {
    const { size, root, note } = await publishing();
    expect(await logKeys(registry.db)).toEqual([{ key: signer.told, index: 0 }]);
    expect(size).toBe(1);
    expect(told(root)).toBe(hashOfLeaf(leafBytes({ kind: 'key', key: signer.told })));
    expect(readHead(note, verifiersOf([signer.told]))).toMatchObject({ origin: 'log.tenggat.example', size: 1 });
    expect(shown()).toBe(note);
  });

  it('shows the same head again while nothing is added', async () => {
    const first = await publishing();
    const written = archive.writes;
    expect(await publishing()).toEqual(first);
    expect(archive.writes).toBe(written);
  });

  it('grows over the edges of tiles, each head beginning with the one before', async () => {
    let before = await publishing();
    for (const end of [254, 255, 256, 511, 700]) {
      await registry.add(before.size, end);
      const head = await publishing();
      const proof = (await consistencyProof(hashesIn(archive, end), before.size, end)).map(told);
      expect(head.size).toBe(end);
      const [older, newer] = [before, head].map(({ size, root }) => ({ size, root: told(root) }));
      expect(isConsistent(older!, newer!, proof)).toBe(true);
      before = head;
    }
  });
});

describe('a publishing that is broken off', () => {
  it.each([
    [0, 3],
    [250, 260],
    [255, 256],
    [256, 600],
    [510, 2_600],
  ])('is done again to the same tree, whichever write was the last (from %i to %i leaves)', async (from, end) => {
    await registry.add(0, from);
    const whole = memoryArchive();
    await publishing([signer], whole);
    const before = new Map(whole.kept);
    await registry.add(from, end);
    const expected = await publishing([signer], whole);
    const written = whole.writes;
    for (let n = 0; n < written; n += 1) {
      archive = memoryArchive();
      for (const [name, bytes] of before) archive.kept.set(name, bytes);
      const head = shown();
      archive.failWrite = n;
      const failed = await publishing().catch((error: unknown) => error);
      if (failed instanceof Error) {
        expect(failed).toMatchObject({ code: 'ARCHIVE_FULL' });
        expect(shown()).toBe(head);
      }
      archive.failWrite = Number.POSITIVE_INFINITY;
      expect((await publishing()).note).toBe(expected.note);
      expect(archive.kept).toEqual(whole.kept);
    }
  });

  it('is done by one at a time: two at once make one tree', async () => {
    await registry.add(0, 600);
    const heads = await Promise.all([publishing(), publishing(), publishing()]);
    expect(new Set(heads.map(({ note }) => note)).size).toBe(1);
    const alone = memoryArchive();
    await publishing([signer], alone);
    expect(archive.writes).toBe(alone.writes);
    expect(archive.kept).toEqual(alone.kept);
  });
});

describe('nothing is signed, and the head shown stays', () => {
  let head: string;
  beforeEach(async () => {
    await registry.add(0, 300);
    head = (await publishing()).note;
  });
  const change = (name: string, at: number) => {
    const bytes = Buffer.from(archive.kept.get(name)!);
    bytes[at]! ^= 1;
    archive.kept.set(name, bytes);
  };

  it('when the registry has fewer leaves than were shown', async () => {
    await registry.cutAt(200);
    await expect(publishing()).rejects.toEqual(refused('LOG_BEHIND'));
    expect(shown()).toBe(head);
  });

  it('when a registry from an older backup was filled again beyond what was shown', async () => {
    await registry.cutAt(290);
    await registry.add(0, 50, 'other');
    await expect(publishing()).rejects.toEqual(refused('LOG_CHANGED'));
    expect(shown()).toBe(head);
  });

  it.each(['log/tile/0/001.p/45', 'log/tile/1/000.p/1'])('when the tile %s is not what was written', async (name) => {
    await registry.add(300, 310);
    change(name, 7);
    const before = new Map(archive.kept);
    await expect(publishing()).rejects.toEqual(refused('LOG_TREE_DAMAGED'));
    // What was damaged is not copied into tiles that come after.
    expect(archive.kept).toEqual(before);
  });

  it('when a tile is gone', async () => {
    await registry.add(300, 310);
    archive.kept.delete('log/tile/0/001.p/45');
    await expect(publishing()).rejects.toEqual(refused('ARCHIVE_DAMAGED'));
    expect(shown()).toBe(head);
  });

  it('when what was written is not what is read back', async () => {
    await registry.add(300, 310);
    const { write } = archive;
    archive.write = async (name, bytes) => {
      await write(name, bytes);
      if (name === 'log/tile/0/001.p/55') change(name, 7);
    };
    await expect(publishing()).rejects.toEqual(refused('LOG_TREE_DAMAGED'));
    expect(shown()).toBe(head);
  });

  it('when the head shown was signed by nobody of ours', async () => {
    const forger = newSigner();
    const { size, root } = readHead(head, verifiersOf([signer.told]))!;
    const text = checkpointText({ origin: forger.name, size, root });
    archive.kept.set('log/checkpoint', Buffer.from(signNote(text, [forger])));
    await expect(publishing()).rejects.toEqual(refused('LOG_HEAD_FORGED'));
    await registry.add(300, 310);
    await expect(publishing()).rejects.toEqual(refused('LOG_HEAD_FORGED'));
  });

  it('when its key is not there; leaves gather, and are signed once it is back', async () => {
    await registry.add(300, 310);
    for (const signers of [[], [newSigner()]]) {
      await expect(publishing(signers)).rejects.toEqual(refused('LOG_KEY_MISSING'));
    }
    expect(shown()).toBe(head);
    await registry.add(310, 320);
    expect((await publishing()).size).toBe(321);
  });
});

describe('the key of a log', () => {
  const next = newSigner();
  const third = newSigner();
  const opens = (note: string, key: NoteSigner) => readHead(note, verifiersOf([key.told])) !== undefined;

  it('hands over to the next: one head is signed by both, those after by the new one', async () => {
    await registry.add(0, 5);
    await publishing();
    expect(await logNextKey(registry.db, [signer, next], { lost: false })).toBe(next.told);
    const both = await publishing([signer, next]);
    expect([opens(both.note, signer), opens(both.note, next)]).toEqual([true, true]);
    await registry.add(5, 9);
    const after = await publishing([next]);
    expect([opens(after.note, signer), opens(after.note, next)]).toEqual([false, true]);
    expect(await logKeys(registry.db)).toEqual([
      { key: signer.told, index: 5 },
      { key: next.told, index: 6 },
    ]);
  });

  it('hands over twice between two heads', async () => {
    await publishing();
    await logNextKey(registry.db, [signer, next], { lost: false });
    await logNextKey(registry.db, [signer, next, third], { lost: false });
    const { note } = await publishing([third, signer, next]);
    expect([signer, next, third].map((key) => opens(note, key))).toEqual([true, true, true]);
  });

  it('says nothing of heads that came after it was replaced', async () => {
    await publishing();
    await logNextKey(registry.db, [signer, next], { lost: false });
    const { size, root, origin } = await publishing([signer, next]);
    archive.kept.set('log/checkpoint', Buffer.from(signNote(checkpointText({ origin, size, root }), [signer])));
    await expect(publishing([signer, next])).rejects.toEqual(refused('LOG_HEAD_FORGED'));
  });

  it('is replaced without it when it is lost, and the log says so', async () => {
    await publishing();
    expect(await logNextKey(registry.db, [next], { lost: true })).toBe(next.told);
    const { note } = await publishing([next]);
    expect([opens(note, signer), opens(note, next)]).toEqual([false, true]);
    expect(await logKeys(registry.db)).toEqual([
      { key: signer.told, index: 0 },
      { key: next.told, index: 1, lost: true },
    ]);
  });

  it.each([
    ['is not lost while it is at hand', [signer, next], true, 'LOG_KEY_NOT_LOST'],
    ['hands over to no key that signs already', [signer], false, 'LOG_KEY_NOT_NEW'],
    ['hands over only itself', [next], false, 'LOG_KEY_MISSING'],
    ['is lost, and no other is there', [], true, 'LOG_KEY_NOT_NEW'],
  ])('%s', async (_, signers, lost, code) => {
    await publishing();
    await expect(logNextKey(registry.db, signers, { lost })).rejects.toEqual(refused(code));
    expect(await logKeys(registry.db)).toEqual([{ key: signer.told, index: 0 }]);
  });

  it('is not taken from an empty registry when a head was shown', async () => {
    await registry.add(0, 5);
    const { note } = await publishing();
    await registry.cutAt(0);
    await expect(publishing()).rejects.toEqual(refused('LOG_BEHIND'));
    expect(await logKeys(registry.db)).toEqual([]);
    expect(shown()).toBe(note);
  });
});
